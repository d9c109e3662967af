/// Makes a server's words fit to be shown.
package enum ServerWords {
  /// Characters kept; more is no message.
  private static let limit = 500

  /// Control characters, which could drive a terminal, become spaces; a long text is cut.
  package static func cleaned(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(limit) {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      kept.append(isControl ? " " : scalar)
    }
    if text.unicodeScalars.count > limit { kept.append("…") }
    return String(kept)
  }
}
