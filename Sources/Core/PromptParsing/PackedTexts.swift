import Matching

/// Texts that lie in the program one behind the other, so that nothing is built of them at start.
package struct PackedTexts: Sendable, Equatable {
  /// All of them, with nothing between.
  package let text: PackedBytes
  /// Where each begins in the UTF-8 of `text`, and at last where that ends.
  package let places: PackedNumbers

  /// Takes what `text` and `places` gave.
  package init(text: PackedBytes, places: PackedNumbers) {
    self.text = text
    self.places = places
  }

  package init(_ texts: [String]) {
    guard !texts.isEmpty else {
      self.init(text: "", places: Self.nowhere)
      return
    }
    var places = [0]
    for text in texts { places.append((places.last ?? 0) + text.utf8.count) }
    self.init(
      text: PackedBytes(copying: Array(texts.joined().utf8)), places: PackedNumbers(places))
  }

  /// Where none begins, and all end.
  private static let nowhere = PackedNumbers("\0", width: 1)

  package var count: Int { places.count - 1 }

  /// The texts, one by one.
  package var all: [String] { (0..<count).map { self[$0] } }

  package subscript(index: Int) -> String {
    text.text(in: range(of: index))
  }

  /// Where a text stands in the UTF-8 of all.
  @inline(__always)
  func range(of index: Int) -> Range<Int> { places[index]..<places[index + 1] }

  /// The first text that does not sort before the given bytes, where all are sorted by theirs.
  func firstIndex(notBefore key: Span<UInt8>) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      let range = range(of: middle)
      var (place, offset) = (range.lowerBound, 0)
      while place < range.upperBound, offset < key.count, text[place] == key[offset] {
        place += 1
        offset += 1
      }
      let precedes =
        offset < key.count && (place == range.upperBound || text[place] < key[offset])
      if precedes { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Those that begin with a character of three bytes, or with three bytes of a longer one.
  func candidates(beginningWith first: UInt8, _ second: UInt8, _ third: UInt8) -> Range<Int> {
    let key: InlineArray<3, UInt8> = [first, second, third]
    let next: InlineArray<3, UInt8> = [first, second, third + 1]
    return firstIndex(notBefore: key.span)..<firstIndex(notBefore: next.span)
  }

  /// Of texts that begin alike, those with that byte behind; all are sorted by their bytes.
  func narrowed(_ candidates: Range<Int>, to byte: UInt8, at depth: Int) -> Range<Int> {
    // Most often there is but one left.
    if candidates.count == 1 {
      let range = range(of: candidates.lowerBound)
      let goesOn = depth < range.count && text[range.lowerBound + depth] == byte
      return goesOn ? candidates : candidates.upperBound..<candidates.upperBound
    }
    let low = firstIndex(in: candidates, at: depth) { $0 >= Int(byte) }
    let rest = low..<candidates.upperBound
    return low..<firstIndex(in: rest, at: depth) { $0 > Int(byte) }
  }

  /// A text that ends before the byte counts as one with -1 there.
  @inline(__always)
  private func firstIndex(
    in candidates: Range<Int>, at depth: Int, where isPast: (Int) -> Bool
  ) -> Int {
    var (low, high) = (candidates.lowerBound, candidates.upperBound)
    while low < high {
      let middle = (low + high) / 2
      let range = range(of: middle)
      let next = depth < range.count ? Int(text[range.lowerBound + depth]) : -1
      if isPast(next) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
