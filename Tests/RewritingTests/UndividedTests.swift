import EmbeddedRules
import PromptParsing
import RequestBuilding
import Testing

@testable import Rewriting

@Suite("What stays in one pass")
struct UndividedTests {
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

  @Test("says of which kept thing a pass makes the exception")
  func excepted() {
    let prompts = passes("The garden as it is, but mow the lawn. Remove the bin.")
    #expect(prompts.first?.hasSuffix("The garden as it is, but mow the lawn.") == true)
    #expect(prompts.last?.hasPrefix("The garden as it is.") == true)
  }

  @Test("leaves a Korean brief whole whose lists say under headings what stays and what changes")
  func bracketed() {
    let text = "[유지할 것]\n- 얼굴과 머리\n[바꿀 것]\n- 배경을 바다로 교체\n- 재킷을 빨간색으로 변경"
    #expect(passes(text) == [text])
  }

  @Test(
    "leaves together what cannot be named apart",
    arguments: [
      ("Keep the wall. Remove the rainbow and cloud face paint.", 1),
      ("Keep the wall. Replace the rails and the bushes with a street.", 1),
      ("Keep the wall. Make the boats and cars pink.", 2),
      ("Keep the wall. Remove the melon and put a cat in its place.", 1),
      ("Keep the wall. Move the sign to the left and change the text to \"Open\".", 1),
      ("Keep the wall. Remove the cup and change the text to \"Open\".", 2),
      ("把招牌往左移一点，字换成“营业中”", 1), ("标题放大，日期改成“5月1日”", 2),
      ("看板を左に動かして、文字を「営業中」に変えて", 1),
      ("간판을 왼쪽으로 옮기고 글자를 \"영업중\"으로 바꿔줘", 1),
    ])
  func together(text: String, count: Int) {
    #expect(passes(text).count == count)
  }

  @Test("leaves a part of somebody with the order that says whose")
  func parts() {
    let text = "Give my son a cape and make the hair spiky. Paint the gate red."
    #expect(passes(text).first?.hasSuffix("Give my son a cape and make the hair spiky.") ?? false)
  }

  @Test(
    "leaves alone what exchanges two things, and what does not tell where a removal ends",
    arguments: [
      "Make the red car blue and the blue car red.",
      "Replace the dog with a cat and the cat with a dog.",
      "把狗换成猫，把猫换成狗。", "犬を猫に変えて、猫を犬に変えてください。",
      "Remove the mug and the plate and the fork stay where they are, brighten the wall.",
      "Remove the jars, the tulips, leaves and the tray stay.",
      "Make the cat and the dog swap places.", "Let the mother and the daughter hug.",
      "Make Lisa, the bridesmaid in pink, and Tom, the best man, swap places.",
    ])
  func exchanged(text: String) { #expect(passes(text) == [text]) }

  @Test(
    "leaves with an order where it happens, how its thing is and how far it goes",
    arguments: [
      "Remove the lamp. In its place, add a vase.",
      "Erase the lamp, and where it stood, add a vase.",
      "Add a beard. Not too long.",
      "Add a poster on the wall. No frame.",
      "Remove the people, leaving only the couple.",
      "Remove the man and woman's hats.",
    ])
  func attached(text: String) {
    let prompts = passes(text + " Paint the gate red.")
    #expect(prompts.count == 2)
    #expect(prompts.first?.hasSuffix(text) ?? false)
    #expect(prompts.last?.hasSuffix("Paint the gate red.") ?? false)
  }

  @Test("leaves a clause that only refers back with what it refers to")
  func anaphora() {
    let prompts = passes(
      "Keep the road. Replace the car with a horse, make it white and add a rider.")
    #expect(
      prompts == [
        "Keep the road. Replace the car with a horse, make it white.",
        "Keep the road. Keep the horse unchanged. Add a rider.",
      ])
  }

  @Test("does not cut up a new composition")
  func composition() {
    let text = "Create a poster of this bottle, add a blue frame and write \"FRESH\" on top."
    #expect(passes(text) == [text])
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
      "Make the curtains mustard and the rug teal",
      "Add rain, and for the last panel let her scream",
      "Make the bride's bouquet white roses and the groom's tie light blue",
      "Replace the bird with a squirrel. Change the color of the squirrel's tail to grey.",
      "Add the text \"HAY\" at the top, change the content of the text to \"STRAW\"",
      "Add the missing planks, repainting it in teal",
      "A photo of a barn. Add a cart. The lighting should feel soft.",
      "repaint the train green and write \"METRO 5\" on the side",
      "Colorize this photo and remove the crease; her dress was green",
      "Take down the kayak and the smaller of the two nets, but keep the bigger one",
      "Give the girl a red balloon and the boy a blue one.",
      "Replace both chairs: the left with a stool, the right with an armchair.",
      "Paint the first door red and the second green.",
      "Put a veil on the bride and let the wind blow it to the right.",
      "Remove the man. Fill the hole with grass.",
      "Desaturate everything, then bring back the red of her lips.",
      "Remove the vignette. Sharpen the eyes. Make it black and white.",
    ])
  func leaning(text: String) {
    let prompt = Prompt(text, lexicons: EmbeddedRules.lexicons)
    let layout = layout(text)
    #expect(layout.prompts == [text])
    #expect((layout.undivided != nil) == (prompt.changes > 1))
  }

  @Test(
    "leaves with whose it is, and with what makes it, what may stand anywhere behind",
    arguments: [
      "put a bow on the dog, make the sky pink and make the tail longer",
      "add a cat on the rug, paint the wall blue and make the cat black",
      "remove the girl's backpack and put sunglasses on",
      "Put a hat on the statue. Make the arms longer.",
      "add a scarf to the snowman, paint the fence red and make the head bigger",
      "let my grandma hold a cake, paint the wall red and blur the guests behind her",
      "딸아이 원피스를 노란색으로 바꿔주고 손에 솜사탕 들려주고 뒤에 있는 아저씨는 지워주세요",
      "write \"OPEN\" on the door, make the sky blue and turn the text gold",
      "给妹妹戴上耳机，窗帘换成蓝色，手里放一本书", "给小明戴上耳机，手里放一本书",
      "加上文字“新年快乐”，背景换成红色，文字改成金色",
      "犬に帽子をかぶせて、空をピンクにして、しっぽを長くして", "猫を一匹追加して、壁を青くして、猫を黒くして",
      "강아지를 검은색으로 바꾸고 손에 공을 들려줘", "강아지한테 모자 씌우고 하늘을 분홍색으로 바꾸고 꼬리를 길게 해줘",
      "벽에 \"환영합니다\" 글씨 넣고 바닥을 나무로 바꾸고 글씨를 금색으로 바꿔줘",
      "给小雪人戴上围巾。手臂变长一点。", "銅像に帽子をかぶせてください。腕を長くしてください。",
      "눈사람에 모자를 씌워 주세요. 팔을 길게 해 주세요.",
    ])
  func tied(text: String) {
    #expect(passes(text) == [text])
    #expect(layout(text).undivided == .leaning)
  }

  @Test(
    "speaks of whoever the keep means, where two may be meant",
    arguments: ["Remove the guy on the left and give my dad a cap, but don't touch his face"])
  func contested(text: String) { #expect(layout(text).undivided == .keeping) }

  @Test("parts nothing that the user takes back or contradicts")
  func awaited() {
    let text = "Remove the cat, actually no, keep the cat but remove the dog and the bin."
    let prompt = Prompt(text, lexicons: EmbeddedRules.lexicons)
    let layout = PassLayout(
      prompt, task: .edit, awaitsAnswer: true, lexicons: EmbeddedRules.lexicons)
    #expect(layout.prompts == [text])
    #expect(layout.undivided == .answer)
  }

  @Test("says why changes stay together")
  func undivided() {
    let cases: [(String, Undivided)] = [
      ("Remove the old radio and put a globe there instead", .leaning),
      ("壁を白に、床を木目に、灯りを追加してください。", .sentence),
      ("把背景换成海滩，它要亮一点，把杯子换成茶壶，把它移到右边。", .leaning),
      ("把背景换成海滩，把杯子去掉，它不要动。", .keeping),
      ("房间改成日式风格，加上榻榻米和纸灯笼，墙面换成木头。", .composition),
      ("Remove the fence and widen the road, keep it as is", .keeping),
      (
        "A photo of a marble bust of the man. The bust should be polished. Its base should be tall.",
        .composition
      ),
      ("Create a poster of this barn, add a frame and write \"HAY\" on top.", .composition),
      (String(repeating: "把背景换成海滩，", count: 60) + "把杯子去掉。", .number),
      ("Keep the barn. Make it darker and remove the car.", .leaning),
    ]
    for (text, reason) in cases {
      #expect(layout(text).undivided == reason, "\(text)")
    }
  }
}
