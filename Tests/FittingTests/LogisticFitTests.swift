import Testing

@testable import Fitting

@Suite("A fit")
struct LogisticFitTests {
  /// Numbers that look random and are the same every time: SplitMix64.
  private struct Generator {
    var state: UInt64

    /// 0 to 1.
    mutating func next() -> Double {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Double((mixed ^ (mixed >> 31)) >> 11) / Double(1 << 53)
    }
  }

  /// Samples drawn from the shares that the planted weights give; all have the first feature.
  private func choice(
    options: [[Int]], signs: [Double], planted: [Double], count: Int
  ) -> Choice {
    let features = zip(options, signs).enumerated().map { index, feature in
      Choice.Feature(name: "\(index)", options: feature.0, sign: feature.1)
    }
    var generator = Generator(state: 7)
    let optionCount = 1 + (options.flatMap(\.self).max() ?? 0)
    let blank = Choice(optionCount: optionCount, features: features, samples: [])
    let samples = (0..<count).map { _ in
      let found = features.indices.filter { $0 == 0 || generator.next() < 0.4 }
      var rest = generator.next()
      let shares = blank.shares(
        of: Choice.Sample(found: found, truth: 0, weight: 1), by: planted)
      let truth = shares.indices.first { index in
        rest -= shares[index]
        return rest < 0
      }
      return Choice.Sample(found: found, truth: truth ?? 0, weight: 1)
    }
    return Choice(optionCount: optionCount, features: features, samples: samples)
  }

  @Test("recovers the weights that its samples were drawn from")
  func twoOptions() {
    let planted = [-1.5, 2, -1, 0.5]
    let choice = choice(
      options: [[1], [1], [1], [0]], signs: [0, 1, -1, 1], planted: planted, count: 20_000)
    let fitted = LogisticFit(penalty: 0.1).weights(of: choice)
    for (weight, truth) in zip(fitted, planted) { #expect(abs(weight - truth) < 0.12) }
  }

  @Test("recovers them between three options, where one feature speaks for two")
  func threeOptions() {
    let planted = [-1.0, 1.5, 2.5]
    let choice = choice(
      options: [[1, 2], [1], [2]], signs: [0, 1, 1], planted: planted, count: 20_000)
    let fitted = LogisticFit(penalty: 0.1).weights(of: choice)
    for (weight, truth) in zip(fitted, planted) { #expect(abs(weight - truth) < 0.12) }
  }

  @Test("lets no signal speak against what its file says")
  func signs() {
    let choice = choice(
      options: [[1], [1], [1]], signs: [0, 1, -1], planted: [0, -2, 2], count: 2_000)
    let fitted = LogisticFit(penalty: 0.1).weights(of: choice)
    #expect(fitted[1] == 0 && fitted[2] == 0)
    #expect(fitted[0] != 0)
  }

  @Test("keeps the weight of what was never found at nothing, and of what was seldom found small")
  func rare() {
    let feature = Choice.Feature(name: "rare", options: [1], sign: 1)
    let never = Choice.Feature(name: "never", options: [1], sign: 1)
    let sample = Choice.Sample(found: [0], truth: 1, weight: 1)
    let choice = Choice(optionCount: 2, features: [feature, never], samples: [sample])
    let (loose, tight) = (
      LogisticFit(penalty: 0.1).weights(of: choice), LogisticFit(penalty: 3).weights(of: choice)
    )
    #expect(loose[1] == 0 && tight[1] == 0)
    #expect(0 < tight[0] && tight[0] < loose[0] && loose[0] < 3)
  }

  @Test("takes samples that are alike as one that counts as much")
  func merged() {
    let many = choice(
      options: [[1], [1], [0]], signs: [0, 1, 1], planted: [-1, 2, 1], count: 500)
    let few = Choice(
      optionCount: 2, features: many.features, samples: Choice.merged(many.samples))
    #expect(few.samples.count == 8)
    let fits = [many, few].map { LogisticFit(penalty: 0.3).weights(of: $0) }
    for (one, other) in zip(fits[0], fits[1]) { #expect(abs(one - other) < 0.001) }
  }

  @Test("gives the same weights every time, and none that a step could better")
  func summit() {
    let choice = choice(
      options: [[1], [1], [0]], signs: [0, 1, 1], planted: [-1, 2, 1], count: 500)
    let fitted = LogisticFit(penalty: 0.3).weights(of: choice)
    #expect(LogisticFit(penalty: 0.3).weights(of: choice) == fitted)
    let cost = { (weights: [Double]) in
      choice.loss(by: weights) + weights.reduce(0) { $0 + 0.15 * $1 * $1 }
    }
    for index in fitted.indices {
      for step in [-0.01, 0.01] {
        var other = fitted
        other[index] += step
        #expect(cost(other) >= cost(fitted))
      }
    }
  }
}
