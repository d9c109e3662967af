import PromptParsing
import Testing

@Suite("What is said of several things")
struct ListedStatementTests {
  private static let keeps = [
    "stay the same", "must stay as they are", "should not change", "should look exactly the same",
    "remain unchanged", "dont change", "are not to be touched", "unchanged",
  ]
  private static let things = [
    "the car and the road", "my dress and my hair", "her face, hair and hands",
    "sofa, rug and curtains", "the dog, the cat and the ball",
  ]

  @Test("is one keep of all of them, behind a comma or alone", arguments: keeps, things)
  func kept(said: String, things: String) {
    for joint in [", ", ". "] {
      let text = "Replace the sky with a sunset" + joint + things + " " + said
      let kept = read(text).clauses.filter { $0.kind == .preservation }
      #expect(kept.count == 1)
      let words = kept.first.map { read(text).text(in: $0.content) }
      #expect(words == things + " " + said, "\(text)")
    }
  }

  @Test(
    "leaves what stands before it to the change",
    arguments: [
      ("Add a hat to the dog, the cat, the sofa and the rug remain unchanged", 1),
      ("Remove the stool and the vase, the curtains and the lamp stay", 2),
      ("Make the lights warmer, sofa rug and curtains stay the same", 1),
      ("Keep the walls white. Remove the car, the bus and the truck should be red.", 3),
    ])
  func others(text: String, changes: Int) {
    #expect(read(text).changes == changes)
    #expect(read(text).clauses.count { $0.kind == .preservation } == 1)
  }

  @Test(
    "keeps in a word of staying or a denial, though it is told as an obligation",
    arguments: [
      "The house must stay white.", "He should still be smiling.", "Nobody's face should change.",
      "He shouldn't look any different otherwise.", "Leave the print on the hoodie.",
      "Leave the boats and cars.",
    ])
  func stays(text: String) {
    let prompt = read("Paint the fence green. " + text)
    #expect(prompt.clauses.map(\.kind) == [.change, .preservation])
  }

  @Test("keeps what a thing shall still have, instead of the thing")
  func held() {
    let prompt = read("The sky should still have clouds. Make the sky pink.")
    #expect(prompt.clauses.first?.targets.map { prompt.text(in: $0) } == ["clouds"])
  }

  @Test(
    "asks for nothing and keeps nothing where it is a fact",
    arguments: [
      "her dress was green", "the poster says the sale is final",
      "the banner says the rest stays unchanged",
    ])
  func told(text: String) {
    let prompt = read("Remove the crease; " + text)
    #expect(prompt.clauses.map(\.kind) == [.change, .description])
    #expect(prompt.changes == 1)
  }
}
