import JSONValues
import Reporting

/// What the server says of itself.
enum ServerFeatures {
  /// The answer to `initialize`.
  static func answer(to client: ClientFeatures) -> JSONValue {
    .object([
      "capabilities": .object(capabilities(for: client)),
      "serverInfo": .object(["name": .string("peel"), "version": .string(Version.current)]),
    ])
  }

  private static func capabilities(for client: ClientFeatures) -> JSONObject {
    let kinds = CodeActionKind.allCases.map { JSONValue.string($0.rawValue) }
    var capabilities: JSONObject = [
      "positionEncoding": .string(client.encoding.rawValue),
      // 1 is the whole text with each change: parts would depend on how the client counts.
      "textDocumentSync": .object([
        "openClose": .bool(true), "change": .integer(1),
        "save": .object(["includeText": .bool(false)]),
      ]),
      "hoverProvider": .bool(true),
      "codeActionProvider": .object(["codeActionKinds": .array(kinds)]),
      "codeLensProvider": .object(["resolveProvider": .bool(false)]),
    ]
    if client.way != .push {
      capabilities["diagnosticProvider"] = .object([
        "identifier": .string("peel"), "interFileDependencies": .bool(false),
        "workspaceDiagnostics": .bool(false),
      ])
    }
    return capabilities
  }
}
