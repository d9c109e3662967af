import JSONRPC
import JSONValues
import Reporting

/// The state of one client's session: messages in, messages out.
struct Session {
  private enum Phase {
    case new, running, shutDown
  }

  let surroundings: ServerSurroundings
  private var phase = Phase.new
  /// Whether the client said `exit`.
  private(set) var hasEnded = false
  var client = ClientFeatures([:])
  var documents: [DocumentAddress: OpenDocument] = [:]
  /// Documents whose diagnostics are to be pushed, in the order of their last change.
  var waiting: [DocumentAddress] = []
  /// Numbers requests of this side and the states of documents.
  private var count = 0

  init(in surroundings: ServerSurroundings) { self.surroundings = surroundings }

  /// Whether the client said `shutdown`.
  var isShutDown: Bool { phase == .shutDown }

  /// A number that was not given before.
  mutating func newNumber() -> Int {
    count += 1
    return count
  }

  /// What to send for something that came.
  mutating func answers(to entry: Inbox.Entry, isCancelled: () -> Bool) -> [Message] {
    switch entry {
    case .refusal(let refusal):
      // It may have been a change of any document.
      if refusal.id == nil { doubtDocuments() }
      return [refusal.answer]
    case .cancelled(let id): return [.error(id: id, .requestCancelled)]
    case .message(.request(let id, let call)):
      do throws(ResponseError) {
        return [.result(id: id, try result(of: call, isCancelled))]
      } catch {
        return [.error(id: id, error)]
      }
    case .message(.notification(let call)): return take(call)
    // Answers to what this side asked: there is nothing to be done about them.
    case .message(.result), .message(.error): return []
    }
  }

  private mutating func result(
    of call: MessageCall, _ isCancelled: () -> Bool
  ) throws(ResponseError) -> JSONValue {
    switch (phase, call.method) {
    case (.new, "initialize"):
      phase = .running
      client = ClientFeatures(call.parameters)
      return ServerFeatures.answer(to: client)
    case (.new, _): throw .serverNotInitialized
    case (.shutDown, _): throw .invalidRequest("the server was shut down")
    case (.running, "initialize"): throw .invalidRequest("the server is initialized already")
    case (.running, "shutdown"):
      phase = .shutDown
      return .null
    case (.running, _): return try documentResult(of: call, isCancelled)
    }
  }

  private mutating func take(_ call: MessageCall) -> [Message] {
    if call.method == "exit" { hasEnded = true }
    guard phase == .running else { return [] }
    switch call.method {
    case "initialized": return complaints
    case "textDocument/didOpen": open(call.parameters)
    case "textDocument/didChange": change(call.parameters)
    case "textDocument/didClose": return close(call)
    case "textDocument/didSave", "workspace/didChangeWatchedFiles",
      "workspace/didChangeConfiguration":
      return reloadSettings()
    default: break
    }
    return []
  }

  private var complaints: [Message] {
    guard let complaint = client.complaint else { return [] }
    // 2 is a warning.
    let parameters: JSONObject = ["type": .integer(2), "message": .string(complaint)]
    return [.notification(MessageCall("window/showMessage", parameters))]
  }
}

/// The codes of LSP 3.17, "Error codes".
extension ResponseError {
  static let serverNotInitialized = ResponseError(
    code: -32_002, "the first request has to be `initialize`")
  static let requestCancelled = ResponseError(code: -32_800, "the request was cancelled")
}
