import JSONRPC
import JSONValues

/// The diagnostics of a document, ready to be pushed.
struct Publication: Sendable {
  let address: DocumentAddress
  let version: Int?
  let diagnostics: [JSONValue]

  var message: Message {
    var parameters: JSONObject = ["uri": .string(address.uri)]
    parameters["version"] = version.map { .integer($0) }
    parameters["diagnostics"] = .array(diagnostics)
    return .notification(MessageCall("textDocument/publishDiagnostics", parameters))
  }

  /// Pushes them unless a newer text has come in the meantime.
  func publish(on output: MessageOutput, with inbox: Inbox) {
    output.send(message) { !inbox.hasNews(of: address) }
  }
}
