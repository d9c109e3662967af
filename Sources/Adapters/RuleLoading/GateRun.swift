import Matching

/// Characters of a pattern that every match holds one behind the other.
struct GateRun {
  private var scalars: [Unicode.Scalar] = []
  /// Whether no letter or digit stands before the first character, if that is one.
  var beginsAtBorder = false
  /// The same for what stands behind the last one.
  var endsAtBorder = false

  var isEmpty: Bool { scalars.isEmpty }

  mutating func append(_ scalar: Unicode.Scalar) {
    scalars.append(scalar)
    endsAtBorder = false
  }

  /// What PCRE2 takes for part of a word, without `(*UCP)`; with it borders are a part of these.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && TextGate.isWord(UInt8(scalar.value))
  }

  /// The same with a literal right behind it, which has marks of its own.
  func literal(before next: String) -> String {
    let mark = String(TextGate.border)
    guard let last = scalars.last, let first = next.unicodeScalars.first,
      first != TextGate.border, !literal.hasSuffix(mark), Self.isWord(last) != Self.isWord(first)
    else { return literal + next }
    return literal + mark + next
  }

  /// In lower case, with a mark where words begin and end.
  var literal: String {
    var literal = String.UnicodeScalarView()
    var wasWord = !beginsAtBorder
    for (index, scalar) in scalars.enumerated() {
      let isWord = Self.isWord(scalar)
      if index == 0 ? isWord && !wasWord : isWord != wasWord { literal.append(TextGate.border) }
      literal.append(scalar)
      wasWord = isWord
    }
    if endsAtBorder && wasWord { literal.append(TextGate.border) }
    return String(literal).lowercased()
  }
}
