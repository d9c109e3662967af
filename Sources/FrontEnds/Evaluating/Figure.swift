/// Numbers as the report prints them.
enum Figure {
  /// Two decimals, cut off so that 0.997 does not read as 1; a dash for nothing.
  static func of(_ value: Double?) -> String {
    guard let value else { return "–" }
    return decimal(Int(value * 100 + 1e-9), places: 2)
  }

  /// Three decimals, rounded up, for a number that is good when it is small.
  static func thousandths(_ value: Double?) -> String {
    guard let value else { return "–" }
    return decimal(Int((value * 1000).rounded(.up)), places: 3)
  }

  /// A part as so many of a hundred, with one decimal, rounded up so that one is never none.
  static func perHundred(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "–" }
    return decimal((part * 1000 + whole - 1) / whole, places: 1)
  }

  /// Milliseconds with one decimal.
  static func milliseconds(_ seconds: Double) -> String {
    decimal(Int((seconds * 10_000).rounded()), places: 1)
  }

  /// A whole number of tenths, hundredths or thousandths, written with its point.
  private static func decimal(_ number: Int, places: Int) -> String {
    let unit = (0..<places).reduce(1) { unit, _ in unit * 10 }
    let rest = String(number % unit)
    return "\(number / unit).\(String(repeating: "0", count: places - rest.count))\(rest)"
  }
}
