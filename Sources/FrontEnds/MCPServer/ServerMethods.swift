import JSONRPC
import JSONValues
import PeelKit

/// What the server answers by itself, at once.
struct ServerMethods: Sendable {
  let peel: Peel
  let settings: ToolServerSettings

  /// The result of a request that is no call of a tool.
  func result(of call: MessageCall, in era: ProtocolEra) throws(ResponseError) -> JSONObject {
    let parameters = call.parameters
    switch (call.method, era) {
    case ("initialize", .legacy): return try handshake(parameters)
    case ("ping", .legacy): return JSONObject().asResult()
    case ("server/discover", _): return discovery
    case ("tools/list", _): return try page(parameters, ToolCatalogue.listing(by: peel))
    case ("resources/list", _): return try page(parameters, resources.listing)
    case ("resources/templates/list", _):
      return try page(parameters, ResourceCatalogue.templates)
    case ("resources/read", _):
      return try resources.content(for: parameters, in: era).asResult(isLasting: true)
    case ("prompts/list", _): return try page(parameters, PromptCatalogue.listing)
    case ("prompts/get", _): return try PromptCatalogue.prompt(for: parameters).asResult()
    case ("completion/complete", _):
      return try resources.completion(for: parameters).asResult()
    default: throw .methodNotFound(call.method)
    }
  }

  private var resources: ResourceCatalogue { ResourceCatalogue(peel: peel) }

  private func handshake(_ parameters: JSONObject) throws(ResponseError) -> JSONObject {
    guard let version = parameters["protocolVersion"]?.string else {
      throw .invalidParameters("`protocolVersion` has to be a text")
    }
    let result: JSONObject = [
      "protocolVersion": .string(ProtocolEra.agreedVersion(with: version)),
      "capabilities": .object(ServerFacts.capabilities),
      "serverInfo": .object(ServerFacts.full),
      "instructions": .string(ServerFacts.instructions(settings.spending)),
    ]
    return result.asResult()
  }

  private var discovery: JSONObject {
    let result: JSONObject = [
      "supportedVersions": .array([.string(ProtocolEra.modernVersion)]),
      "capabilities": .object(ServerFacts.capabilities),
      "instructions": .string(ServerFacts.instructions(settings.spending)),
    ]
    var whole = result.asResult(isLasting: true)
    whole["_meta"] = .object([ProtocolEra.key("serverInfo"): .object(ServerFacts.full)])
    return whole
  }

  /// A listing, which is one page.
  private func page(
    _ parameters: JSONObject, _ listing: JSONObject
  ) throws(ResponseError) -> JSONObject {
    guard parameters["cursor"] == nil else {
      throw .invalidParameters("there is no page after the first, so no `cursor` is known")
    }
    return listing.asResult(isLasting: true)
  }
}
