import JSONRPC
import JSONValues
import Linting
import PeelKit
import Reporting
import RequestBuilding

/// Rules and models, to be read without a call of a tool.
struct ResourceCatalogue {
  /// What a kind of resource is listed by.
  private struct Kind {
    let name: String
    let title: String
    let template: String
    /// Ends with a slash; the id follows.
    let start: String
  }

  let peel: Peel

  private static let rules = Kind(
    name: "rule", title: "A rule, with its reason, source and examples",
    template: "peel://rules/{id}", start: "peel://rules/")
  /// Ids of models have slashes.
  private static let models = Kind(
    name: "model", title: "A model, with its fields, limits and price",
    template: "peel://models/{+id}", start: "peel://models/")

  /// The most that a completion may hold.
  private static let mostCompletions = 100

  /// What `resources/list` says.
  var listing: JSONObject {
    let rules = peel.knownRules.map { rule in
      Self.entry(Self.rules.start + rule.id, rule.id, "Rule \(rule.id)", rule.summary)
    }
    let models = peel.models.models.map { model in
      Self.entry(Self.models.start + model.id, model.id, model.title, model.summary)
    }
    return ["resources": .array(rules + models)]
  }

  /// What `resources/templates/list` says.
  static var templates: JSONObject {
    let kinds = [rules, models].map { kind -> JSONValue in
      .object([
        "uriTemplate": .string(kind.template), "name": .string(kind.name),
        "title": .string(kind.title), "mimeType": .string(mediaType),
      ])
    }
    return ["resourceTemplates": .array(kinds)]
  }

  /// What `resources/read` says.
  func content(
    for parameters: JSONObject, in era: ProtocolEra
  ) throws(ResponseError) -> JSONObject {
    guard let address = parameters["uri"]?.string else {
      throw .invalidParameters("`uri` has to be a text")
    }
    guard let answer = answer(at: address) else {
      // Source of the codes: the older specification, and SEP-2164 for the newer one.
      throw ResponseError(
        code: era == .legacy ? -32_002 : -32_602, "there is no resource \(address)",
        details: .object(["uri": .string(address)]))
    }
    let content: JSONObject = [
      "uri": .string(address), "mimeType": .string(Self.mediaType),
      "text": .string(String(decoding: JSONValue.object(answer.json).prettyBytes(), as: UTF8.self)),
    ]
    return ["contents": .array([.object(content)])]
  }

  /// What `completion/complete` says: the ids that begin as the argument does.
  func completion(for parameters: JSONObject) throws(ResponseError) -> JSONObject {
    guard let start = parameters["argument"]?["value"]?.string,
      let argument = parameters["argument"]?["name"]?.string
    else { throw .invalidParameters("`argument` has to have a `name` and a `value`") }
    let names = try ids(for: parameters["ref"], argument).filter { $0.hasPrefix(start) }
    return [
      "completion": .object([
        "values": .array(names.prefix(Self.mostCompletions).map { .string($0) }),
        "total": .integer(names.count), "hasMore": .bool(names.count > Self.mostCompletions),
      ])
    ]
  }

  private func ids(
    for reference: JSONValue?, _ argument: String
  ) throws(ResponseError) -> [String] {
    switch (reference?["type"]?.string, reference?["uri"]?.string, argument) {
    case ("ref/resource", Self.rules.template, "id"): return peel.knownRules.map(\.id)
    case ("ref/resource", Self.models.template, "id"): return peel.models.models.map(\.id)
    case ("ref/prompt", _, _):
      let name = reference?["name"]?.string ?? ""
      guard PromptCatalogue.prompts.contains(where: { $0.name == name }) else { break }
      // What a user wants to be made cannot be guessed.
      return []
    default: break
    }
    throw .invalidParameters("there is nothing like that to complete")
  }

  private func answer(at address: String) -> CatalogueAnswer? {
    if let id = address.dropping(Self.rules.start), let rule = peel.rule(named: id) {
      return CatalogueAnswer(explaining: rule)
    }
    guard let id = address.dropping(Self.models.start) else { return nil }
    return peel.models.models.first { $0.id == id }.map { CatalogueAnswer(model: $0) }
  }

  private static let mediaType = "application/json"

  private static func entry(
    _ address: String, _ name: String, _ title: String, _ summary: String
  ) -> JSONValue {
    .object([
      "uri": .string(address), "name": .string(name), "title": .string(title),
      "description": .string(summary), "mimeType": .string(mediaType),
    ])
  }
}

extension String {
  /// What follows a beginning; `nil` where there is another one.
  fileprivate func dropping(_ start: String) -> String? {
    hasPrefix(start) ? String(dropFirst(start.count)) : nil
  }
}
