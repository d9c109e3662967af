import PromptParsing

extension Array {
  /// Whether one of the elements, which stand in order and apart, overlaps the range.
  func isTaken(_ range: Range<Int>, at place: (Element) -> Range<Int>) -> Bool {
    let next = firstIndex(pastThose: { place($0).upperBound <= range.lowerBound })
    return next < count && place(self[next]).lowerBound < range.upperBound
  }
}
