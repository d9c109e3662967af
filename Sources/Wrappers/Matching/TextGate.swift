import Synchronization

/// Tells cheaply whether a text can match a pattern at all, by literals that every match holds.
///
/// Where a word of ASCII letters, digits and underscores begins or ends, the text that is looked
/// through has a mark, so that a literal with marks of its own is found as a word only.
package final class TextGate: Sendable {
  private let text: [UInt8]
  /// The text with ASCII capitals folded, and with the marks.
  private let marked: [UInt8]
  /// Where each byte of the text stands in `marked`, the mark before it included, and where the
  /// text ends; empty for one that is too long to be asked about parts.
  private let places: [UInt16]
  /// Where in the text each byte of `marked` stands, a mark where the byte behind it does; empty as
  /// `places` is.
  private let origins: [UInt16]
  private let index: LiteralIndex
  private let hits: LiteralHits
  /// Made when a pattern is first asked about whose literals the index does not hold.
  private let tables = AtomicLazyReference<LiteralPlaces>()
  private let isOpen: Bool

  /// Looks through the text once for all literals of the index; without one the gate lets every
  /// pattern match, for a proof that gates hide nothing.
  package init(_ text: [UInt8], _ index: LiteralIndex? = LiteralIndex.empty) {
    let (marked, places, origins) = Self.marked(text)
    let bytes = marked.span
    self.index = index ?? .empty
    hits = LiteralHits(of: self.index, in: bytes)
    let isForeign = marked.last == UInt8(Self.foreign.value)
    isOpen = index == nil || isForeign && Self.holdsStrangeCase(bytes)
    self.text = text
    self.marked = marked
    self.places = places
    self.origins = origins
  }

  /// Stands where a word begins or ends.
  package static let border: Unicode.Scalar = "|"
  private static let mark = UInt8(ascii: "|")
  /// Stands behind a text with characters beyond ASCII; no literal holds it but by itself.
  package static let foreign: Unicode.Scalar = "\u{1}"
  /// Parts of a longer text are not asked about.
  private static let longest = 4096

  /// What PCRE2 takes for part of a word.
  package static func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x5F
  }

  /// Every byte of every prompt comes by here: the room is as large as the longest result.
  private static func marked(
    _ text: [UInt8]
  ) -> (marked: [UInt8], places: [UInt16], origins: [UInt16]) {
    let text = text.span
    let marked = unsafe [UInt8](unsafeUninitializedCapacity: 2 * text.count + 2) { room, count in
      var (isInWord, all) = (false, UInt8(0))
      for place in text.indices {
        let byte = unsafe text[unchecked: place]
        all |= byte
        let isWord = isWord(byte)
        if isWord != isInWord {
          unsafe room[count] = mark
          count &+= 1
        }
        let isCapital: UInt8 = byte &- 0x41 < 26 ? 0x20 : 0
        unsafe room[count] = byte | isCapital
        count &+= 1
        isInWord = isWord
      }
      if isInWord {
        unsafe room[count] = mark
        count += 1
      }
      if all >= 0x80 {
        unsafe room[count] = UInt8(foreign.value)
        count += 1
      }
    }
    guard text.count <= longest else { return (marked, [], []) }
    let origins = Self.origins(of: marked.span, in: text)
    return (marked, Self.places(in: text, from: origins.span), origins)
  }

  /// A mark of its own may stand in the text, where no word begins or ends.
  private static func origins(of marked: Span<UInt8>, in text: Span<UInt8>) -> [UInt16] {
    unsafe [UInt16](unsafeUninitializedCapacity: marked.count) { room, count in
      var (place, isInWord) = (0, false)
      while count < marked.count {
        unsafe room[count] = UInt16(truncatingIfNeeded: place)
        count &+= 1
        guard place < text.count else { continue }
        let isWord = isWord(unsafe text[unchecked: place])
        if isWord == isInWord { place &+= 1 }
        isInWord = isWord
      }
    }
  }

  private static func places(in text: Span<UInt8>, from origins: Span<UInt16>) -> [UInt16] {
    unsafe [UInt16](unsafeUninitializedCapacity: text.count + 1) { room, count in
      var place = origins.count
      unsafe room[text.count] = UInt16(truncatingIfNeeded: place)
      while place > 0 {
        place &-= 1
        unsafe room[Int(origins[place])] = UInt16(truncatingIfNeeded: place)
      }
      count = text.count + 1
    }
  }

  /// Whether it was made with an index of as many literals, which is as much as can be told.
  package func goes(by index: LiteralIndex) -> Bool { self.index.count == index.count }

  /// The long s and the Kelvin sign are a case of "s" and "k", which literals are spelled with.
  private static func holdsStrangeCase(_ text: Span<UInt8>) -> Bool {
    var place = 0
    while place + 1 < text.count {
      if text[place] == 0xC5 && text[place + 1] == 0xBF { return true }
      if text[place] == 0x84 && text[place + 1] == 0xAA { return true }
      place += 1
    }
    return false
  }

  /// Whether the text, or the part of it that matches have to lie in, holds one literal of each
  /// group.
  package func opens(for gates: LiteralGates, within bounds: Range<Int>? = nil) -> Bool {
    starts(for: gates, within: bounds) != nil
  }

  /// Whether the whole text does; asks nothing about places.
  @inline(__always)
  package func mayOpen(for gates: LiteralGates) -> Bool {
    gates.indexed == 0
      ? opens(for: gates)
      : mayOpen(forIndexed: gates.indexed)
        && (gates.ways.isEmpty || gates.ways.contains { mayOpen(forIndexed: $0.indexed) })
  }

  /// Whether the text holds a literal of each group of those numbers, as `LiteralGates.indexed` has
  /// them, or may.
  @inline(__always)
  package func mayOpen(forIndexed numbers: UInt64) -> Bool {
    if isOpen || index.count == 0 { return true }
    var rest = numbers
    while rest != 0, hits.hold(Int(rest & 0xFFFF) - 1) { rest >>= 16 }
    return rest == 0
  }

  /// Between which places every match begins that lies in the text, or in the part; `nil` where
  /// there is none.
  ///
  /// No match begins behind the last literal that it may hold, nor further before the first one
  /// than the pattern can match till there.
  package func starts(
    for gates: LiteralGates, within bounds: Range<Int>? = nil
  ) -> ClosedRange<Int>? {
    let bounds = bounds ?? text.indices
    guard let starts = commonStarts(for: gates, within: bounds) else { return nil }
    if gates.ways.isEmpty || isOpen || cutsWord(bounds.upperBound) { return starts }
    let ways = gates.ways.span
    var (first, last) = (Int.max, -1)
    for place in ways.indices {
      guard let own = commonStarts(for: ways[place], within: bounds) else { continue }
      (first, last) = (min(first, own.lowerBound), max(last, own.upperBound))
    }
    (first, last) = (max(first, starts.lowerBound), min(last, starts.upperBound))
    return first <= last ? first...last : nil
  }

  /// The same by the gates' own groups, whatever ways they have.
  private func commonStarts(
    for gates: LiteralGates, within bounds: Range<Int>
  ) -> ClosedRange<Int>? {
    let all = bounds.lowerBound...bounds.upperBound
    // Most texts lack what most patterns need, wherever it would have to stand.
    if gates.indexed != 0, !mayOpen(forIndexed: gates.indexed), !cutsWord(bounds.upperBound) {
      return nil
    }
    if isOpen || cutsWord(bounds.upperBound) { return all }
    let part = part(in: bounds)
    guard gates.indexed != 0, index.count > 0 else {
      return gates.packed.isEmpty || table.hold(gates, within: part ?? marked.indices) ? all : nil
    }
    var (first, last) = (all.lowerBound, all.upperBound)
    var (rest, leads) = (gates.indexed, gates.leads)
    while rest != 0 {
      let group = Int(rest & 0xFFFF) - 1
      guard hits.hold(group) else { return nil }
      if !places.isEmpty {
        let held = hits.places(of: group, starts: index.starts, within: part ?? marked.indices)
        guard let held else { return nil }
        let lead = Int(leads & 0xFFFF)
        if lead != LiteralGates.unknownLead { first = max(first, start(held.lowerBound, lead)) }
        last = min(last, start(held.upperBound, 0))
      }
      (rest, leads) = (rest >> 16, leads >> 16)
    }
    return first <= last ? first...last : nil
  }

  /// The place in the text that stands as many bytes before one of `marked`, or where the
  /// character begins that this would cut.
  private func start(_ place: Int, _ lead: Int) -> Int {
    let origin = place < origins.count ? Int(origins[place]) : text.count
    var start = max(0, origin - lead)
    while start > 0, start < text.count, text[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// Whether a word goes on there, which ends for a pattern that sees no further.
  private func cutsWord(_ end: Int) -> Bool {
    end > 0 && end < text.count && Self.isWord(text[end]) && Self.isWord(text[end - 1])
  }

  /// The part of `marked` that stands for a part of the text; `nil` for all of it.
  private func part(in bounds: Range<Int>) -> Range<Int>? {
    guard bounds.count < places.count - 1 else { return nil }
    let (start, end) = (Int(places[bounds.lowerBound]), Int(places[bounds.upperBound]))
    let isMarked = end < marked.count && marked[end] == Self.mark
    return start..<(isMarked ? end + 1 : end)
  }

  private var table: LiteralPlaces {
    tables.load() ?? tables.storeIfNil(LiteralPlaces(marked))
  }
}
