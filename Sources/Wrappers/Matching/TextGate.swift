/// Tells cheaply whether a text can match a pattern at all, by literals one of which every match
/// holds.
package struct TextGate: Sendable {
  /// The text with ASCII capitals folded.
  private let folded: [UInt8]
  /// A bit for every hash of two bytes that stand side by side: most literals fail on their first
  /// two.
  private var pairs = [UInt64](repeating: 0, count: pairBits / 64)
  private var isOpen: Bool

  /// Above so many bytes matching costs more than compiling, and the gate stands open.
  private static let limit = 4096
  private static let pairBits = 4096

  /// Looks at the text once.
  package init(_ text: [UInt8]) {
    isOpen = text.count > Self.limit
    folded = isOpen ? [] : text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard !isOpen, var last = folded.first else { return }
    for byte in folded.dropFirst() {
      let bit = Self.bit(of: last, byte)
      pairs[bit >> 6] |= 1 << UInt64(bit & 63)
      // The long s and the Kelvin sign are a case of "s" and "k", which literals are spelled with.
      if last == 0xC5 && byte == 0xBF || last == 0x84 && byte == 0xAA { isOpen = true }
      last = byte
    }
  }

  /// Whether the text holds one of the literals, which are in lower case; none at all let every
  /// text through.
  package func opens(for literals: [String]) -> Bool {
    isOpen || literals.isEmpty || literals.contains(where: holds)
  }

  private func holds(_ literal: String) -> Bool {
    let bytes = literal.utf8
    guard let first = bytes.first, let second = bytes.dropFirst().first else {
      return bytes.first.map(folded.contains) ?? true
    }
    let bit = Self.bit(of: first, second)
    guard pairs[bit >> 6] & 1 << UInt64(bit & 63) != 0, bytes.count <= folded.count else {
      return false
    }
    return (0...(folded.count - bytes.count)).contains { start in
      folded[start] == first && folded[start...].starts(with: bytes)
    }
  }

  /// Exact for ASCII letters, whose five low bits differ; others share bits.
  private static func bit(of first: UInt8, _ second: UInt8) -> Int {
    (Int(first) & 0x3F) << 6 | Int(second) & 0x3F
  }
}
