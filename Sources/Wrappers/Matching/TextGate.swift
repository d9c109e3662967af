/// Tells cheaply whether a text can match a pattern at all, by literals that every match holds.
package struct TextGate: Sendable {
  /// The text with ASCII capitals folded.
  private let folded: [UInt8]
  /// For each bucket the last place of two bytes that fall into it; -1 for none.
  private var lastPlaces = [Int16](repeating: -1, count: buckets)
  /// For each place the one before it in the same bucket.
  private var earlierPlaces: [Int16]
  private var isOpen: Bool

  /// Places are kept in 16 bits; for a longer text the gate stands open.
  private static let limit = Int(Int16.max)
  /// In a longer text a part is not asked about: what it holds is found from the end of the text.
  private static let limitOfParts = 4096
  private static let buckets = 1024

  /// Lays out where each two bytes of the text stand.
  package init(_ text: [UInt8]) {
    isOpen = text.count > Self.limit
    folded = isOpen ? [] : text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    earlierPlaces = [Int16](repeating: -1, count: folded.count)
    for place in folded.indices.dropLast() {
      let (first, second) = (folded[place], folded[place + 1])
      let bucket = Self.bucket(first, second)
      earlierPlaces[place] = lastPlaces[bucket]
      lastPlaces[bucket] = Int16(place)
      // The long s and the Kelvin sign are a case of "s" and "k", which literals are spelled with.
      if first == 0xC5 && second == 0xBF || first == 0x84 && second == 0xAA { isOpen = true }
    }
  }

  /// Lets every pattern match, for a proof that gates hide nothing.
  package static var open: TextGate {
    var gate = TextGate([])
    gate.isOpen = true
    return gate
  }

  /// Whether the text, or the part of it that matches have to lie in, holds one literal of each
  /// group.
  package func opens(for gates: LiteralGates, within bounds: Range<Int>? = nil) -> Bool {
    if isOpen { return true }
    if let bounds, bounds.count < folded.count, folded.count > Self.limitOfParts { return true }
    let bounds = bounds ?? folded.indices
    let bytes = gates.packed.utf8Span.span
    var (start, isHeld) = (0, false)
    while start < bytes.count {
      let count = Int(bytes[start])
      start += 1
      if count == 0 {
        guard isHeld else { return false }
        isHeld = false
      } else if !isHeld {
        isHeld = holds(bytes.extracting(start..<start + count), within: bounds)
      }
      start += count
    }
    return true
  }

  @inline(__always)
  private func holds(_ literal: Span<UInt8>, within bounds: Range<Int>) -> Bool {
    guard literal.count > 1 else { return folded[bounds].contains(literal[0]) }
    var place = Int(lastPlaces[Self.bucket(literal[0], literal[1])])
    while place >= bounds.lowerBound {
      if place + literal.count <= bounds.upperBound, stands(literal, at: place) { return true }
      place = Int(earlierPlaces[place])
    }
    return false
  }

  private func stands(_ literal: Span<UInt8>, at place: Int) -> Bool {
    for offset in literal.indices where folded[place + offset] != literal[offset] { return false }
    return true
  }

  /// Letters of ASCII differ in their five low bits; what shares a bucket is told apart later.
  private static func bucket(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first) & 0x1F) << 5 | Int(second) & 0x1F
  }
}
