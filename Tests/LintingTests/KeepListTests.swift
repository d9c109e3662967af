import EmbeddedRules
import PromptParsing
import Testing

@testable import Linting

@Suite("A keep list")
struct KeepListTests {
  private func sentence(_ text: String) -> String? {
    let prompt = Prompt(text, lexicons: EmbeddedRules.lexicons)
    return KeepList(for: prompt, lexicons: EmbeddedRules.lexicons).sentence
  }

  @Test(
    "never names what one of the edits changes",
    arguments: [
      (
        "Change her dress to red and her hair to blonde.",
        "the face, pose, background and everything not named below"
      ),
      (
        "Add a bell to the cow. Replace the fence with a hedge. Make the man smile.",
        "the lighting, the framing and everything not named below"
      ),
      ("Replace the man with a robot.", "the rest of the image, the lighting and the framing"),
      ("Make the cow black. Crop to the fence.", "the lighting and everything not named below"),
      ("Dress the man in a dinner jacket.", "the person's identity and background"),
      ("Place the melon on a sandy beach.", "the subject's appearance"),
      ("Put the cat on the sofa.", "the rest of the image, the lighting and the framing"),
      (
        "Replace the top oven with a toaster.",
        "the rest of the image, the lighting and the framing"
      ),
      ("Set the clock to 3:00.", "the rest of the image, the lighting and the framing"),
      ("Convert the image to isometric view.", "every subject, the lighting and the style"),
    ])
  func unlikeEdits(text: String, things: String) {
    #expect(sentence(text) == "Keep \(things) unchanged.")
  }

  @Test("goes by the edit that changes the whole picture")
  func prevailing() {
    #expect(
      sentence("Turn it into a watercolor painting and add a hat to the woman.")
        == "Keep the composition, the poses and the identity of every subject unchanged.")
  }

  @Test("is left out where the edit speaks of all the rest itself")
  func rest() {
    #expect(sentence("Remove everything except the tree.") == nil)
  }
}
