/// The faults of a sandbox with what is left of each.
struct FaultPlan: Sendable, Equatable {
  private var faults: [Fault]
  private var random: RandomFaults?

  init(_ faults: [Fault], random: RandomFaults? = nil) {
    self.faults = faults
    self.random = random
  }

  /// The effect for the next call of a stage, which uses it up: the first one that is left, then
  /// what chance brings.
  mutating func next(at stage: SandboxStage) -> FaultEffect? {
    let index = faults.firstIndex { $0.stage == stage && $0.remaining != 0 }
    guard let index else { return random?.next(at: stage) }
    if let remaining = faults[index].remaining { faults[index].remaining = remaining - 1 }
    return faults[index].effect
  }
}
