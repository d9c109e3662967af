import EmbeddedRules
import JSONValues
import PromptParsing
import RequestBuilding
import Routing
import Testing

@Suite("A route")
struct RouteTests {
  @Test(
    "to Pro takes a reason that the documents give",
    arguments: [
      "Soften the wrinkles around my eyes and keep every freckle.",
      "Typeset the ingredients under the jar, letter-perfect.",
      "Turn this sketch of a chair into a photorealistic product shot.",
      "Turn these notes into an infographic.",
      "Set all 14 dishes in two columns, print-ready.",
      "把这张草图渲染成2K效果图", "スケッチを製品レンダリングに仕上げて",
    ])
  func pro(prompt: String) throws {
    let route = try Asks.route(prompt, images: 1)
    #expect(route.model == Asks.pro)
    #expect(route.decidedBy == .intent)
    #expect(route.confidence > 0.6)
  }

  @Test(
    "stays with the default where such words mean something else",
    arguments: [
      "Switch it to portrait orientation.", "Blur the infographic behind him.",
      "Darken the pencil lines, it should stay a sketch.", "Remove the lamp from this selfie.",
      "Swap the background of the headshot for a brick wall.", "4K please, extend the beach.",
      "Change the price from \"$4\" to \"$5\".", "Replace the word on the billboard with \"OPEN\".",
      "quick draft: turn this sketch into a render",
    ])
  func standard(prompt: String) throws {
    #expect(try Asks.route(prompt, images: 1).model == Asks.editor)
  }

  @Test("is to no Pro where no image is meant", arguments: ["A realistic portrait of a sailor."])
  func portrait(prompt: String) throws {
    #expect(try Asks.route(prompt).model == Asks.maker)
  }

  @Test(
    "carries evidence that stands where it says",
    arguments: [
      ("Ünïcode 🦩 first. Replace the lamp on the desk, letter-perfect.", 1),
      ("  Remove the fence.\r\nThen add a gate.", 0), ("一只站在雾里的鹭，保持不变", 0),
    ])
  func evidence(prompt: String, images: Int) throws {
    let route = try Asks.route(prompt, images: images)
    let found = route.reasons.filter { $0.range != nil }
    #expect(!found.isEmpty)
    for reason in found {
      let range = try #require(reason.range)
      #expect(String(decoding: Array(prompt.utf8)[range], as: UTF8.self) == reason.evidence)
    }
  }

  @Test(
    "shares its confidence with the alternatives",
    arguments: [
      ("Replace the lamp.", 1), ("A heron in fog.", 0), ("Use pro. Replace the lamp.", 1),
      ("sepia", 0), ("Typeset the menu.", 1), ("", 3),
    ])
  func shares(prompt: String, images: Int) throws {
    let route = try Asks.route(prompt, images: images)
    let total = route.alternatives.reduce(route.confidence) { $0 + $1.confidence }
    #expect(abs(total - 1) < 0.003)
    #expect(route.alternatives.count == 2)
    #expect(route.alternatives.allSatisfy { (0...1).contains($0.confidence) })
    #expect(route.alternatives.allSatisfy { !$0.whyNot.isEmpty && $0.model != route.model })
    #expect(
      route.alternatives.map(\.confidence).sorted(by: >) == route.alternatives.map(\.confidence))
  }

  @Test(
    "says that it is a guess where nothing is likelier than the threshold, and takes the default",
    arguments: [(-0.3, Asks.maker), (0.3, Asks.editor)])
  func abstained(odds: Double, model: String) throws {
    var rules = EmbeddedRules.routes
    rules.decision.imagesNone = odds
    rules.signals = []
    rules.words = []
    let router = Router(
      catalogue: EmbeddedRules.catalogue, rules: rules, lexicons: EmbeddedRules.lexicons)
    let prompt = "Replace the lamp."
    let route = try #require(
      router.route(
        Record(prompt: prompt), prompt: Prompt(prompt, lexicons: EmbeddedRules.lexicons)))
    #expect(route.abstained)
    #expect(route.confidence < rules.decision.abstainBelow)
    #expect(route.decidedBy == .fallback)
    #expect(route.model == model)
    #expect(route.reasons.first?.signal == "abstained")
    #expect(try !Asks.route(prompt, images: 1).abstained)
  }

  @Test("is the same every time")
  func stable() throws {
    let prompt = "Replace the lamp, keep the rest unchanged, print-ready, with the attached logo."
    let first = try Asks.route(prompt, images: 2, ["seed": .integer(3)])
    for _ in 0..<3 {
      #expect(try Asks.route(prompt, images: 2, ["seed": .integer(3)]) == first)
    }
  }

  @Test("is found for a prompt of a megabyte in good time", .timeLimit(.minutes(30)))
  func long() throws {
    let prompt = String(repeating: "the old use pro of image and wall to keep, ", count: 25_000)
    #expect(try Asks.route(prompt).alternatives.count == 2)
  }
}
