/// Which groups of a `LiteralIndex` a text has literals of, and where.
struct LiteralHits: Sendable {
  /// The place of each group that stands first in the text, counted from 1; 0 for none.
  private var firsts: [UInt32]
  private var places: [Place] = []

  private struct Place: Sendable {
    let range: Range<Int32>
    /// Of the same group the place behind this one, counted from 1; 0 for none.
    let next: UInt32
  }

  /// In a longer text a part is not asked about.
  static let limitOfParts = 4096

  /// Reads a text whose ASCII capitals are folded.
  init(of index: LiteralIndex, in text: Span<UInt8>) {
    firsts = [UInt32](repeating: 0, count: index.groupCount)
    guard !index.buckets.isEmpty else { return }
    places.reserveCapacity(min(text.count, Self.limitOfParts) / 2)
    let (buckets, shorts) = (index.buckets.span, index.shorts.span)
    var next: UInt32 = 0
    // Read from the end, each byte with the two behind it.
    var place = text.count - 1
    while place >= 0 {
      let byte = text[place]
      next = next << 8 & 0xFF_FFFF | UInt32(byte)
      if place + 2 < text.count {
        let bucket = LiteralIndex.bucket(of: next)
        let candidates = buckets[bucket]..<buckets[bucket + 1]
        if !candidates.isEmpty { add(candidates, of: index, at: place, in: text) }
      }
      let candidates = shorts[Int(byte)]..<shorts[Int(byte) + 1]
      if !candidates.isEmpty { add(candidates, of: index, at: place, in: text) }
      place -= 1
    }
  }

  /// Adds those of the literals that stand at the place.
  private mutating func add(
    _ candidates: Range<UInt16>, of index: LiteralIndex, at place: Int, in text: Span<UInt8>
  ) {
    let bytes = index.text.utf8Span.span
    let (starts, groupStarts, numbers) =
      (index.starts.span, index.groupStarts.span, index.groups.span)
    for candidate in candidates {
      let literal = Int(candidate)
      let (start, end) = (Int(starts[literal]), Int(starts[literal + 1]))
      guard place + end - start <= text.count else { continue }
      var offset = start
      while offset < end, bytes[offset] == text[place + offset - start] { offset += 1 }
      guard offset == end else { continue }
      let range = Int32(truncatingIfNeeded: place)..<Int32(truncatingIfNeeded: place + end - start)
      for number in groupStarts[literal]..<groupStarts[literal + 1] {
        add(range, of: Int(numbers[Int(number)]), isLong: text.count > Self.limitOfParts)
      }
    }
  }

  /// Of a long text one place of each group is enough to know that it is there.
  @inline(__always)
  private mutating func add(_ range: Range<Int32>, of group: Int, isLong: Bool) {
    if isLong, firsts[group] != 0 { return }
    places.append(Place(range: range, next: firsts[group]))
    firsts[group] = UInt32(truncatingIfNeeded: places.count)
  }

  /// Whether the text has a literal of the group, all within the bounds where some are given.
  func hold(_ group: Int, within bounds: Range<Int>?) -> Bool {
    var next = Int(firsts[group])
    guard let bounds else { return next != 0 }
    while next != 0, places[next - 1].range.lowerBound < bounds.upperBound {
      let range = places[next - 1].range
      if range.lowerBound >= bounds.lowerBound, range.upperBound <= bounds.upperBound {
        return true
      }
      next = Int(places[next - 1].next)
    }
    return false
  }
}
