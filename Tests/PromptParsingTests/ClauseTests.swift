import EmbeddedRules
import PromptParsing
import Testing

/// The prompt read with the lexicons that ship.
func read(_ text: String) -> Prompt { Prompt(text, lexicons: EmbeddedRules.lexicons) }

@Suite("The clauses of a prompt")
struct ClauseTests {
  private func outline(_ text: String) -> [String] {
    let prompt = read(text)
    return prompt.clauses.map { "\($0.kind.rawValue): \(prompt.text(in: $0.content))" }
  }

  @Test("tile the text, whatever it is", arguments: SampleTexts.all)
  func tile(text: String) {
    let prompt = read(text)
    var end = 0
    for clause in prompt.clauses {
      #expect(clause.range.lowerBound == end)
      #expect(clause.range.contains(clause.content.lowerBound) || clause.content.isEmpty)
      #expect(clause.content.upperBound <= clause.range.upperBound)
      end = clause.range.upperBound
    }
    #expect(end == prompt.bytes.count || prompt.clauses.isEmpty)
  }

  @Test("part instructions joined by words or marks")
  func joined() {
    #expect(
      outline(
        "The fence should be changed to brick and also can you add a gate, then blur the road.")
        == [
          "change: The fence should be changed to brick", "change: can you add a gate",
          "change: blur the road",
        ])
  }

  @Test("part run-on edits without a mark between them")
  func runOn() {
    #expect(
      outline("Add a straw hat Add a wooden cane") == [
        "change: Add a straw hat", "change: Add a wooden cane",
      ])
    #expect(
      outline("turn the mug blue remove the spoon") == [
        "change: turn the mug blue", "change: remove the spoon",
      ])
    #expect(
      outline("make the mug matte black add steam rising from it put a spoon next to it") == [
        "change: make the mug matte black", "change: add steam rising from it",
        "change: put a spoon next to it",
      ])
    #expect(outline("make the man put a hat on") == ["change: make the man put a hat on"])
  }

  @Test(
    "part no request that is lettering",
    arguments: [
      "Change the slogan to can you hear me", "Make the banner read will you marry me",
      "Write can you dig it on the spade",
    ])
  func lettered(text: String) {
    #expect(read(text).clauses.count == 1)
  }

  @Test("part a run-on edit whose verb is a noun too")
  func runOnNoun() {
    #expect(
      outline("Take the ladder off the wall paint the shutters olive") == [
        "change: Take the ladder off the wall", "change: paint the shutters olive",
      ])
    #expect(read("Make the man paint the wall").clauses.count == 1)
    #expect(read("Two kids paint the wall").clauses.count == 1)
  }

  @Test("read “look” behind a thing as a verb")
  func looking() {
    let prompt = read("Make the bread look tastier")
    #expect(prompt.clauses[0].targets.map { prompt.text(in: $0) } == ["the bread"])
    let style = read("Make the vintage look warmer")
    #expect(style.clauses[0].targets.map { style.text(in: $0) } == ["the vintage look"])
  }

  @Test("part only what says something on both sides of the joint")
  func halves() {
    #expect(
      outline("Both the hat and the scarf should be removed.") == [
        "change: Both the hat and the scarf should be removed"
      ])
    #expect(outline("Could you, if possible, remove the glare?").count == 1)
    #expect(
      outline("The cup should go and the mug should be blue, but the plate must not be changed.")
        == [
          "change: The cup should go", "change: the mug should be blue",
          "preservation: the plate must not be changed",
        ])
  }

  @Test("read a plain passive as an edit, unless a scene is described")
  func plainPassives() {
    #expect(
      outline("The sky is changed to dusk and the kennel is removed.") == [
        "change: The sky is changed to dusk", "change: the kennel is removed",
      ])
    let scene = "A small harbour at dawn with fishing boats and nets. The colors are changed."
    #expect(read(scene).clauses.map(\.kind) == [.description, .description])
  }

  @Test("take nothing denied to someone for an order or an obligation")
  func deniedModal() {
    #expect(read("A wizard saying you shall not pass").changes == 0)
    #expect(read("A card. You can't earn more than you know.").changes == 0)
  }

  @Test("read “use the photo” alone as a reference")
  func reference() {
    #expect(
      outline("Use the uploaded reference image. Preserve the face. Make it a pencil drawing.")
        == [
          "image-reference: Use the uploaded reference image", "preservation: Preserve the face",
          "change: Make it a pencil drawing",
        ])
  }

  @Test("tell a wish for readable lettering from lettering that stays readable")
  func legible() {
    #expect(read("The labels must be legible.").clauses.allSatisfy { $0.kind != .preservation })
    #expect(read("The labels must stay legible.").clauses[0].kind == .preservation)
  }

  @Test("name what a Chinese denial keeps, before it and behind it")
  func denied() {
    for text in ["不要改变背景", "别动背景", "背景别动", "不要改背景"] {
      let prompt = read(text)
      #expect(prompt.clauses[0].targets.map { prompt.text(in: $0) } == ["背景"])
    }
  }

  @Test("keep a closing bracket with what it closes")
  func brackets() {
    #expect(
      outline("Remove the logo (at the top), keep the rest") == [
        "change: Remove the logo (at the top)", "preservation: keep the rest",
      ])
  }

  @Test("keep list numbers and bullets out of the content")
  func lists() {
    #expect(
      outline("1. Remove the lamp\n2) Paint the wall green\n- Keep the floor as is") == [
        "change: Remove the lamp", "change: Paint the wall green",
        "preservation: Keep the floor as is",
      ])
  }

  @Test("do not part a line that only wraps")
  func wrapped() {
    #expect(
      outline("Replace the sky with a soft\npink evening glow.") == [
        "change: Replace the sky with a soft\npink evening glow"
      ])
  }

  @Test(
    "are preservations where something stays",
    arguments: [
      "Keep the label unchanged.", "Do not change the logo.", "Leave everything else as is.",
      "The face must remain unchanged.", "Everything else stays the same.",
      "Preserve her expression.", "without altering the lighting", "nothing else",
      "The logo should not be changed.", "The label must not change.",
      "Make sure the pose stays the same.",
    ])
  func preservations(text: String) {
    #expect(read(text).clauses.map(\.kind) == [.preservation])
  }

  @Test(
    "are no preservations where a word only looks like one",
    arguments: [
      "Keep it simple.", "Leave a gap on the left.", "Add a keepsake box.",
      "Scale 'KEEP IT UNCHANGED' to 50%.",
    ])
  func notPreservations(text: String) {
    #expect(read(text).clauses.allSatisfy { $0.kind != .preservation })
  }

  @Test("name operation, target, value and place of a change")
  func parts() throws {
    let prompt = read("Replace the vase on the left with a bowl of pears.")
    let clause = try #require(prompt.clauses.first)
    #expect(clause.operation == .replace)
    #expect(clause.targets.map { prompt.text(in: $0) } == ["the vase"])
    #expect(clause.scope.map { prompt.text(in: $0) } == "on the left")
    #expect(clause.value.map { prompt.text(in: $0) } == "a bowl of pears")
  }

  @Test(
    "read “take” with a particle of its own as removing",
    arguments: [
      ("Take the ladder off the wall", EditOperation.remove), ("Take away the cup", .remove),
      ("Take the cup on the left out of the picture", .remove),
      ("Capture the cat looking out of the window", .describe),
      ("Take a photo of the cat climbing out of the window", .describe),
      ("Use the cat sleeping away from the door", .describe),
    ])
  func taking(text: String, operation: EditOperation) {
    #expect(read(text).clauses.first?.operation == operation)
  }

  @Test("borrow the verb where a second object has none")
  func ellipsis() throws {
    let prompt = read("Change the jacket to blue and the hat to red")
    #expect(prompt.clauses.map(\.isElliptic) == [false, true])
    #expect(prompt.clauses[1].verb.map { prompt.text(in: $0) } == "Change")
  }

  @Test("know the kind of what they edit, through possessives and attributes")
  func kinds() {
    #expect(
      read("Change the color of the woman's jacket to teal").clauses[0].targetKinds == [.clothing])
    #expect(read("Make the man's hair longer").clauses[0].targetKinds == [.hair])
    #expect(read("Blur the background").clauses[0].targetKinds == [.background])
  }
}
