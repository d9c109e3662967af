/// Which literals of a `LiteralIndex` a text has, and where.
struct LiteralHits: Sendable {
  /// One bit for each group of which the text has a literal.
  private var groups: [UInt64]
  /// Of each literal the place that stands first in the text, counted from 1; 0 for none.
  private var firsts: [UInt16]
  private var places: [Place] = []

  private struct Place: Sendable {
    let start: UInt16
    /// Of the same literal the place behind this one, counted from 1; 0 for none.
    let next: UInt16
  }

  /// Of a longer text, with marks, no places are kept.
  private static let longest = 8192
  /// Stands for places that are not kept: of a literal of one byte, which may stand at every other
  /// place, and of what is found when 16 bits count no further.
  private static let anywhere = UInt16.max

  /// Reads a text whose ASCII capitals are folded.
  init(of index: LiteralIndex, in text: Span<UInt8>) {
    groups = [UInt64](repeating: 0, count: (index.groupCount + 63) / 64)
    firsts = [UInt16](repeating: 0, count: index.count)
    places.reserveCapacity(min(text.count, Self.longest))
    for table in index.tables { find(table, of: index, in: text) }
  }

  /// Finds the literals of one table, from the end of the text on.
  ///
  /// Every byte of every prompt comes by here, so that places are not checked: `bit` and `bucket`
  /// are as long as their tables by the tables' shifts.
  private mutating func find(
    _ table: LiteralTable, of index: LiteralIndex, in text: Span<UInt8>
  ) {
    let (mask, shift, filterShift) = (table.mask, table.shift, table.filterShift)
    let bytes = index.text.utf8Span.span
    let (filter, buckets) = (table.filter.span, table.buckets.span)
    let (starts, leads) = (index.starts.span, index.leads.span)
    let last = text.count - table.keyLength
    var key: UInt32 = 0
    var place = text.count - 1
    while place >= 0 {
      key = unsafe (key << 8 | UInt32(text[unchecked: place])) & mask
      let hash = LiteralTable.hash(of: key)
      let bit = hash >> filterShift
      let isKnown = unsafe filter[unchecked: Int(bit >> 6)] >> UInt64(bit & 63) & 1 == 1
      if isKnown, place <= last {
        let bucket = Int(hash >> shift)
        for literal in Int(buckets[bucket])..<Int(buckets[bucket + 1]) {
          let start = place - Int(leads[literal])
          let literalBytes = bytes.extracting(Int(starts[literal])..<Int(starts[literal + 1]))
          guard Self.isAt(start, literalBytes, in: text) else { continue }
          if firsts[literal] == 0 { addGroups(of: literal, in: index) }
          let isKept = literalBytes.count > 1 && text.count <= Self.longest
          keep(start, of: literal, isKept: isKept)
        }
      }
      place -= 1
    }
  }

  private static func isAt(
    _ place: Int, _ literal: Span<UInt8>, in text: Span<UInt8>
  ) -> Bool {
    guard place >= 0, literal.count <= text.count - place else { return false }
    var offset = 0
    while offset < literal.count {
      let isSame = unsafe literal[unchecked: offset] == text[unchecked: place + offset]
      guard isSame else { return false }
      offset += 1
    }
    return true
  }

  private mutating func addGroups(of literal: Int, in index: LiteralIndex) {
    let numbers = index.groups.span
    for place in Int(index.groupStarts[literal])..<Int(index.groupStarts[literal + 1]) {
      groups[Int(numbers[place]) / 64] |= 1 << UInt64(numbers[place] % 64)
    }
  }

  private mutating func keep(_ place: Int, of literal: Int, isKept: Bool) {
    guard isKept, places.count + 1 < Self.anywhere else {
      firsts[literal] = Self.anywhere
      return
    }
    places.append(Place(start: UInt16(place), next: firsts[literal]))
    firsts[literal] = UInt16(places.count)
  }

  /// Whether the text has a literal of the group.
  @inline(__always)
  func hold(_ group: Int) -> Bool { groups[group / 64] >> UInt64(group % 64) & 1 == 1 }

  /// Whether a part of the text has one, or may have.
  func hold(_ group: Int, of index: LiteralIndex, within bounds: Range<Int>) -> Bool {
    let (members, starts) = (index.members.span, index.starts.span)
    for number in Int(index.memberStarts[group])..<Int(index.memberStarts[group + 1]) {
      let literal = Int(members[number])
      if firsts[literal] == Self.anywhere { return true }
      var next = Int(firsts[literal])
      let count = Int(starts[literal + 1]) - Int(starts[literal])
      while next != 0, Int(places[next - 1].start) + count <= bounds.upperBound {
        if Int(places[next - 1].start) >= bounds.lowerBound { return true }
        next = Int(places[next - 1].next)
      }
    }
    return false
  }
}
