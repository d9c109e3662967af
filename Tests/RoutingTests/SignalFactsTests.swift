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

  @Test("narrow it to clauses that name a thing, whether they act on it or not")
  func names() {
    let text = "Keep her coat. Paint the wall beside the sign blue."
    let lettering = SignalFacts(kinds: [.change], names: [.text])
    #expect(places(lettering, text) == ["Paint the wall beside the sign blue"])
    #expect(places(SignalFacts(kinds: [.change], targets: [.text]), text) == [])
    #expect(places(SignalFacts(kinds: [.change], names: [.clothing]), text) == [])
  }

  @Test("narrow it to clauses that speak of all the rest")
  func rest() {
    let text = "Keep the gate. Paint the wall blue. Leave everything else untouched."
    #expect(places(SignalFacts(namesRest: true), text) == ["Leave everything else untouched"])
    #expect(places(SignalFacts(kinds: [.change], namesRest: true), text) == [])
  }

  @Test(
    "count the images that are told apart by number, in any order and language",
    arguments: [
      ("the vase of image 2 on the table of image 1", 2), ("the same crop for images 1 to 8", 0),
      ("第三张照片的灯放到第一张照片里", 2), ("2枚目の画像の花瓶を1枚目の画像の机に", 2),
      ("image 2, and image 2 again", 1), ("put the vase on the table", 0),
    ])
  func numbered(text: String, count: Int) {
    let prompt = Prompt(text, lexicons: EmbeddedRules.lexicons)
    let images = NumberedImages(in: prompt, lexicons: EmbeddedRules.lexicons).places
    #expect(images.count == count)
    let two = SignalFacts(numbered: 2...Int.max)
    #expect(two.places(in: prompt, images: images).isEmpty == (count < 2))
    #expect(two.evidence(in: prompt, images: images) == images.last)
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
