import JSONValues
import Reporting

/// What the server says of itself.
enum ServerFacts {
  /// What it offers; none of the lists changes while it runs.
  static let capabilities: JSONObject = [
    "tools": .object([:]), "resources": .object([:]), "prompts": .object([:]),
    "completions": .object([:]),
  ]

  /// Who it is, as it stands beside every result.
  static let brief: JSONObject = [
    "name": .string("peel"), "title": .string("Peel"), "version": .string(Version.current),
  ]

  /// Who it is, for those who ask.
  static var full: JSONObject {
    var facts = brief
    facts["description"] = .string(
      "Reviews image prompts, repairs them, chooses the model and sends them.")
    facts["icons"] = icons
    return facts
  }

  /// A peeled circle, as a picture within the message: nothing has to be fetched.
  static let icons: JSONValue = .array([
    .object([
      "src": .string("data:image/svg+xml;base64,\(drawing)"),
      "mimeType": .string("image/svg+xml"), "sizes": .array([.string("any")]),
    ])
  ])

  /// `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7"
  /// fill="#f80"/><path d="M8 1a7 7 0 0 1 7 7H8z" fill="#fe9"/></svg>`
  private static let drawing =
    "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAxNiAxNiI+PGNpcmNsZSB"
    + "jeD0iOCIgY3k9IjgiIHI9IjciIGZpbGw9IiNmODAiLz48cGF0aCBkPSJNOCAxYTcgNyAwIDAgMSA3IDdIOHoiIGZp"
    + "bGw9IiNmZTkiLz48L3N2Zz4="

  /// How an agent goes about it; `spending` is what whoever started the server allows.
  static func instructions(_ spending: ToolServerSettings.Spending) -> String {
    let start =
      "Call lint_prompt on an image prompt before a picture is asked for, rewrite_prompt to repair "
      + "it, plan_request to show the user what would be sent, and run_request when they agree. "
    switch spending {
    case .refused:
      return start + "This server was started without --allow-spend, so run_request only refuses."
    case .rehearsed:
      return start + "This server was started with --sandbox: pictures are drawn here, at no cost."
    case .allowed:
      return start + "This server was started with --allow-spend: run_request costs money."
    }
  }
}
