extension Array {
  /// Whether one of the elements, which stand in order and apart, overlaps the range.
  func isTaken(_ range: Range<Int>, at place: (Element) -> Range<Int>) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if place(self[middle]).upperBound <= range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < count && place(self[low]).lowerBound < range.upperBound
  }
}
