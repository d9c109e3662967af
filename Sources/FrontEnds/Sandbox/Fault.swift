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
  /// Reads `[STAGE-]EFFECT[:COUNT]`: `429:2`, `status-503`, `not-ready:3`, `download-html`.
  ///
  /// An effect is an HTTP status from 400 to 599 or a name; without a stage it is the effect's
  /// own, else `submit`.
  package init(parsing text: String) throws(SandboxOptionError) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2 {
      guard let count = Int(parts[1]), count > 0 else { throw .badFaultCount(text) }
      remaining = count
    }
    (stage, effect) = try Self.effect(named: String(parts[0]), in: text)
  }

  private static func effect(
    named name: String, in text: String
  ) throws(SandboxOptionError) -> (SandboxStage, FaultEffect) {
    for stage in SandboxStage.allCases where name.hasPrefix(stage.rawValue + "-") {
      let rest = String(name.dropFirst(stage.rawValue.count + 1))
      guard let (effect, own) = known(rest), own == nil || own == stage else { break }
      return (stage, effect)
    }
    guard let (effect, own) = known(name) else { throw .unknownFault(text) }
    return (own ?? .submit, effect)
  }

  private static func known(_ name: String) -> (FaultEffect, SandboxStage?)? {
    if let status = Int(name) { return (400...599).contains(status) ? (.status(status), nil) : nil }
    return FaultEffect.named.first { $0.name == name }.map { ($0.effect, $0.stage) }
  }
}
