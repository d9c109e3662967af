/// Fits the weights of a choice to its samples.
///
/// Maximum likelihood with a quadratic penalty, one weight after the other by Newton steps, until
/// none moves. A weight never crosses to the side that its signal does not speak for. The order is
/// fixed and nothing is random, so the same samples give the same weights.
struct LogisticFit {
  /// What a weight's square costs; higher keeps weights of rare signals small.
  let penalty: Double

  private static let rounds = 400
  /// A round that moves no weight by more than this is the last.
  private static let tolerance = 1e-3
  /// A Newton step on a flat stretch may aim far beyond the summit.
  private static let longestStep = 1.0

  /// The weight of each feature; what its sign forbids is 0.
  func weights(of choice: Choice) -> [Double] {
    var weights = [Double](repeating: 0, count: choice.features.count)
    let samples = Self.samples(of: choice)
    var shares = FittedShares(of: choice)
    for _ in 0..<Self.rounds {
      var longest = 0.0
      for feature in choice.features.indices {
        let step = step(of: feature, samples[feature], weights[feature], shares, in: choice)
        guard step != 0 else { continue }
        weights[feature] += step
        longest = max(longest, step.magnitude)
        for index in samples[feature] {
          shares.move(choice.features[feature], by: step, in: index)
        }
      }
      if longest < Self.tolerance { break }
    }
    return weights
  }

  /// The samples that each feature was found in.
  private static func samples(of choice: Choice) -> [[Int]] {
    var samples = [[Int]](repeating: [], count: choice.features.count)
    for (index, sample) in choice.samples.enumerated() {
      for feature in sample.found { samples[feature].append(index) }
    }
    return samples
  }

  /// Towards the summit as far as this weight alone can go.
  private func step(
    of index: Int, _ samples: [Int], _ weight: Double, _ shares: FittedShares, in choice: Choice
  ) -> Double {
    let feature = choice.features[index]
    var slope = -penalty * feature.cost * weight
    var curvature = penalty * feature.cost
    for number in samples {
      let sample = choice.samples[number]
      let share = shares.share(of: feature, in: number)
      slope += sample.weight * ((feature.options.contains(sample.truth) ? 1 : 0) - share)
      curvature += sample.weight * share * (1 - share)
    }
    guard curvature > 0 else { return 0 }
    let step = min(max(slope / curvature, -Self.longestStep), Self.longestStep)
    return feature.kept(weight + step) - weight
  }
}

extension Choice.Feature {
  /// The weight within its limit, or 0 where it would speak against what the feature speaks for.
  fileprivate func kept(_ weight: Double) -> Double {
    sign == 0 || weight * sign > 0 ? min(max(weight, -limit), limit) : 0
  }
}
