/// Which literals of a `LiteralIndex` a text has, and where.
struct LiteralHits: Sendable {
  /// Of each group the literal of it that was found last, as a place in `members` counted from 1;
  /// 0 for none.
  private var heads: [UInt16]
  private var members: [Member] = []
  private var found: [Found] = []
  private var places: [Place] = []
  /// Where each literal stands in `found`, counted from 1, by its hash; 0 for none. Few are found,
  /// and most are looked for again at once.
  private var slots: [UInt16]

  /// A literal as one of a group.
  private struct Member: Sendable {
    /// A place in `found`.
    let literal: UInt16
    /// The literal of the same group that was found before this one, counted from 1; 0 for none.
    let before: UInt16
  }

  private struct Found: Sendable {
    let literal: UInt16
    /// The place that stands first in the text, counted from 1.
    var first: UInt16
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
    heads = [UInt16](repeating: 0, count: index.groupCount)
    slots = [UInt16](repeating: 0, count: Self.fewestSlots)
    members.reserveCapacity(text.count / 4)
    places.reserveCapacity(min(text.count / 2, Self.longest))
    find(index, in: text)
    slots = []
  }

  /// A power of two.
  private static let fewestSlots = 512

  /// Finds the literals of all tables at once, from the end of the text on.
  private mutating func find(_ index: LiteralIndex, in text: Span<UInt8>) {
    guard index.tables.count == 4 else { return }
    let (fours, threes) = (index.tables[0], index.tables[1])
    let (twos, ones) = (index.tables[2], index.tables[3])
    var key: UInt32 = 0
    var place = text.count - 1
    while place >= 0 {
      key = unsafe key << 8 | UInt32(text[unchecked: place])
      if fours.mayHold(key) { look(up: key, at: place, fours, index, text) }
      if threes.mayHold(key & 0xFF_FFFF) { look(up: key, at: place, threes, index, text) }
      if twos.mayHold(key & 0xFFFF) { look(up: key, at: place, twos, index, text) }
      if ones.mayHold(key & 0xFF) { look(up: key, at: place, ones, index, text) }
      place -= 1
    }
  }

  /// Notes the literals of a table that stand at a place of the text with their keys.
  ///
  /// Every fourth byte of every prompt comes by here: what the index says is not checked.
  @inline(never)
  private mutating func look(
    up key: UInt32, at place: Int, _ table: LiteralTable, _ index: LiteralIndex,
    _ text: Span<UInt8>
  ) {
    let behind = place + LiteralIndex.longestKey
    let next = unsafe behind < text.count ? Int(text[unchecked: behind] & 0x7F) : 0
    let further = behind + LiteralIndex.nextStep
    let later = unsafe further < text.count ? Int(text[unchecked: further] & 0x7F) << 7 : 0
    for literal in table.candidates(for: key) {
      // What begins alike goes on in different ways, by which most are told at once.
      let nexts = unsafe index.nexts[unchecked: literal]
      let (own, ownLater) = (nexts & 0x7F, nexts & 0x3F80)
      guard own == next || own == 0, ownLater == later || ownLater == 0 else { continue }
      let first = unsafe index.starts[unchecked: literal]
      let count = unsafe index.starts[unchecked: literal + 1] - first
      let start = unsafe place - index.leads[unchecked: literal]
      guard start >= 0, count <= text.count - start else { continue }
      var offset = count - 1
      while offset >= 0,
        unsafe index.text[unchecked: first + offset] == text[unchecked: start + offset]
      { offset -= 1 }
      if offset < 0 { note(literal, from: start, count: count, index, in: text) }
    }
  }

  private mutating func note(
    _ literal: Int, from start: Int, count: Int, _ index: LiteralIndex, in text: Span<UInt8>
  ) {
    let number = number(of: literal, in: index)
    let isKept = count > 1 && text.count <= Self.longest && places.count + 1 < Self.anywhere
    if isKept { places.append(Place(start: UInt16(start), next: found[number].first)) }
    found[number].first = isKept ? UInt16(places.count) : Self.anywhere
  }

  /// Where a literal stands in `found`, to which it is added where it is new.
  private mutating func number(of literal: Int, in index: LiteralIndex) -> Int {
    var slot = literal & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if Int(found[number].literal) == literal { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    found.append(Found(literal: UInt16(literal), first: 0))
    slots[slot] = UInt16(found.count)
    for place in index.groupStarts[literal]..<index.groupStarts[literal + 1] {
      let group = index.groups[place]
      members.append(Member(literal: UInt16(found.count - 1), before: heads[group]))
      heads[group] = UInt16(members.count)
    }
    if found.count * 2 > slots.count { widen() }
    return found.count - 1
  }

  private mutating func widen() {
    let count = slots.count * 2
    slots = [UInt16](repeating: 0, count: count)
    for (number, one) in found.enumerated() {
      var slot = Int(one.literal) & (count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = UInt16(number + 1)
    }
  }

  /// Whether the text has a literal of the group.
  @inline(__always)
  func hold(_ group: Int) -> Bool { heads[group] != 0 }

  /// Between which places of a part literals of the group begin, or may; `nil` where none does.
  /// `starts` are those of the index.
  func places(
    of group: Int, starts: PackedNumbers, within part: Range<Int>
  ) -> ClosedRange<Int>? {
    var (first, last) = (Int.max, -1)
    var number = Int(heads[group])
    while number != 0 {
      let one = found[Int(members[number - 1].literal)]
      let literal = Int(one.literal)
      number = Int(members[number - 1].before)
      var next = Int(one.first)
      if next == Self.anywhere { return part.lowerBound...part.upperBound }
      let count = starts[literal + 1] - starts[literal]
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
