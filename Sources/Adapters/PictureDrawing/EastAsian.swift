/// The letters that Western fonts lack and East Asian ones have.
enum EastAsian {
  /// Blocks of the Unicode Standard: CJK symbols and kana to unified ideographs, Hangul, full-width
  /// forms, and the ideographs of plane 2.
  private static let blocks: [ClosedRange<UInt32>] = [
    0x1100...0x11FF, 0x2E80...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF00...0xFFEF,
    0x20000...0x2FA1F,
  ]

  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x1100 && blocks.contains { $0.contains(scalar.value) }
  }
}
