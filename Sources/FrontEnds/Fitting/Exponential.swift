/// The two functions that a logistic fit needs, the same on every machine because they are made of
/// additions and multiplications alone.
enum Exponential {
  /// e to a power; by halving the power until the series is short.
  static func of(_ power: Double) -> Double {
    let step = min(max(power, -700), 700) / 1024
    var (term, sum) = (1.0, 1.0)
    for index in 1...8 {
      term *= step / Double(index)
      sum += term
    }
    for _ in 0..<10 { sum *= sum }
    return sum
  }

  /// The natural logarithm of a number above 0, by Newton's method from the binary exponent.
  static func logarithm(_ number: Double) -> Double {
    guard number > 0 else { return -745 }
    let start = Double(number.exponent) * 0.693_147_180_559_945_3
    return (0..<5).reduce(start) { guess, _ in
      let power = of(guess)
      return guess + 2 * (number - power) / (number + power)
    }
  }
}
