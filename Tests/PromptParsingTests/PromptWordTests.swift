import PromptParsing
import Testing

@Suite("A word of a prompt")
struct PromptWordTests {
  @Test(
    "ends where it was written, however long its lower case is",
    arguments: ["Paint the İİİ red", "the cup on the man’s and the woman’s", "STRAẞE"])
  func ends(text: String) {
    let prompt = read(text)
    let words = prompt.words(in: 0..<prompt.bytes.count)
    let written = text.split(separator: " ").map(String.init)
    #expect(words.map { prompt.text(in: $0.start..<$0.end) } == written)
  }
}
