import JSONValues

/// How messages are told apart in a stream.
package enum Framing: Sendable {
  /// One message a line, as MCP has it.
  case lines
  /// A header with `Content-Length` before each, as LSP has it.
  case headers

  /// The id of an answer to a request that has none: JSON-RPC wants null, MCP's schema has it left
  /// out.
  var unknownID: JSONValue? {
    switch self {
    case .lines: nil
    case .headers: .null
    }
  }

  /// A message as it stands in the stream.
  package func bytes(of message: Message) -> [UInt8] {
    var body: [UInt8] = []
    message.json(in: self).write(into: &body)
    switch self {
    case .lines: return body + [0x0A]
    case .headers: return Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
    }
  }
}
