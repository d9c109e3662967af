import JSONValues

extension JSONValue {
  /// A number with or without a fraction.
  package var amount: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  /// A whole number, also where it is written with a fraction of nothing (`4.0`).
  var whole: Int? {
    guard case .number(let number) = self else { return integer }
    // `Int(exactly:)` would need the mathematics library, which the core does not link.
    guard abs(number) < 1e15, Double(Int(number)) == number else { return nil }
    return Int(number)
  }
}
