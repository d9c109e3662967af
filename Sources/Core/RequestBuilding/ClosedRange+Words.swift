extension ClosedRange where Bound == Int {
  /// The least value; `nil` where that end is open.
  package var least: Int? { lowerBound == .min ? nil : lowerBound }
  /// The greatest value; `nil` where that end is open.
  package var most: Int? { upperBound == .max ? nil : upperBound }

  /// `1 to 4`, `1`, `0 or more` or `up to 9`.
  package var span: String {
    switch (least, most) {
    case (let least?, let most?): least == most ? "\(least)" : "\(least) to \(most)"
    case (let least?, nil): "\(least) or more"
    case (nil, let most?): "up to \(most)"
    case (nil, nil): "any"
    }
  }

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
