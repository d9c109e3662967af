import PromptParsing
import Testing

@Suite("A wording")
struct WordingTests {
  private let wording = Wording(
    [
      "make": [.opening, .asking], "improve": [.judging, .linking, .asking], "fix": .loose,
      "the": [], "photo": .whole, "look": .closing, "more": .comparing, "nicer": .judging,
      "a bit": [], "and": .joining, "contrast": .barring, "of": .linking,
      "clean": [.judging, .loose],
    ], writing: .spaced)

  private func judges(_ text: String, isOrder: Bool = true) -> Bool {
    let bytes = Array(text.utf8)
    return wording.judges(0..<bytes.count, of: bytes, isOrder: isOrder)
  }

  @Test(
    "names no result where every word is idle or judges, whatever the thing is called",
    arguments: [
      "make the photo nicer", "Make the gazebo look a bit nicer!", "improve the gazebo",
      "make the photo clean", "fix the photo", "improve the photo of the gazebo 🎉",
    ])
  func vague(text: String) { #expect(judges(text)) }

  @Test(
    "may name one where a word is not known, or is known to",
    arguments: [
      "make the gazebo zorbish", "improve the contrast", "fix the gazebo",
      "make the gazebo and the fence nicer", "make the gazebo more zorbish",
      "make the photo more zorbish", "make the gazebo clean", "make the photo",
      "make the gazebo 3 nicer", "make the photo nicer zorb", "make the photo \u{1A}\u{1A} nicer",
      "",
    ])
  func checkable(text: String) { #expect(!judges(text)) }

  @Test("has to ask where it is not known to be an order")
  func description() {
    #expect(!judges("nicer photo", isOrder: false))
    #expect(judges("more nicer photo", isOrder: false))
  }

  @Test("finds a thing at the front where words are written together")
  func joined() {
    let wording = Wording(
      ["更": [.comparing, .closing], "好看": .judging, "一点": []], writing: .joined)
    for (text, isVague) in [("裙子更好看一点", true), ("裙子更红一点", false), ("好看的裙子", false)] {
      let bytes = Array(text.utf8)
      #expect(wording.judges(0..<bytes.count, of: bytes, isOrder: true) == isVague)
    }
  }
}
