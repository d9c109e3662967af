import Routing
import Testing

@Suite("A model that the user names")
struct NamedModelTests {
  @Test(
    "wins, however it is written",
    arguments: [
      ("Replace the lamp, with nano banana pro please.", Asks.pro),
      ("NanoBanana-Pro: replace the lamp.", Asks.pro),
      ("google/nano-banana-pro/edit - replace the lamp", Asks.pro),
      ("google/nano-banana/pro/edit: replace the lamp", Asks.pro),
      ("Use pro. Replace the lamp.", Asks.pro),
      ("use the pro model to replace the lamp", Asks.pro),
      ("run it on pro: soften the fog", Asks.pro),
      ("用pro把台灯换掉", Asks.pro),
      ("Typeset the whole menu, print-ready, with nano banana 2 edit.", Asks.editor),
      ("nano banana edit: typeset the whole menu, letter-perfect", Asks.editor),
    ])
  func named(prompt: String, model: String) throws {
    let route = try Asks.route(prompt, images: 1)
    #expect(route.model == model)
    #expect(route.decidedBy == .namedModel)
    #expect(route.reasons.contains { $0.signal == "named-model" && $0.range != nil })
  }

  @Test(
    "is none where the words mean something else",
    arguments: [
      "Put an iPhone 15 Pro on the desk.", "Shot with a pro camera, replace the lamp.",
      "Replace the pro golfer with a caddie.", "Replace the MacBook Pro with a typewriter.",
      "Replace the lamp with pro lighting.", "nano banana: replace the lamp",
      "Replace the sign with “use nano banana pro”.", "Remove the text \"use pro\".",
      "Replace the nano banana professor.",
    ])
  func unnamed(prompt: String) throws {
    let route = try Asks.route(prompt, images: 1)
    #expect(route.model == Asks.editor)
    #expect(route.decidedBy != .namedModel)
  }

  @Test(
    "is not used where the user says so",
    arguments: [
      "Don't use pro for this: soften the wrinkles around her eyes.",
      "Not with nano banana pro. Soften the wrinkles around her eyes.",
      "Soften the wrinkles around her eyes, but without using nano banana pro.",
      "Nano banana 2 edit instead of nano banana pro: soften the wrinkles around her eyes.",
      "不要用nano banana pro，磨皮保留毛孔",
      "nano banana pro は使わずに、毛穴を残して",
      "nano banana pro 말고, 모공은 남겨줘",
    ])
  func ruledOut(prompt: String) throws {
    let route = try Asks.route(prompt, images: 1)
    #expect(route.model == Asks.editor)
    #expect(route.decidedBy == .namedModel)
    let pro = try #require(route.alternatives.first { $0.model == Asks.pro })
    #expect(pro.confidence < 0.1)
  }

  @Test(
    "of a family leaves the task open",
    arguments: [
      ("nano banana 2: a heron in fog", 0, Asks.maker),
      ("nano banana 2: replace the heron", 1, Asks.editor),
      ("nano banana 2: replace the heron", 0, Asks.editor),
    ])
  func family(prompt: String, images: Int, model: String) throws {
    #expect(try Asks.route(prompt, images: images).model == model)
  }

  @Test(
    "in the record's field wins over everything in the text",
    arguments: [
      (Asks.maker, Asks.maker), ("nano banana pro", Asks.pro), ("NANO-BANANA-EDIT", Asks.editor),
    ])
  func field(name: String, model: String) throws {
    let route = try Asks.route("Use pro. Replace the lamp.", images: 1, model: name)
    #expect(route.model == model)
    #expect(route.decidedBy == .namedModel)
    #expect(route.confidence == 1)
    #expect(route.reasons.first?.evidence == "model=\(name)")
  }

  @Test("that nobody knows leaves the choice to the router, which says so")
  func unknown() throws {
    let route = try Asks.route("Replace the lamp.", images: 1, model: "acme/brush")
    #expect(route.decidedBy == .intent)
    #expect(route.model == Asks.editor)
    #expect(route.reasons.first?.signal == "unknown-model")
    let open = try Asks.route("Replace the lamp.", images: 1, model: "auto")
    #expect(open.reasons.map(\.signal) == Array(route.reasons.map(\.signal).dropFirst()))
    #expect(open.confidence == route.confidence)
  }

  @Test("in the intent counts as one in the prompt, and says where it stands")
  func intent() throws {
    let route = try Asks.route("Replace the lamp.", images: 1, intent: "with nano banana pro!")
    #expect(route.model == Asks.pro)
    #expect(route.reasons.first?.field == "intent")
    #expect(route.reasons.first?.evidence == "nano banana pro")
    #expect(route.reasons.first?.range == 5..<20)
  }
}
