/// A choice between options that signals speak for: what weights are fitted to.
///
/// The options' shares are the softmax of what speaks for each; the first option has nothing of its
/// own, so that one logistic function decides between two.
struct Choice {
  /// Something that may speak for one of the options.
  struct Feature {
    /// The signal's id, or the name of a number in `decision.yaml`.
    let name: String
    /// The options that it speaks for or against.
    let options: [Int]
    /// 1 where it speaks for the option, -1 against, 0 where the labels decide.
    let sign: Double
    /// How many times the penalty of others its weight pays.
    var cost = 1.0
    /// How far from 0 its weight may lie.
    var limit = Double.infinity
  }

  /// One labelled case.
  struct Sample {
    /// Indices of the features that were found.
    let found: [Int]
    /// The option that the label says is right.
    let truth: Int
    /// How much it counts.
    var weight: Double
  }

  let optionCount: Int
  let features: [Feature]
  let samples: [Sample]

  /// The share of each option, by the weights of all features.
  func shares(of sample: Sample, by weights: [Double]) -> [Double] {
    var strengths = [Double](repeating: 0, count: optionCount)
    for index in sample.found {
      for option in features[index].options { strengths[option] += weights[index] }
    }
    let highest = strengths.max() ?? 0
    let powers = strengths.map { Exponential.of($0 - highest) }
    let total = powers.reduce(0, +)
    return powers.map { $0 / total }
  }

  /// The negative logarithms of the shares that the right options get, summed.
  func loss(by weights: [Double]) -> Double {
    samples.reduce(0) { sum, sample in
      sum - sample.weight * Exponential.logarithm(shares(of: sample, by: weights)[sample.truth])
    }
  }

  /// The same by sample; 0 where there is none.
  func meanLoss(by weights: [Double]) -> Double {
    let total = samples.reduce(0) { $0 + $1.weight }
    return total > 0 ? loss(by: weights) / total : 0
  }

  /// Samples that are alike as one that counts as much, in the order of the first.
  static func merged(_ samples: [Sample]) -> [Sample] {
    var places: [[Int]: Int] = [:]
    var merged: [Sample] = []
    for sample in samples {
      let place = places[sample.found + [sample.truth], default: merged.count]
      if place == merged.count {
        places[sample.found + [sample.truth]] = place
        merged.append(sample)
      } else {
        merged[place].weight += sample.weight
      }
    }
    return merged
  }
}
