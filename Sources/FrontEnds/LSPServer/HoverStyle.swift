/// How hovers are written; raw values are those of the protocol.
enum HoverStyle: String, Sendable {
  case markdown
  case plain = "plaintext"

  /// What stands between two parts.
  var divider: String { self == .markdown ? "\n\n---\n\n" : "\n\n" }

  /// A heading's words.
  func strong(_ text: String) -> String { self == .markdown ? "**\(plain(text))**" : text }

  /// Text as it is: marks of Markdown in it, which may be the prompt's, mean nothing.
  func plain(_ text: String) -> String {
    guard self == .markdown else { return text }
    return text.unicodeScalars.reduce(into: "") { escaped, scalar in
      if Self.marks.contains(scalar) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar == "\n" || scalar == "\r" ? " " : scalar)
    }
  }

  private static let marks = "\\`*_{}[]<>()#+!|~&".unicodeScalars
}
