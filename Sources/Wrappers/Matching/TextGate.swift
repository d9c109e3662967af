import Synchronization

/// Tells cheaply whether a text can match a pattern at all, by literals that every match holds.
package final class TextGate: Sendable {
  /// The text with ASCII capitals folded.
  private let folded: [UInt8]
  private let index: LiteralIndex
  private let hits: LiteralHits
  /// Made when a pattern is first asked about whose literals the index does not hold.
  private let tables = AtomicLazyReference<LiteralPlaces>()
  private let isOpen: Bool

  /// Looks through the text once for all literals of the index; without one the gate lets every
  /// pattern match, for a proof that gates hide nothing.
  package init(_ text: [UInt8], _ index: LiteralIndex? = LiteralIndex.none) {
    let folded = text.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let bytes = folded.span
    self.index = index ?? .none
    hits = LiteralHits(of: self.index, in: bytes)
    isOpen = index == nil || Self.holdsStrangeCase(bytes)
    self.folded = folded
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
    if isOpen { return true }
    let part = bounds.flatMap { $0.count < folded.count ? $0 : nil }
    guard gates.indexed != 0 else {
      return gates.packed.isEmpty || table.hold(gates, within: part ?? folded.indices)
    }
    var rest = gates.indexed
    while rest != 0 {
      let group = Int(rest & 0xFFFF) - 1
      guard hits.hold(group) else { return false }
      if let part, hits.knowsPlaces, !hits.hold(group, of: index, within: part) { return false }
      rest >>= 16
    }
    return true
  }

  private var table: LiteralPlaces {
    tables.load() ?? tables.storeIfNil(LiteralPlaces(folded))
  }
}
