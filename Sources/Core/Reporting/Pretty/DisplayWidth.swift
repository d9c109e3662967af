/// How many columns of a terminal a character takes.
package enum DisplayWidth {
  /// The columns of one scalar by itself: 0, 1 or 2.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    // Skin tones and presentation selectors change the character before them.
    if (0x1F3FB...0x1F3FF).contains(scalar.value) { return 0 }
    // Vowels and final consonants of a decomposed Hangul syllable join its first consonant.
    if (0x1160...0x11FF).contains(scalar.value) { return 0 }
    return isWide(scalar) ? 2 : 1
  }

  /// The columns of a text, with joined emoji and flags counted once.
  package static func of(_ text: String) -> Int {
    Cell.cells(of: text.unicodeScalars.map { $0 }).reduce(0) { $0 + $1.width }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isEmojiPresentation { return true }
    return wideRanges.contains { $0.contains(scalar.value) }
  }

  /// Source: EastAsianWidth.txt of Unicode 15, classes W and F, neighbouring blocks merged.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF,
    0x20000...0x3FFFD,
  ]
}
