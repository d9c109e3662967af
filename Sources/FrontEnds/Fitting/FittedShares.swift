/// The shares of a choice's options in each of its samples, kept up while weights move.
struct FittedShares {
  private let optionCount: Int
  /// What speaks for each option, sample by sample.
  private var strengths: [Double]
  private var shares: [Double]

  /// Where no feature weighs anything yet.
  init(of choice: Choice) {
    optionCount = choice.optionCount
    let count = choice.samples.count * optionCount
    strengths = [Double](repeating: 0, count: count)
    shares = [Double](repeating: 1 / Double(optionCount), count: count)
  }

  /// The share of the options that a feature speaks for.
  func share(of feature: Choice.Feature, in sample: Int) -> Double {
    feature.options.reduce(0) { $0 + shares[sample * optionCount + $1] }
  }

  /// Moves the weight of a feature that was found in the sample.
  mutating func move(_ feature: Choice.Feature, by step: Double, in sample: Int) {
    let start = sample * optionCount
    for option in feature.options { strengths[start + option] += step }
    var highest = strengths[start]
    for place in start + 1..<start + optionCount { highest = max(highest, strengths[place]) }
    var total = 0.0
    for place in start..<start + optionCount {
      shares[place] = Exponential.of(strengths[place] - highest)
      total += shares[place]
    }
    for place in start..<start + optionCount { shares[place] /= total }
  }
}
