import JSONValues

/// How a new text is written into a file.
enum Spelling: Sendable, Equatable {
  /// As it is, with the start of line that each line of a fenced block has.
  case lines(prefix: String)
  /// In a JSON string.
  case json(JSONSpelling)

  /// The text as the file has to spell it.
  func spelled(_ text: String) -> String {
    switch self {
    case .lines(""): return text
    case .lines(let prefix):
      // Scalars, because CR LF is one character.
      return text.unicodeScalars.reduce(into: "") { spelled, scalar in
        spelled.unicodeScalars.append(scalar)
        if scalar == "\n" { spelled += prefix }
      }
    case .json(let spelling): return String(spelling.literal(.string(text)).dropFirst().dropLast())
    }
  }
}
