/// Tells cheaply whether a text can match a pattern at all, by literals that every match holds.
package struct TextGate: Sendable {
  /// The text with ASCII capitals folded.
  private let folded: [UInt8]
  /// For each bucket the last place of two bytes that fall into it; -1 for none.
  private var lastPlaces = [Int16](repeating: -1, count: buckets)
  /// For each place the one before it in the same bucket.
  private var earlierPlaces: [Int16]
  /// One bit for each three bytes that stand together, by what they are hashed to.
  private var trigrams = [UInt64](repeating: 0, count: trigramBits / 64)
  private var isOpen: Bool

  /// Places are kept in 16 bits; for a longer text the gate stands open.
  private static let limit = Int(Int16.max)
  /// In a longer text a part is not asked about: what it holds is found from the end of the text.
  private static let limitOfParts = 4096
  private static let buckets = 1024
  private static let trigramBits = 4096

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
      guard place + 2 < folded.count else { continue }
      let bit = Self.trigram(first, second, folded[place + 2])
      trigrams[bit / 64] |= 1 << UInt64(bit % 64)
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
    let (places, trigrams) = (lastPlaces.span, trigrams.span)
    var (start, isHeld) = (0, false)
    while start < bytes.count {
      let count = Int(bytes[start])
      start += 1
      if count == 0 {
        guard isHeld else { return false }
        isHeld = false
      } else if !isHeld, count < 3 || Self.holds(bytes, at: start, among: trigrams) {
        let place = count == 1 ? 0 : places[Self.bucket(bytes[start], bytes[start + 1])]
        isHeld = holds(bytes.extracting(start..<start + count), from: Int(place), within: bounds)
      }
      start += count
    }
    return true
  }

  /// Whether the text may have the three bytes that begin there; of most literals it has not.
  @inline(__always)
  private static func holds(
    _ bytes: Span<UInt8>, at start: Int, among trigrams: Span<UInt64>
  ) -> Bool {
    let bit = trigram(bytes[start], bytes[start + 1], bytes[start + 2])
    return trigrams[bit / 64] >> UInt64(bit % 64) & 1 == 1
  }

  /// Whether the literal stands at a place or at one of those before it in the same bucket.
  private func holds(_ literal: Span<UInt8>, from last: Int, within bounds: Range<Int>) -> Bool {
    guard literal.count > 1 else { return folded[bounds].contains(literal[0]) }
    let (text, earlier) = (folded.span, earlierPlaces.span)
    var place = last
    while place >= bounds.lowerBound {
      if place + literal.count <= bounds.upperBound {
        var offset = 2
        while offset < literal.count, text[place + offset] == literal[offset] { offset += 1 }
        let begins = text[place] == literal[0] && text[place + 1] == literal[1]
        if begins, offset == literal.count { return true }
      }
      place = Int(earlier[place])
    }
    return false
  }

  private static func trigram(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    Int(first & 0x1F) << 7 ^ Int(second & 0x1F) << 3 ^ Int(third & 0x1F)
  }

  /// Letters of ASCII differ in their five low bits; what shares a bucket is told apart later.
  private static func bucket(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first) & 0x1F) << 5 | Int(second) & 0x1F
  }
}
