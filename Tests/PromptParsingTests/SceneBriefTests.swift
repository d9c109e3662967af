import PromptParsing
import Testing

@Suite("A brief that describes a picture at length")
struct SceneBriefTests {
  private static let shown = String(
    repeating: "The sofa stands by the window and the lamp glows on the oak table. ", count: 9)
  private static let new = String(
    repeating: "A sofa stands by a window and a lamp glows on an oak table. ", count: 9)

  @Test(
    "asks for what it states of a thing that it shows",
    arguments: [
      "The sofa needs to be blue.", "The lamp should be removed.", "Sofa → dark blue.",
    ])
  func edits(order: String) {
    #expect(read(Self.shown + order).changes == 1)
  }

  @Test("tells of a look of what it brings in itself")
  func describes() {
    #expect(read(Self.new + "The sofa needs to be blue.").changes == 0)
    #expect(read(Self.shown + "The light should be soft.").changes == 0)
  }
}
