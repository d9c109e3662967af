/// Tells cheaply whether a text can match a pattern at all.
struct TextGate {
  /// The text with ASCII capitals folded.
  private let folded: [UInt8]
  /// For each byte, whether the text holds it: most gates fail on their first byte pair.
  private let pairs: Set<UInt16>

  init(_ text: [UInt8]) {
    folded = text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    var pairs = Set<UInt16>(minimumCapacity: min(folded.count, 1024))
    for index in folded.indices.dropLast() {
      pairs.insert(UInt16(folded[index]) << 8 | UInt16(folded[index + 1]))
    }
    self.pairs = pairs
  }

  /// Whether the text holds one of the gates; no gates let everything through.
  func opens(for gates: [String]) -> Bool {
    gates.isEmpty || gates.contains { holds(Array($0.utf8)) }
  }

  private func holds(_ gate: [UInt8]) -> Bool {
    guard gate.count > 1 else { return gate.first.map(folded.contains) ?? true }
    guard pairs.contains(UInt16(gate[0]) << 8 | UInt16(gate[1])) else { return false }
    guard folded.count >= gate.count else { return false }
    return (0...(folded.count - gate.count)).contains { start in
      gate.indices.allSatisfy { folded[start + $0] == gate[$0] }
    }
  }
}
