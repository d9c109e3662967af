import JSONRPC
import JSONValues

/// What the client said of itself when it began.
struct ClientFeatures: Sendable {
  /// Which way diagnostics go.
  enum DiagnosticsWay: String, Sendable, CaseIterable {
    case push, pull, both
  }

  let encoding: PositionEncoding
  /// Whether hovers may be Markdown.
  let readsMarkdown: Bool
  /// Whether it can be told to ask for diagnostics again.
  let refreshesDiagnostics: Bool
  let way: DiagnosticsWay
  /// What is wrong with its options.
  let complaint: String?

  /// Reads the parameters of `initialize`.
  init(_ parameters: JSONObject) {
    let capabilities = parameters["capabilities"]
    let offered = capabilities?["general"]?["positionEncodings"]?.array ?? []
    encoding = PositionEncoding(offered: offered.compactMap(\.string))
    let formats = capabilities?["textDocument"]?["hover"]?["contentFormat"]?.array ?? []
    readsMarkdown = formats.contains(.string("markdown"))
    let refreshing = capabilities?["workspace"]?["diagnostics"]?["refreshSupport"]
    refreshesDiagnostics = refreshing?.bool == true
    // A client that can ask shows what it is told besides a second time.
    let usual: DiagnosticsWay = capabilities?["textDocument"]?["diagnostic"] == nil ? .push : .pull
    (way, complaint) = Self.way(in: parameters["initializationOptions"], usual)
  }

  private static func way(
    in options: JSONValue?, _ usual: DiagnosticsWay
  ) -> (DiagnosticsWay, String?) {
    for member in options?.object?.members ?? [] where member.name != "diagnostics" {
      return (usual, "peel lsp has no option “\(member.name)”, only “diagnostics”")
    }
    guard let value = options?["diagnostics"] else { return (usual, nil) }
    if let way = value.string.flatMap(DiagnosticsWay.init(rawValue:)) { return (way, nil) }
    return (usual, "the option “diagnostics” takes push, pull or both")
  }
}
