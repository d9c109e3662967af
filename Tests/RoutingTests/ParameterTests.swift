import JSONValues
import RequestBuilding
import Routing
import Testing

@Suite("A parameter that only some models take")
struct ParameterTests {
  static let portrait = "Soften the wrinkles around her eyes and keep every freckle."

  @Test(
    "rules out the model that lacks it, whatever the words ask for",
    arguments: [
      ("resolution", .string("0.5K")), ("resolution", .string("0.5k")), ("seed", .integer(7)),
      ("safety_tolerance", .integer(2)), ("enable_web_search", .bool(true)),
      ("limit_generations", .bool(false)),
    ] as [(String, JSONValue)])
  func ruledOut(field: String, value: JSONValue) throws {
    #expect(try Asks.route(Self.portrait, images: 1).model == Asks.pro)
    let route = try Asks.route(Self.portrait, images: 1, [field: value])
    #expect(route.model == Asks.editor)
    #expect(route.decidedBy == .parameters)
    #expect(route.reasons.first?.field == field)
    let pro = try #require(route.alternatives.first { $0.model == Asks.pro })
    #expect(pro.whyNot.contains(field))
  }

  @Test("chooses the only model that has it", arguments: [0, 1])
  func chosen(images: Int) throws {
    let route = try Asks.route(
      "Swap the tulips for ferns.", images: images, ["sync_mode": .bool(true)])
    #expect(route.model == Asks.pro)
    #expect(route.decidedBy == .parameters)
    #expect(route.missing == (images == 0 ? ["image_urls"] : []))
  }

  @Test("decides only between models of a task where it states a default")
  func stated() throws {
    let made = try Asks.route("A heron in fog.", ["sync_mode": .bool(false)])
    #expect(made.model == Asks.maker)
    let everything: JSONObject = ["seed": .integer(7), "sync_mode": .bool(false)]
    #expect(try Asks.route("Replace the lamp.", images: 1, everything).model == Asks.editor)
    let limited = try Asks.route(Self.portrait, images: 1, ["limit_generations": .bool(true)])
    #expect(limited.model == Asks.editor)
  }

  @Test(
    "decides nothing where every model takes it or none does",
    arguments: [
      ("resolution", .string("4K")), ("num_images", .integer(2)), ("resolution", .string("8K")),
      ("aspect_ratio", .string("16:9")), ("output_format", .string("jpg")),
    ] as [(String, JSONValue)])
  func indifferent(field: String, value: JSONValue) throws {
    let route = try Asks.route(Self.portrait, images: 1, [field: value])
    #expect(route.model == Asks.pro)
    #expect(route.decidedBy == .intent)
  }

  @Test("yields to a model that the user names")
  func named() throws {
    let route = try Asks.route("Use pro. Replace the lamp.", images: 1, ["seed": .integer(7)])
    #expect(route.model == Asks.pro)
    #expect(route.decidedBy == .namedModel)
  }
}
