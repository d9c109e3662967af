import JSONValues

/// One message of JSON-RPC 2.0.
package enum Message: Sendable, Equatable {
  /// Wants an answer.
  case request(id: MessageID, MessageCall)
  case notification(MessageCall)
  case result(id: MessageID, JSONValue)
  /// `id` is missing where the request could not be read far enough to find it.
  case error(id: MessageID?, ResponseError)

  /// The message as JSON in that framing.
  package func json(in framing: Framing) -> JSONObject {
    var object: JSONObject = ["jsonrpc": .string("2.0")]
    switch self {
    case .request(let id, let call):
      object["id"] = id.json
      object.add(call)
    case .notification(let call):
      object.add(call)
    case .result(let id, let result):
      object["id"] = id.json
      object["result"] = result
    case .error(let id, let error):
      object["id"] = id?.json ?? framing.unknownID
      object["error"] = .object(error.json)
    }
    return object
  }
}

extension JSONObject {
  fileprivate mutating func add(_ call: MessageCall) {
    self["method"] = .string(call.method)
    if !call.parameters.members.isEmpty { self["params"] = .object(call.parameters) }
  }
}
