import Executing
import LocalServing
import PeelNetKit
import Testing

@Suite("A call that may reach the internet alone")
struct PrivatePeerTests {
  private static let hosts = [
    "evil.example.com", "six.example.com", "mapped.example.com", "meta.example.com",
    "translated.example.com", "localhost", "127.0.0.1", "127.1", "2130706433", "0x7f.1",
    "017700000001", "0", "0.0.0.0", "10.0.0.1", "169.254.169.254", "[::1]", "[::]",
    "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[fe80::1]", "[fd00:ec2::254]",
  ]

  /// What names are made to stand for, as if an attacker's server had said so.
  private static func names(_ port: UInt16) -> [String] {
    [
      "evil.example.com:\(port):127.0.0.1", "six.example.com:\(port):[::1]",
      "mapped.example.com:\(port):[::ffff:127.0.0.1]",
      "translated.example.com:\(port):[64:ff9b::a00:1]",
      "meta.example.com:\(port):169.254.169.254",
    ]
  }

  private func error(
    at host: String, _ port: UInt16, allowsPrivate: Bool
  ) throws -> TransportError? {
    let transport = ProbeSession.transport(
      allowsPrivate: allowsPrivate, names: Self.names(port), isInterrupted: { false })
    let request = HTTPRequest(
      .get, try WebAddress(parsing: "https://\(host):\(port)/"),
      patience: HTTPRequest.Patience(total: 5), bodyLimit: 1000)
    return #expect(throws: TransportError.self) { try transport.send(request) }
  }

  @Test("connects to no private address, whatever name or notation leads there", arguments: hosts)
  func refused(host: String) throws {
    let server = try LocalServer(state: ()) { _, _ in LocalResponse() }
    defer { server.stop() }
    let error = try error(at: host, server.port, allowsPrivate: false)
    guard case .refusedPeer = error else {
      Issue.record("\(host): \(String(describing: error))")
      return
    }
  }

  @Test("connects where that is allowed", arguments: ["evil.example.com", "localhost", "127.1"])
  func allowed(host: String) throws {
    let server = try LocalServer(state: ()) { _, _ in LocalResponse() }
    defer { server.stop() }
    // Somebody listens there, and speaks no TLS.
    guard case .notSent(let reason) = try error(at: host, server.port, allowsPrivate: true) else {
      Issue.record("not connected to")
      return
    }
    #expect(reason.contains("SSL") || reason.contains("TLS"))
  }

  @Test("says which address it would have been")
  func told() throws {
    let error = try error(at: "evil.example.com", 9, allowsPrivate: false)
    #expect(error == .refusedPeer("127.0.0.1"))
  }
}
