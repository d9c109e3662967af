/// Which literals of a `LiteralIndex` a text has, and where.
struct LiteralHits: Sendable {
  /// Of each group the literal of it that was found last, counted from 1; 0 for none.
  private var lasts: [UInt16]
  private var found: [Found] = []
  /// Of each literal the place that stands first in the text, counted from 1; 0 for none.
  private var firsts: [UInt16]
  private var places: [Place] = []

  private struct Found: Sendable {
    let literal: UInt16
    /// The literal of the same group that was found before this one, counted from 1; 0 for none.
    let before: UInt16
  }

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
    lasts = [UInt16](repeating: 0, count: index.groupCount)
    firsts = [UInt16](repeating: 0, count: index.count)
    places.reserveCapacity(min(text.count, Self.longest))
    find(index, in: text)
  }

  /// Finds the literals of all tables at once, from the end of the text on.
  private mutating func find(_ index: LiteralIndex, in text: Span<UInt8>) {
    guard index.tables.count == 4 else { return }
    let (fours, threes) = (index.tables[0].filter, index.tables[1].filter)
    let (twos, ones) = (index.tables[2].filter, index.tables[3].filter)
    let bits = index.tables.map(\.filterBits)
    let (fourth, third, second, first) = (bits[0], bits[1], bits[2], bits[3])
    let bytes = index.text.utf8Span.span
    var key: UInt32 = 0
    var place = text.count - 1
    while place >= 0 {
      key = unsafe key << 8 | UInt32(text[unchecked: place])
      if LiteralTable.mayHold(key, fours, fourth) {
        look(up: key, at: place, 0, index, bytes, text)
      }
      let (triple, pair, byte) = (key & 0xFF_FFFF, key & 0xFFFF, key & 0xFF)
      if LiteralTable.mayHold(triple, threes, third) {
        look(up: key, at: place, 1, index, bytes, text)
      }
      if LiteralTable.mayHold(pair, twos, second) {
        look(up: key, at: place, 2, index, bytes, text)
      }
      if LiteralTable.mayHold(byte, ones, first) { look(up: key, at: place, 3, index, bytes, text) }
      place -= 1
    }
  }

  /// Notes the literals of a table that stand at a place of the text with their keys.
  @inline(never)
  private mutating func look(
    up key: UInt32, at place: Int, _ number: Int, _ index: LiteralIndex, _ bytes: Span<UInt8>,
    _ text: Span<UInt8>
  ) {
    let (starts, leads) = (index.starts, index.leads)
    for literal in index.tables[number].candidates(for: key) {
      let part = starts[literal]..<starts[literal + 1]
      let start = place - leads[literal]
      guard start >= 0, part.count <= text.count - start else { continue }
      // What begins alike differs at the end, so that comes first.
      var offset = part.count - 1
      while offset >= 0,
        unsafe bytes[unchecked: part.lowerBound + offset] == text[unchecked: start + offset]
      { offset -= 1 }
      guard offset < 0 else { continue }
      if firsts[literal] == 0 { addGroups(of: literal, in: index) }
      keep(start, of: literal, isKept: part.count > 1 && text.count <= Self.longest)
    }
  }

  private mutating func addGroups(of literal: Int, in index: LiteralIndex) {
    for place in index.groupStarts[literal]..<index.groupStarts[literal + 1] {
      let group = index.groups[place]
      found.append(Found(literal: UInt16(literal), before: lasts[group]))
      lasts[group] = UInt16(found.count)
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
  func hold(_ group: Int) -> Bool { lasts[group] != 0 }

  /// Between which places of a part literals of the group begin, or may; `nil` where none does.
  func places(
    of group: Int, in index: LiteralIndex, within part: Range<Int>
  ) -> ClosedRange<Int>? {
    var (first, last) = (Int.max, -1)
    var number = Int(lasts[group])
    while number != 0 {
      let literal = Int(found[number - 1].literal)
      number = Int(found[number - 1].before)
      var next = Int(firsts[literal])
      if next == Self.anywhere { return part.lowerBound...part.upperBound }
      let count = index.starts[literal + 1] - index.starts[literal]
      while next != 0 {
        let place = Int(places[next - 1].start)
        guard place + count <= part.upperBound else { break }
        if place >= part.lowerBound { (first, last) = (min(first, place), max(last, place)) }
        next = Int(places[next - 1].next)
      }
    }
    return last < 0 ? nil : first...last
  }
}
