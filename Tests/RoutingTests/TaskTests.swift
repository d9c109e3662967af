import RequestBuilding
import Routing
import Testing

@Suite("The task of a request")
struct TaskTests {
  @Test(
    "is an edit where the words ask for one, and never a new picture for want of images",
    arguments: [
      "Remove the scaffolding from the tower.", "remove background", "make her coat green",
      "Could you please brighten the hallway?", "The kettle should be copper.",
      "What if the wall were brick?", "Create a stamp from the attached sketch.",
      "our mascot in a diving suit", "No more clouds", "fence -> hedge", "this but in winter",
      "Draw this street as a woodcut.",
      "the photo I sent yesterday but with a larger clock", "Let's add a kite above the dunes.",
      "把窗帘换成蓝色", "カーテンを青に変えてください", "커튼을 파란색으로 바꿔줘",
    ])
  func edit(prompt: String) throws {
    let route = try Asks.route(prompt)
    #expect(route.task == .edit)
    #expect(route.missing == ["image_urls"])
    #expect(try Asks.route(prompt, images: 1).missing == [])
  }

  @Test(
    "is a new picture where a scene is described and no image is there",
    arguments: [
      "A welder fixing a gate in the rain.", "A clerk swapping his hat for a crown, gouache.",
      "poster of a gardener removing weeds", "Create an emblem for a rowing club.",
      "four ideas for a bakery logo", "Keep Calm style poster, red", "can you draw a frog?",
      "Two painters restoring an old fresco, side light.",
      "A neon sign that reads \"replace the background\".", "一只站在雾里的鹭",
      "生成一张灯塔的海报，上面写“只改背景”", "霧の中の灯台のイラストを描いて", "안개 속 등대를 그려줘",
    ])
  func newPicture(prompt: String) throws {
    let route = try Asks.route(prompt)
    #expect(route.task == .textToImage)
    #expect(route.model == Asks.maker)
    #expect(route.missing == [])
  }

  @Test(
    "is an edit where images are given, though nothing says so",
    arguments: ["her coat in green", "lighter", "more fog", "watercolour"])
  func images(prompt: String) throws {
    let route = try Asks.route(prompt, images: 1)
    #expect(route.task == .edit)
    #expect(route.reasons.contains { $0.signal == "images-given" })
  }

  @Test(
    "is a new picture where the images are said not to matter",
    arguments: [
      "Make a brand-new wallpaper of dunes.", "Draw a lighthouse from scratch.",
      "Ignore the uploaded photo, draw a lighthouse.",
      "The screenshot is for another ticket. A robot in snow please.",
      "忽略附件，画一座灯塔", "添付は無視して灯台を描いて",
    ])
  func irrelevant(prompt: String) throws {
    let route = try Asks.route(prompt, images: 2)
    #expect(route.task == .textToImage)
    #expect(route.decidedBy == .intent)
  }

  @Test(
    "is a new picture where its words tell of one, whatever images lie around",
    arguments: [
      "a harbour at dusk", "a lone heron in a misty harbour at dawn, ink wash",
      "雾里的渡口，渔夫撑着红伞",
    ])
  func told(prompt: String) throws {
    let route = try Asks.route(prompt, images: 2)
    #expect(route.task == .textToImage)
    #expect(route.reasons.contains { $0.signal == "word-choice" && $0.weight > 0 })
    #expect(route.reasons.contains { $0.signal == "nothing-ordered" })
  }

  @Test("is far from certain where a picture is ordered in three words beside an image")
  func unsure() throws {
    let route = try Asks.route("Create a poster.", images: 1)
    #expect(route.task == .textToImage)
    #expect(route.confidence < 0.8)
  }

  @Test("is what the intent says where the prompt says otherwise")
  func intent() throws {
    let edit = try Asks.route("A heron in fog.", intent: "remove the heron from my photo")
    #expect(edit.task == .edit)
    let made = try Asks.route(
      "Change the sky to pink.", images: 1,
      intent: "ignore the photo, I want a brand-new picture of a pink sky")
    #expect(made.task == .textToImage)
  }

  @Test("does not follow from quoted copy")
  func quoted() throws {
    let route = try Asks.route("A billboard that says “Remove the fence from the photo”.")
    #expect(route.task == .textToImage)
    #expect(!route.reasons.contains { $0.evidence.contains("Remove") })
  }
}
