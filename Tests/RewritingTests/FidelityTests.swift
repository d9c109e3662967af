import EmbeddedRules
import PromptParsing
import Testing

@testable import Rewriting

@Suite("Fidelity")
struct FidelityTests {
  private func isKept(_ original: String, by candidate: String) -> Bool {
    let lexicons = EmbeddedRules.lexicons
    return Fidelity(
      of: Prompt(original, lexicons: lexicons), discarding: [], lexicons: lexicons
    ).isKept(by: Prompt(candidate, lexicons: lexicons))
  }

  @Test(
    "holds when only courtesy, obligation and order change",
    arguments: [
      ("The wall should be painted blue", "Paint the wall blue"),
      ("Could you please remove the cup?", "Remove the cup."),
      ("Remove the cup. Keep the plate.", "Keep the plate. Remove the cup."),
      ("Write \"A. B.\" on it", "Keep it. Write \"A. B.\" on it"),
      ("Make the man's hat red. Keep his face.", "Keep the man's face. Make the man's hat red."),
      ("Make the van red. Keep its logo.", "Keep the van's logo. Make the van red."),
    ])
  func held(original: String, candidate: String) {
    #expect(isKept(original, by: candidate))
  }

  @Test(
    "breaks when a word, number, name, quotation or image is lost or altered",
    arguments: [
      ("Remove the small cup", "Remove the cup"), ("Scale it to 70%", "Scale it to 7%"),
      ("Write \"OPEN\"", "Write \"Open\""), ("Give Kenji a hat", "Give kenji a hat"),
      ("Use image 2 as the base", "Use image 3 as the base"),
      ("See https://example.com/a.png", "See https://example.com/b.png"),
      ("Add a cup and a second cup", "Add a cup and a second"),
      ("Remove the logo (top)", "Remove the logo (top"), ("Blur by 5%", "Blur by 5"),
      ("Make his hat red", "Make the hat red"),
      ("Make the man's hat red. Keep his face.", "Keep the face. Make the man's hat red. It's on."),
      ("Make the man's hat red. Keep her face.", "Keep the man's face. Make the man's hat red."),
      (
        "Keep her hat and their van. Move the person.",
        "Keep the person's hat and van. Move the person."
      ),
    ])
  func broken(original: String, candidate: String) {
    #expect(!isKept(original, by: candidate))
  }

  @Test("lets discarded syntax go and names what was protected")
  func discarded() {
    let lexicons = EmbeddedRules.lexicons
    let original = Prompt("Paint \"ON\" 3 times --ar 16:9", lexicons: lexicons)
    let syntax = original.bytes.count - 9..<original.bytes.count
    let fidelity = Fidelity(of: original, discarding: [syntax], lexicons: lexicons)
    let candidate = Prompt("Paint \"ON\" 3 times", lexicons: lexicons)
    #expect(fidelity.isKept(by: candidate))
    #expect(fidelity.protected(in: candidate).map(\.text) == ["\"ON\"", "3"])
    #expect(!fidelity.isKept(by: Prompt("Paint \"ON\" times", lexicons: lexicons)))
  }
}
