/// Where the bytes of a text stand, to look for literals that no `LiteralIndex` holds: those of
/// rules that were loaded at run time.
final class LiteralPlaces: Sendable {
  /// The text with ASCII capitals folded.
  private let folded: [UInt8]
  /// For each bucket the last place of two bytes that fall into it; -1 for none.
  private let lastPlaces: [Int32]
  /// For each place the one before it in the same bucket.
  private let earlierPlaces: [Int32]
  /// One bit for each three bytes that stand together, by what they are hashed to.
  private let trigrams: [UInt64]

  /// Of a longer text nothing is laid out, and every literal may be in it.
  private static let limit = 1 << 15
  private static let buckets = 1024
  private static let trigramBits = 4096

  /// Lays out where each two bytes of a text stand whose capitals are folded.
  init(_ folded: [UInt8]) {
    var lastPlaces = [Int32](repeating: -1, count: Self.buckets)
    var earlierPlaces = [Int32](repeating: -1, count: folded.count)
    var trigrams = [UInt64](repeating: 0, count: Self.trigramBits / 64)
    for place in folded.indices.dropLast() where folded.count < Self.limit {
      let (first, second) = (folded[place], folded[place + 1])
      let bucket = Self.bucket(first, second)
      earlierPlaces[place] = lastPlaces[bucket]
      lastPlaces[bucket] = Int32(truncatingIfNeeded: place)
      guard place + 2 < folded.count else { continue }
      let bit = Self.trigram(first, second, folded[place + 2])
      trigrams[bit / 64] |= 1 << UInt64(bit % 64)
    }
    self.folded = folded
    self.lastPlaces = lastPlaces
    self.earlierPlaces = earlierPlaces
    self.trigrams = trigrams
  }

  /// Whether the part of the text holds one literal of each group.
  func hold(_ gates: LiteralGates, within bounds: Range<Int>) -> Bool {
    guard folded.count < Self.limit else { return true }
    let bytes = gates.packed.utf8Span.span
    let (lastPlaces, allTrigrams) = (lastPlaces, trigrams)
    let (places, trigrams) = (lastPlaces.span, allTrigrams.span)
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
    // As in `LiteralHits`, where a literal of one byte stands is not told.
    guard literal.count > 1 else { return folded.contains(literal[0]) }
    let (folded, earlierPlaces) = (folded, earlierPlaces)
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
