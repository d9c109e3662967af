import EmbeddedRules
import PromptParsing
import RequestBuilding
import Testing

@testable import Rewriting

@Suite("A layout of passes")
struct PassLayoutTests {
  private func passes(_ text: String) -> [String] {
    let prompt = Prompt(text, lexicons: EmbeddedRules.lexicons)
    return PassLayout(prompt, task: .edit, lexicons: EmbeddedRules.lexicons).prompts
  }

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

  @Test(
    "keeps what earlier passes made, where it has a name for sure and this one leaves it alone",
    arguments: [
      (
        "Add a bell on the cow's neck. Remove the fence.",
        "Keep the rest of the image, the lighting, the framing and the bell unchanged. "
          + "Remove the fence."
      ),
      (
        "Repair the torn poster. Remove the ladder.",
        "Keep the rest of the image, the lighting and the framing unchanged. Remove the ladder."
      ),
      (
        "Turn the red barn blue. Remove the ladder.",
        "Keep the rest of the image, the lighting and the framing unchanged. Remove the ladder."
      ),
      (
        "Keep the roof. Paint the gate white. Remove the ladder.",
        "Keep the roof. Leave the gate as in the input image. Remove the ladder."
      ),
      (
        "Keep the roof. Put a goat on the hay. Move the hay closer to the goat.",
        "Keep the roof. Keep everything else unchanged. Move the hay closer to the goat."
      ),
      (
        "Replace the bird with a squirrel. Change the color of the squirrel's tail to grey.",
        "Keep the rest of the image, the lighting and the framing unchanged. "
          + "Change the color of the squirrel's tail to grey."
      ),
      (
        "Change her jacket to navy blue. Add a lamp on the desk.",
        "Keep the rest of the image, the lighting, the framing and her jacket unchanged. "
          + "Add a lamp on the desk."
      ),
      (
        "Remove the truck. Replace the sofa with a bench.",
        "Keep the rest of the image, the lighting and the framing unchanged. "
          + "Replace the sofa with a bench."
      ),
      (
        "Change the dog's pose to sitting. Keep everything else unchanged. Remove the ball.",
        "Keep everything else unchanged. Remove the ball."
      ),
    ])
  func madeEarlier(text: String, last: String) {
    #expect(passes(text).last == last)
  }

  @Test(
    "gives items that share a verb or an owner what they leave out",
    arguments: [
      (
        "Make his tie navy, shirt white and trousers grey.",
        ["Make his tie navy.", "Make his shirt white.", "Make his trousers grey."]
      ),
      (
        "Change his tie to navy and shirt to white.",
        ["Change his tie to navy.", "Change his shirt to white."]
      ),
      (
        "Swap the sofa for a bench, the rug for a carpet and the lamp for a candle.",
        [
          "Swap the sofa for a bench.", "Swap the rug for a carpet.", "Swap the lamp for a candle.",
        ]
      ),
      (
        "Have the sofa in green velvet, the walls painted cream and the rug gone.",
        ["Have the sofa in green velvet.", "Have the walls painted cream.", "Have the rug gone."]
      ),
      (
        "Add a hat, with a feather, and remove the bag.",
        ["Add a hat, with a feather.", "Remove the bag."]
      ),
    ])
  func shared(text: String, orders: [String]) {
    let last = passes(text).map { text in
      text.ranges(of: "unchanged. ").last.map { String(text[$0.upperBound...]) } ?? text
    }
    #expect(last == orders)
  }

  @Test("repeats what stands under a heading that keeps, and no heading")
  func headed() {
    #expect(
      passes("# Changes\n- make the wall blue\n- remove the lamp\n\n# Keep\n- the sofa\n- the door")
        == [
          "Keep the sofa and the door unchanged. Make the wall blue.",
          "Keep the sofa and the door unchanged. Leave the wall as in the input image. "
            + "Remove the lamp.",
        ])
  }

  @Test(
    "leaves together what one verb does to things that stand for one another",
    arguments: [
      "Change the tracks and trees in the background to a harbor. Remove the bin.",
      "Remove the bus and train tickets. Make the sky red.",
    ])
  func together(text: String) {
    let first = text.prefix { $0 != "." } + "."
    #expect(passes(text).contains { $0.hasSuffix(first) })
  }

  @Test("parts plurals, known words or not")
  func plurals() {
    #expect(passes("Remove the motorcycles and cars. Make the sky red.").count == 3)
    #expect(passes("Remove the leaves and rocks. Make the sky red.").count == 3)
  }

  @Test("leaves out what speaks for two things at once")
  func both() {
    let prompts = passes("Remove both of the chairs and the lamp. Make the sky red.")
    #expect(prompts[0].hasSuffix("Remove the chairs."))
    #expect(prompts[1].hasSuffix("Remove the lamp."))
  }

  @Test("leaves a Korean brief whole whose lists say under headings what stays and what changes")
  func bracketed() {
    let text = "[유지할 것]\n- 얼굴과 머리\n[바꿀 것]\n- 배경을 바다로 교체\n- 재킷을 빨간색으로 변경"
    #expect(passes(text) == [text])
  }

  @Test("parts the targets of one verb")
  func targets() {
    let prompts = passes(
      "Keep the wall as is. Remove the cup, the plate and the fork from the table.")
    #expect(
      prompts == [
        "Keep the wall as is. Remove the cup from the table.",
        "Keep the wall as is. Keep everything else unchanged. Remove the plate from the table.",
        "Keep the wall as is. Keep everything else unchanged. Remove the fork from the table.",
      ])
  }

  @Test(
    "leaves together what cannot be named apart",
    arguments: [
      ("Keep the wall. Remove the rainbow and cloud face paint.", 1),
      ("Keep the wall. Replace the rails and the bushes with a street.", 1),
      ("Keep the wall. Make the boats and cars pink.", 2),
      ("Keep the wall. Remove the melon and put a cat in its place.", 1),
    ])
  func together(text: String, count: Int) {
    #expect(passes(text).count == count)
  }

  @Test("gives what several things become to each, and each its article")
  func sharedState() {
    #expect(
      passes("Keep the wall. Make the boats and cars pink.") == [
        "Keep the wall. Make the boats pink.",
        "Keep the wall. Keep everything else unchanged. Make the cars pink.",
      ])
  }

  @Test("makes a command of what hung on a change")
  func laterPass() {
    let prompts = passes(
      "Change the dry desert surroundings to a rain forest. Add trees while keeping the boat whole."
    )
    #expect(
      prompts.last
        == "Keep the boat whole. Keep everything else unchanged. Add trees.")
  }

  @Test("lends an elliptic clause its verb")
  func ellipsis() {
    let prompts = passes("Keep the face. Change the jacket to blue and the hat to red.")
    #expect(
      prompts.last
        == "Keep the face. Leave the jacket as in the input image. Change the hat to red."
    )
  }

  @Test("leaves a clause that only refers back with what it refers to")
  func anaphora() {
    let prompts = passes(
      "Keep the road. Replace the car with a horse, make it white and add a rider.")
    #expect(
      prompts == [
        "Keep the road. Replace the car with a horse, make it white.",
        "Keep the road. Leave the horse as in the input image. Add a rider.",
      ])
  }

  @Test(
    "goes by whole sentences in languages whose clauses cannot stand alone",
    arguments: [
      (
        "保持人物不变。把背景换成海滩。把杯子换成茶壶。",
        ["保持人物不变。\n把背景换成海滩。", "保持人物不变。\n把杯子换成茶壶。"]
      ),
      ("把背景换成海滩，把杯子换成茶壶。", ["把背景换成海滩，把杯子换成茶壶。"]),
      (
        "背景を海に変えてください。帽子を追加してください。",
        ["背景を海に変えてください。", "帽子を追加してください。"]
      ),
      ("배경을 바다로 바꾸고, 모자를 추가해 주세요.", ["배경을 바다로 바꾸고, 모자를 추가해 주세요."]),
    ])
  func wholeSentences(text: String, prompts: [String]) {
    #expect(passes(text) == prompts)
  }

  @Test("does not cut up a new composition")
  func composition() {
    let text = "Create a poster of this bottle, add a blue frame and write \"FRESH\" on top."
    #expect(passes(text) == [text])
  }

  /// What each pass asks for behind the sentences that keep.
  private func orders(_ text: String) -> [String] {
    passes(text).map { pass in
      pass.ranges(of: "unchanged. ").last.map { String(pass[$0.upperBound...]) } ?? pass
    }
  }

  @Test(
    "gives each thing its own place",
    arguments: [
      (
        "Remove the dust on the shelf and the crumbs on the carpet.",
        ["Remove the dust on the shelf.", "Remove the crumbs on the carpet."]
      ),
      (
        "Put a kite above the hill and a boat in the harbor.",
        ["Put a kite above the hill.", "Put a boat in the harbor."]
      ),
      ("Put a kite above the hill and a string below it.", []),
      ("Remove the gulls and the crates on the pier.", []),
    ])
  func places(text: String, orders: [String]) {
    #expect(self.orders(text) == (orders.isEmpty ? [text] : orders))
  }

  @Test(
    "cuts nothing that needs other words to be understood",
    arguments: [
      "Remove the old radio and put a globe there instead",
      "Make the left door green, the right one orange",
      "Carve a face into the pumpkin and place a candle inside it",
      "Step back a little so you can see the ladder and the whole barn",
      "Turn the crate so we can see the label and the lid.",
      "Paint the kayak yellow and have the paddle match",
      "Paint the kayak yellow and change the paddle to match it",
      "Take the kayak off the rack and hang a net where it was",
      "Repair this torn map: flatten the fold, remove the ink blot",
      "On the left page, erase the stamp and add a fern",
    ])
  func leaning(text: String) {
    let prompt = Prompt(text, lexicons: EmbeddedRules.lexicons)
    let layout = PassLayout(prompt, task: .edit, lexicons: EmbeddedRules.lexicons)
    #expect(layout.prompts == [text])
    #expect((layout.undivided != nil) == (prompt.changes > 1))
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
          "Don't change the roof. Make the barn red.",
          "Don't change the roof. Leave the barn as in the input image. Erase the wires.",
        ]
      ),
    ])
  func courtesy(text: String, orders: [String]) {
    #expect(self.orders(text) == orders)
  }

  @Test("says why changes stay together")
  func undivided() {
    let cases: [(String, Undivided)] = [
      ("Remove the old radio and put a globe there instead", .leaning),
      ("把背景换成海滩，把杯子换成茶壶。", .sentence),
      ("Remove the fence and widen the road, keep it as is", .keeping),
      ("Create a poster of this barn, add a frame and write \"HAY\" on top.", .composition),
    ]
    for (text, reason) in cases {
      let prompt = Prompt(text, lexicons: EmbeddedRules.lexicons)
      let layout = PassLayout(prompt, task: .edit, lexicons: EmbeddedRules.lexicons)
      #expect(layout.undivided == (prompt.changes > 1 ? reason : nil), "\(text)")
    }
  }

  @Test("says nothing of its own where it may not")
  func ownWords() {
    let prompt = Prompt("Paint the barn red. Erase the wires.", lexicons: EmbeddedRules.lexicons)
    let layout = PassLayout(prompt, task: .edit, keeping: .own, lexicons: EmbeddedRules.lexicons)
    #expect(layout.prompts == ["Paint the barn red.", "Erase the wires."])
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
