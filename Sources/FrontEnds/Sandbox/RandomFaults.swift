/// Faults that come by chance, the same ones for the same seed and the same order of calls.
package struct RandomFaults: Sendable, Equatable {
  /// What can happen, each at its stage; a count has no meaning here.
  private let faults: [Fault]
  /// Of the calls of a stage that has any, how many are spoiled: 0.05 is one in twenty.
  private let rate: Double
  private var generator: SplitMix64

  /// `rate` is from 0 to 1.
  package init(seed: UInt64, rate: Double, faults: [Fault]) {
    self.faults = faults
    self.rate = rate
    generator = SplitMix64(seed: seed)
  }

  /// The effect for the next call of a stage, which is none most of the time.
  mutating func next(at stage: SandboxStage) -> FaultEffect? {
    let fitting = faults.filter { $0.stage == stage }
    guard !fitting.isEmpty, Double.random(in: 0..<1, using: &generator) < rate else { return nil }
    return fitting.randomElement(using: &generator)?.effect
  }
}
