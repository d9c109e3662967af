import JSONRPC
import JSONValues

/// Which of the two ways of speaking MCP a request goes by.
enum ProtocolEra: Equatable {
  /// After a handshake.
  case legacy
  /// Without one: each request says what it goes by.
  case modern

  /// The version of the modern way.
  static let modernVersion = "2026-07-28"
  /// Those of the other, the newest first. 2025-03-26 is missing because it has batches.
  static let legacyVersions = ["2025-11-25", "2025-06-18", "2024-11-05"]

  /// The version that a handshake settles on: the newest that is not newer than the client's.
  static func agreedVersion(with client: String) -> String {
    legacyVersions.first { $0 <= client } ?? legacyVersions[0]
  }

  /// The era of a request; `isInitialized` says whether there was a handshake.
  init(of call: MessageCall, isInitialized: Bool) throws(ResponseError) {
    let envelope = call.parameters["_meta"]
    guard let version = envelope?[Self.key("protocolVersion")] else {
      guard isInitialized || ["initialize", "ping"].contains(call.method) else {
        throw .invalidParameters(
          "`params._meta` lacks \(Self.key("protocolVersion")), and there was no initialize")
      }
      self = .legacy
      return
    }
    guard let version = version.string else {
      throw .invalidParameters("\(Self.key("protocolVersion")) has to be a text")
    }
    guard version == Self.modernVersion else { throw Self.unsupported(version) }
    guard envelope?[Self.key("clientCapabilities")]?.object != nil else {
      throw .invalidParameters(
        "`params._meta` lacks \(Self.key("clientCapabilities")), which is an object")
    }
    self = .modern
  }

  /// The name of a member of `_meta` that the protocol has given a meaning.
  static func key(_ name: String) -> String { "io.modelcontextprotocol/\(name)" }

  /// Source of the code: UnsupportedProtocolVersionError in the schema of 2026-07-28.
  private static func unsupported(_ version: String) -> ResponseError {
    ResponseError(
      code: -32_022, "protocol version \(version) is not supported",
      details: .object([
        "supported": .array([.string(modernVersion)]), "requested": .string(version),
      ]))
  }
}
