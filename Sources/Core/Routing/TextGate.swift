/// Tells cheaply whether a text can match a pattern at all.
struct TextGate {
  /// The text with ASCII capitals folded.
  private let folded: [UInt8]
  /// Every two bytes that stand side by side in the text: most gates fail on their first two.
  private let pairs: Set<UInt16>
  private let isOpen: Bool

  /// Above so many bytes matching costs more than compiling, and the gate stands open.
  private static let limit = 4096

  init(_ text: [UInt8]) {
    isOpen = text.count > Self.limit
    folded = isOpen ? [] : text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    pairs = Set(zip(folded, folded.dropFirst()).map(Self.pair))
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
    guard pairs.contains(Self.pair(first, second)), bytes.count <= folded.count else {
      return false
    }
    return (0...(folded.count - bytes.count)).contains { start in
      folded[start] == first && folded[start...].starts(with: bytes)
    }
  }

  private static func pair(_ first: UInt8, _ second: UInt8) -> UInt16 {
    UInt16(first) << 8 | UInt16(second)
  }
}
