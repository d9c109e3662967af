/// One effect at one stage, for a number of calls.
package struct Fault: Sendable, Equatable {
  /// The calls that it spoils.
  package let stage: SandboxStage
  /// What becomes of such a call.
  package let effect: FaultEffect
  /// How many calls of the stage it still spoils; `nil` is all of them.
  package var remaining: Int?

  package init(_ effect: FaultEffect, at stage: SandboxStage = .submit, remaining: Int? = nil) {
    self.effect = effect
    self.stage = stage
    self.remaining = remaining
  }
}

extension Fault {
  /// Reads `[STAGE-]EFFECT[=VALUE][:COUNT]`: `429=30:2`, `status-503`, `not-ready:3`,
  /// `download-slow=0.5`.
  ///
  /// An effect is an HTTP status from 400 to 599 (its value is `Retry-After`) or a name; without a
  /// stage it is the effect's own.
  package init(parsing text: String) throws(SandboxOptionError) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2 {
      guard let count = Int(parts[1]), count > 0 else { throw .badFaultCount(text) }
      remaining = count
    }
    (stage, effect) = try Self.effect(named: parts[0], in: text)
  }

  /// Reads several with commas between.
  package static func list(parsing text: String) throws(SandboxOptionError) -> [Fault] {
    var faults: [Fault] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      faults.append(try Fault(parsing: String(part)))
    }
    return faults
  }

  private static func effect(
    named name: Substring, in text: String
  ) throws(SandboxOptionError) -> (SandboxStage, FaultEffect) {
    if let known = FaultName(parsing: name) { return (known.home, known.effect) }
    for stage in SandboxStage.allCases where name.hasPrefix(stage.rawValue + "-") {
      let rest = name.dropFirst(stage.rawValue.count + 1)
      guard let known = FaultName(parsing: rest), known.isAnywhere || known.home == stage else {
        break
      }
      return (stage, known.effect)
    }
    throw .unknownFault(text)
  }
}
