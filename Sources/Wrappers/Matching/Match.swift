/// Where a pattern matched.
package struct Match: Sendable, Equatable {
  /// UTF-8 offsets of the whole match at 0, then of each group; `nil` for one that took no part.
  package let ranges: [Range<Int>?]
  /// The whole match.
  package let range: Range<Int>

  init(range: Range<Int>, ranges: [Range<Int>?]) {
    self.range = range
    self.ranges = ranges
  }
}
