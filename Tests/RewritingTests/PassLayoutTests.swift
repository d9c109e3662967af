import Testing

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
        "Keep the face unchanged. Leave the sky as in the input image. Remove the car.",
      ])
  }

  @Test("keeps by what the pass edits where the user keeps nothing")
  func ownKeepLists() {
    #expect(
      passes("Change the background to a beach and swap the shirt to red") == [
        "Keep the subject's identity, pose and clothing unchanged. "
          + "Change the background to a beach.",
        "Keep the face, hair, pose and background unchanged. Swap the shirt to red.",
      ])
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
        "Make my tie navy, shirt white.", ["Make my tie navy.", "Make my shirt white."]
      ),
      (
        "Make both lamps red, shirt white and trousers grey.",
        ["Make both lamps red.", "Make shirt white.", "Make trousers grey."]
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
      "Remove the cactus and lamp. Make the sky red.",
      "Remove the iris and tulip vase. Make the sky red.",
    ])
  func together(text: String) {
    let first = text.prefix { $0 != "." } + "."
    #expect(passes(text).contains { $0.hasSuffix(first) })
  }

  @Test("parts plurals, known words or not")
  func plurals() {
    #expect(passes("Remove the motorcycles and cars. Make the sky red.").count == 3)
    #expect(passes("Remove the leaves and rocks. Make the sky red.").count == 3)
    #expect(passes("Remove the cars and trucks. Make the sky red.").count == 3)
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
        "Keep the wall as is. Remove the plate from the table.",
        "Keep the wall as is. Remove the fork from the table.",
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
        "Keep the wall. Leave the boats as in the input image. Make the cars pink.",
      ])
  }

  @Test("makes a command of what hung on a change, and names a place as what it is now")
  func laterPass() {
    let prompts = passes(
      "Change the dry desert surroundings to a rain forest. Add trees while keeping the boat whole."
    )
    #expect(
      prompts.last
        == "Keep the boat whole. Leave the surroundings as in the input image. Add trees.")
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
        "Keep the road. Replace the car with a horse. Make it white.",
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
      ("把logo移到右边。把字体换成黑体。", ["把logo移到右边。把字体换成黑体。"]),
      ("把logo移到右边。把标题换成红色。", ["把logo移到右边。", "把标题换成红色。"]),
      (
        "ロゴを右に移動してください。フォントを明朝体に変えてください。",
        [
          "ロゴを右に移動してください。フォントを明朝体に変えてください。"
        ]
      ),
    ])
  func wholeSentences(text: String, prompts: [String]) {
    #expect(passes(text) == prompts)
  }

  @Test("does not cut up a new composition")
  func composition() {
    let text = "Create a poster of this bottle, add a blue frame and write \"FRESH\" on top."
    #expect(passes(text) == [text])
  }
}
