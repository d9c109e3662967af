/// A text in the letters that a face has; what it lacks is shown as code points: `[U+6D77 U+6EE9]`.
struct PrintableText {
  let faces: FaceSet

  /// White space becomes single spaces.
  func text(of source: String) -> String {
    var (result, unknown): (String, [String]) = ("", [])
    for scalar in source.unicodeScalars where !Self.isInvisible(scalar) {
      guard let shown = shown(scalar) else {
        unknown.append("U+" + Self.hexadecimal(scalar.value))
        continue
      }
      Self.flush(&unknown, into: &result)
      if shown != " " || !(result.isEmpty || result.hasSuffix(" ")) { result += shown }
    }
    Self.flush(&unknown, into: &result)
    return result
  }

  private static func flush(_ unknown: inout [String], into result: inout String) {
    guard !unknown.isEmpty else { return }
    result += "[" + unknown.joined(separator: " ") + "]"
    unknown = []
  }

  private func shown(_ scalar: Unicode.Scalar) -> String? {
    if scalar.properties.isWhitespace { return " " }
    if 0x21...0x7E ~= scalar.value { return String(scalar) }
    if case .bitmap = faces.regular { return Self.plain[scalar] ?? Self.baseLetter(of: scalar) }
    if EastAsian.contains(scalar) { return faces.isEastAsian ? String(scalar) : nil }
    return Self.isWestern(scalar) ? String(scalar) : nil
  }

  /// Latin, Greek, Cyrillic and Armenian; punctuation, arrows, mathematics and dingbats. Scripts
  /// that need shaping are left out, as libgd does none.
  private static func isWestern(_ scalar: Unicode.Scalar) -> Bool {
    [0xA1...0x58F, 0x1E00...0x27BF].contains { $0.contains(scalar.value) }
  }

  /// Joiners, variation selectors and controls.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    let isControl = scalar.properties.generalCategory == .control
    return scalar.properties.isDefaultIgnorableCodePoint
      || isControl && !scalar.properties.isWhitespace
  }

  private static let plain: [Unicode.Scalar: String] = [
    "“": "\"", "”": "\"", "„": "\"", "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...",
    "×": "x", "·": "-", "ß": "ss", "æ": "ae", "ø": "o", "°": " degrees",
  ]

  /// `é` is named LATIN SMALL LETTER E WITH ACUTE, so its base letter is known without a table.
  private static func baseLetter(of scalar: Unicode.Scalar) -> String? {
    let words = scalar.properties.name?.split(separator: " ") ?? []
    guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[3].count == 1,
      words[4] == "WITH"
    else { return nil }
    return words[1] == "SMALL" ? words[3].lowercased() : String(words[3])
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
