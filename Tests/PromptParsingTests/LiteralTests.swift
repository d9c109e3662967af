import EmbeddedRules
import PromptParsing
import Testing

@Suite("The literals of a prompt")
struct LiteralTests {
  @Test("are its quotations, addresses, numbers, names and image references")
  func found() {
    let prompt = read(
      "Put the bag from image 2 on Kenji, scale it to 1.5 and write \"12 km\" at 16:9.")
    let literals = prompt.literals.map { "\($0.kind.rawValue) \(prompt.text(in: $0.range))" }
    #expect(
      literals == [
        "image-reference image 2", "name Kenji", "number 1.5", "quote \"12 km\"", "number 16:9",
      ])
  }

  @Test("leave out the numbers of a list")
  func listNumbers() {
    #expect(read("1. Remove the lamp\n2. Add a rug").literals.isEmpty)
  }

  @Test("stand beside content words that courtesy and obligation are no part of")
  func contentWords() {
    let prompt = read("Could you please move the lamp? The rug should be removed.")
    #expect(
      prompt.contentWords(lexicons: EmbeddedRules.lexicons)
        == [
          "move", "the", "lamp", "the", "rug", "be", "remove",
        ].filter { $0 != "be" })
  }
}
