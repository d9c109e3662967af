import EmbeddedRules
import PromptParsing
@testable import Routing
import Testing

@Suite("The facts that a signal asks for")
struct SignalFactsTests {
  private func places(_ facts: SignalFacts, _ prompt: String) -> [String] {
    let prompt = Prompt(prompt, lexicons: EmbeddedRules.lexicons)
    return facts.places(in: prompt).map { prompt.text(in: $0) }
  }

  @Test("narrow it to clauses of a kind, an operation and a thing")
  func clauses() {
    let text = "Keep the gate. Remove the sign text and paint the wall blue."
    #expect(places(SignalFacts(kinds: [.preservation]), text) == ["Keep the gate"])
    let removal = SignalFacts(kinds: [.change], operations: [.remove], targets: [.text])
    #expect(places(removal, text) == ["Remove the sign text"])
    #expect(places(SignalFacts(kinds: [.change], targets: [.hair]), text) == [])
  }

  @Test("narrow it to how the request opens, courtesy apart")
  func opening() {
    let opening = SignalFacts(kinds: [.change], isOpening: true)
    #expect(places(opening, "Hello! Remove the sign.") == ["Remove the sign"])
    #expect(places(opening, "A street at dawn. Remove the sign.") == [])
  }

  @Test("bound the number of changes", arguments: [(1...1, 0), (2...2, 1), (3...Int.max, 0)])
  func changes(range: ClosedRange<Int>, count: Int) {
    let found = places(SignalFacts(changes: range), "Remove the sign and add a bench.")
    #expect(found.count == count)
  }

  @Test(
    "tell the script of what is quoted",
    arguments: [
      ("Write \"SALE\" on it.", true, false), ("Write \"Größe №1 – 50 %\" on it.", true, false),
      ("Write \"夏祭り\" on it.", false, true), ("Write \"скидка\" on it.", false, true),
      ("Write \"ＳＡＬＥ 🎉\" on it.", true, false), ("Write 夏祭り on it.", false, false),
    ])
  func script(prompt: String, latin: Bool, other: Bool) {
    #expect(places(SignalFacts(copy: .latin), prompt).isEmpty != latin)
    #expect(places(SignalFacts(copy: .other), prompt).isEmpty != other)
  }

  @Test("show in a few words where they were found")
  func evidence() throws {
    let text = "A narrow street of old houses in the first light of a winter morning, snow \"AB\""
    let prompt = Prompt(text, lexicons: EmbeddedRules.lexicons)
    let range = try #require(SignalFacts(kinds: [.description]).evidence(in: prompt))
    #expect(prompt.text(in: range) == "A narrow street of old houses in the first")
  }
}
