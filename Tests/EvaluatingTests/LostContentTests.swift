import EmbeddedRules
import Testing

@testable import Evaluating

@Suite("What a rewrite lost")
struct LostContentTests {
  private let content = LostContent(lexicons: EmbeddedRules.lexicons)

  @Test(
    "is found",
    arguments: [
      ("Remove the red car", "Remove the car", ["red"]),
      ("Add two or 3 cups", "Add two or cups", ["3"]),
      (#"Write "Go, go" and "Go""#, #"Write "Go" and "Go, no""#, ["go", "Go, go"]),
      ("把「特價」改成「售完」", "把「特價」改成", ["售", "完", "售完"]),
      ("very very red", "very red", ["very"]),
      (
        "Give the man a hat. Keep his face.", "Keep the face. Give the man a hat, it's red.",
        ["his"]
      ),
      ("Give the man a hat. Keep his face.", "Keep the woman's face. Give the man a hat.", ["his"]),
      ("Give the man a hat. Keep her face.", "Keep the man's face. Give the man a hat.", ["her"]),
    ])
  func found(text: String, rewritten: String, lost: [String]) {
    #expect(content.of(text, in: rewritten) == lost)
  }

  @Test(
    "is nothing where only courtesy, questions and obligation went",
    arguments: [
      ("Could you please remove the car?", "Remove the car."),
      ("The wall should be painted white", "Paint the wall white"),
      ("Do you think you could add a hat", "Add a hat"),
      ("请帮我把水印去掉", "把水印去掉"),
      ("Is there a way to remove it?", "Remove it."),
      ("Give the man a hat. Keep his face.", "Keep the man's face. Give the man a hat."),
      ("Paint the van. Keep its logo.", "Keep the van's logo. Paint the van."),
    ])
  func allowed(text: String, rewritten: String) {
    #expect(content.of(text, in: rewritten) == [])
  }
}
