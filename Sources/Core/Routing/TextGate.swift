/// Tells cheaply whether a text can match a pattern at all.
struct TextGate {
  /// The text with ASCII capitals folded.
  private let folded: [UInt8]
  /// One bit for each hash of two bytes that stand side by side in the text: most gates fail on
  /// their first two.
  private let pairs: [UInt64]
  private let isOpen: Bool

  /// Above so many bytes matching costs more than compiling, and the gate stands open.
  private static let limit = 4096

  init(_ text: [UInt8]) {
    isOpen = text.count > Self.limit
    folded = isOpen ? [] : text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    var pairs = [UInt64](repeating: 0, count: 64)
    for (first, second) in zip(folded, folded.dropFirst()) {
      let hash = Self.hash(first, second)
      pairs[hash >> 6] |= 1 << UInt64(hash & 63)
    }
    self.pairs = pairs
  }

  /// Whether the text holds one of the gates; no gates let everything through.
  func opens(for gates: [String]) -> Bool {
    isOpen || gates.isEmpty || gates.contains(where: holds)
  }

  private func holds(_ gate: String) -> Bool {
    let bytes = gate.utf8
    guard let first = bytes.first, let second = bytes.dropFirst().first else {
      return bytes.first.map(folded.contains) ?? true
    }
    let hash = Self.hash(first, second)
    guard pairs[hash >> 6] >> UInt64(hash & 63) & 1 == 1, bytes.count <= folded.count else {
      return false
    }
    return (0...(folded.count - bytes.count)).contains { start in
      folded[start] == first && folded[start...].starts(with: bytes)
    }
  }

  /// From 0 to 4095.
  private static func hash(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first) * 31 + Int(second) * 7) & 4095
  }
}
