import EmbeddedRules
import PromptParsing
import RequestBuilding
import RuleLoading
import Testing

@testable import Routing

/// An ask that a language's file gives for a task.
struct WordChoiceExample: Sendable, CustomTestStringConvertible {
  let language: String
  let task: String
  let ask: String

  var testDescription: String { "\(language), \(task): \(ask)" }
}

@Suite("The choice of words")
struct WordChoiceTests {
  static let examples = EmbeddedRules.routes.words.flatMap { words -> [WordChoiceExample] in
    guard let folder = SignalExampleTests.folder,
      let root = try? folder.node(of: "routes/word-choice/\(words.language).yaml"),
      let asks = try? WordWeightsFile.examples(root)
    else { return [] }
    return asks.flatMap { task, asks in
      asks.map { WordChoiceExample(language: words.language, task: task, ask: $0) }
    }
  }

  private func choice(in ask: String) -> SignalStand? {
    Asks.router.standsWithImages(
      in: Record(prompt: ask), prompt: Prompt(ask, lexicons: EmbeddedRules.lexicons)
    ).first { $0.signal.id == RouteRules.wordChoice }
  }

  @Test("leans as the file of its language says", arguments: examples)
  func leaning(example: WordChoiceExample) throws {
    let stand = try #require(choice(in: example.ask))
    #expect(stand.signal.claim == .task(example.task == "edit" ? .edit : .textToImage))
  }

  @Test("is there in the languages whose clauses are read")
  func languages() {
    #expect(Set(Self.examples.map(\.language)) == ["en", "ja", "ko", "zh"])
  }

  @Test("shows the word that says most, where it stands")
  func evidence() throws {
    let ask = "Remove the \"replace the\" sign"
    let found = try #require(choice(in: ask)?.found)
    let range = try #require(found.range)
    #expect(found.evidence == String(decoding: Array(ask.utf8)[range], as: UTF8.self))
    #expect(!found.evidence.contains("replace"))
  }

  @Test("counts a word once, and a pair only where nothing but a space is between")
  func pairs() {
    let weights = WordWeights(
      language: "en", unit: .words, weights: [("red", 1), ("red hat", 0.5), ("hat", -0.25)])
    func words(_ text: String) -> [String] {
      weights.found(in: Array(text.utf8)).map { weights.texts[$0.index] }
    }
    #expect(words("Red hat, red hat") == ["red", "hat", "red hat"])
    #expect(words("red, hat") == ["red", "hat"])
    #expect(words("redhat and hats").isEmpty)
    #expect(weights.choice(in: Array("a red hat".utf8))?.weight == 1.25)
    #expect(weights.choice(in: Array("a blue coat".utf8)) == nil)
  }

  @Test("passes over a word that the end of what is read cuts in two")
  func stump() {
    let weights = WordWeights(language: "en", unit: .words, weights: [("red", 1)])
    let text = Array(String(repeating: "- ", count: 254).utf8)
    #expect(weights.found(in: text + Array(" redwood".utf8)).isEmpty)
    #expect(weights.found(in: text + Array(" red wood".utf8)).count == 1)
  }

  @Test("cuts a script without spaces into characters")
  func characters() {
    let weights = WordWeights(
      language: "zh", unit: .characters, weights: [("换", 1), ("换成", 0.5), ("a", 2)])
    let found = weights.found(in: Array("a换 成换成".utf8)).map { weights.texts[$0.index] }
    #expect(found == ["换", "换成"])
  }
}
