import JSONRPC
import JSONValues
import MCPServer
import PeelKit
import RequestBuilding
import SystemCalls

/// A client that says its lines one after the other and keeps all that the server says.
struct Conversation {
  static let peel = Peel()
  /// What a request of the newer era carries.
  static let envelope =
    #""_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","#
    + #""io.modelcontextprotocol/clientCapabilities":{}}"#

  let said: [JSONValue]
  /// What whoever runs the server is told.
  let logged: [String]

  /// Has the lines answered, then ends the input.
  ///
  /// `before` is called with the index of a line before the server reads it, and with the number
  /// of lines before it reads the end. A client that has gone hears nothing more.
  init(
    _ lines: [String], _ settings: ToolServerSettings = ToolServerSettings(),
    network: ScriptedNetwork = ScriptedNetwork(), hasGone: Bool = false,
    before: @escaping (_ line: Int, Monitor<[JSONValue]>) -> Void = { _, _ in }
  ) {
    let said = Monitor<[JSONValue]>([])
    let output = MessageOutput(.lines) { bytes in
      if hasGone { return false }
      said.change { $0.append((try? JSONValue(parsing: bytes)) ?? .null) }
      return true
    }
    let log = Monitor<[String]>([])
    let server = ToolServer(
      Self.peel, settings, output: output, start: network.start,
      log: { line in log.change { $0.append(line) } })
    var next = 0
    server.serve(
      MessageReader(.lines, atMost: RecordLimit.record) {
        before(next, said)
        defer { next += 1 }
        return next < lines.count ? Array((lines[next] + "\n").utf8) : []
      })
    self.said = said.change { $0 }
    logged = log.change { $0 }
  }

  /// What was said about a request.
  func answer(_ id: Int) -> JSONValue? { said.first { $0["id"] == .integer(id) } }

  /// A request of the newer era.
  static func request(_ id: Int, _ method: String, _ parameters: String = "") -> String {
    let rest = parameters.isEmpty ? "" : ",\(parameters)"
    return #"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":{\#(envelope)\#(rest)}}"#
  }

  /// A call of a tool in the newer era.
  static func call(_ id: Int, _ tool: String, _ arguments: String) -> String {
    request(id, "tools/call", #""name":"\#(tool)","arguments":\#(arguments)"#)
  }
}
