import Testing

@testable import Rewriting

@Suite("A layout of passes")
struct PassLayoutTests {
  @Test("is the prompt itself where it asks for one change")
  func single() {
    let text = "Keep the desk. Make the lamp red and shiny."
    #expect(passes(text) == [text])
  }

  @Test("gives each change a prompt of its own behind what the user keeps")
  func compound() {
    #expect(
      passes("Keep the face unchanged. Replace the sky with stars, and remove the car.") == [
        "Keep the face unchanged. Replace the sky with stars.",
        "Keep the face unchanged. Keep everything else unchanged. Remove the car.",
      ])
  }

  @Test("says in each pass what is denied of the whole picture")
  func denied() {
    #expect(
      passes("Keep the desk. Swap the mug for a glass, make the wall green, no text") == [
        "Keep the desk. No text. Swap the mug for a glass.",
        "Keep the desk. No text. Keep the glass unchanged. Make the wall green.",
      ])
  }

  @Test("takes whoever is gone for nobody's owner")
  func gone() {
    #expect(
      commands("Remove the guy, make her jacket red") == [
        "Remove the guy.", "Make her jacket red.",
      ])
  }

  @Test("keeps by what the pass edits where the user keeps nothing")
  func ownKeepLists() {
    #expect(
      passes("Change the background to a beach and swap the shirt to red") == [
        "Keep the subject's appearance and position in the frame unchanged. "
          + "Change the background to a beach.",
        "Keep the rest of the image, the lighting and the framing unchanged. "
          + "Swap the shirt to red.",
      ])
  }

  @Test("repeats what stands under a heading that keeps, and no heading")
  func headed() {
    #expect(
      passes("# Changes\n- make the wall blue\n- remove the lamp\n\n# Keep\n- the sofa\n- the door")
        == [
          "Keep the sofa and the door unchanged. Make the wall blue.",
          "Keep the sofa and the door unchanged. Keep the blue wall unchanged. "
            + "Remove the lamp.",
        ])
  }

  @Test(
    "takes for a picture that is there what the user has, or what things are taken from",
    arguments: [
      "A photo of my dog. Remove the leash and add a red ball on the grass.",
      "A photo of a dog on a beach. Remove the leash and add a red ball on the sand.",
      "A photo of my kitchen. Paint the wall blue and add a lamp on the table.",
    ])
  func shown(text: String) { #expect(passes(text).count == 2) }

  @Test("makes a command of what hung on a change")
  func laterPass() {
    let prompts = passes(
      "Change the dry desert surroundings to a rain forest. Add trees while keeping the boat whole."
    )
    #expect(
      prompts.last
        == "Keep the boat whole. Keep everything else unchanged. Add trees.")
  }

  @Test(
    "puts what the user keeps or forbids in front of every pass",
    arguments: [
      (
        "Remove the fence, paint the barn red, but don't make the roof darker.",
        "make the roof darker"
      ),
      ("Erase the wires, widen the road and crop nothing", "crop nothing"),
      ("Paint the barn red and erase the wires, change nothing else", "change nothing else"),
      ("Remove the fence and paint the barn red, keep the mood calm.", "keep the mood calm"),
      ("Erase the wires. The silo stays. Paint the barn red.", "the silo stays"),
    ])
  func forbidden(text: String, kept: String) {
    let passes = passes(text)
    #expect(passes.count == 2)
    for pass in passes {
      #expect(pass.lowercased().components(of: kept) == 1, "\(pass)")
    }
  }

  @Test(
    "leaves courtesy and loose joints out",
    arguments: [
      (
        "Hi! Please paint the barn red and erase the wires, thx",
        ["Paint the barn red.", "Erase the wires."]
      ),
      (
        "Don't change the roof, just make the barn red and please erase the wires lol",
        [
          "Don't change the roof. Just make the barn red.",
          "Erase the wires.",
        ]
      ),
    ])
  func courtesy(text: String, orders: [String]) {
    #expect(commands(text) == orders)
  }

  @Test("says nothing of its own where it may not")
  func ownWords() {
    #expect(
      layout("Paint the barn red. Erase the wires.", keeping: .own).prompts
        == ["Paint the barn red.", "Erase the wires."])
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
