import JSONRPC
import JSONValues

/// What the client asks about its documents.
extension Session {
  mutating func documentResult(
    of call: MessageCall, _ isCancelled: () -> Bool
  ) throws(ResponseError) -> JSONValue {
    switch call.method {
    case "textDocument/diagnostic": return try pulledDiagnostics(call, isCancelled)
    case "textDocument/hover": return try hover(call, isCancelled)
    case "textDocument/codeAction": return try codeActions(call, isCancelled)
    case "textDocument/codeLens": return try codeLenses(call, isCancelled)
    default: throw .methodNotFound(call.method)
    }
  }

  private mutating func pulledDiagnostics(
    _ call: MessageCall, _ isCancelled: () -> Bool
  ) throws(ResponseError) -> JSONValue {
    guard let document = try reviewed(call, isCancelled) else {
      return .object(["kind": .string("full"), "items": .array([])])
    }
    let id = JSONValue.string("\(document.number)")
    if call.parameters["previousResultId"] == id {
      return .object(["kind": .string("unchanged"), "resultId": id])
    }
    return .object([
      "kind": .string("full"), "resultId": id, "items": .array(document.diagnostics),
    ])
  }

  private mutating func hover(
    _ call: MessageCall, _ isCancelled: () -> Bool
  ) throws(ResponseError) -> JSONValue {
    guard let document = try reviewed(call, isCancelled) else { return .null }
    guard let offset = document.positions.offset(of: call.parameters["position"]) else {
      throw .invalidParameters("`position` has to have a `line` and a `character`")
    }
    return Hover(document, isMarkdown: client.readsMarkdown).result(at: offset) ?? .null
  }

  private mutating func codeActions(
    _ call: MessageCall, _ isCancelled: () -> Bool
  ) throws(ResponseError) -> JSONValue {
    guard let document = try reviewed(call, isCancelled), !document.isDoubtful else {
      return .array([])
    }
    guard let range = document.positions.offsets(of: call.parameters["range"]) else {
      throw .invalidParameters("`range` has to have a `start` and an `end`")
    }
    let context = call.parameters["context"]
    let actions = CodeActions(
      document, only: context?["only"]?.array?.compactMap(\.string),
      // 2 is automatic, as the caret moves.
      isAutomatic: context?["triggerKind"] == .integer(2))
    return .array(try actions.all(at: range, isCancelled))
  }

  private mutating func codeLenses(
    _ call: MessageCall, _ isCancelled: () -> Bool
  ) throws(ResponseError) -> JSONValue {
    .array(try reviewed(call, isCancelled)?.lenses ?? [])
  }

  /// The document that a request is about, reviewed to its end; `nil` for one that is not open.
  private mutating func reviewed(
    _ call: MessageCall, _ isCancelled: () -> Bool
  ) throws(ResponseError) -> OpenDocument? {
    guard let address = call.document else {
      throw .invalidParameters("`textDocument` has to have a `uri`")
    }
    let isDone = documents[address]?.review(in: surroundings, until: isCancelled)
    guard isDone != false else { throw .requestCancelled }
    return documents[address]
  }
}
