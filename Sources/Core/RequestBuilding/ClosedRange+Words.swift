extension ClosedRange where Bound == Int {
  /// The least value; `nil` where that end is open.
  package var least: Int? { lowerBound == .min ? nil : lowerBound }
  /// The greatest value; `nil` where that end is open.
  package var most: Int? { upperBound == .max ? nil : upperBound }

  /// `from 1 to 4`, `from 0` or `up to 9`.
  package var words: String {
    switch (least, most) {
    case (let least?, let most?): "from \(least) to \(most)"
    case (let least?, nil): "from \(least)"
    case (nil, let most?): "up to \(most)"
    case (nil, nil): "to any number"
    }
  }
}
