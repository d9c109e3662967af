import Synchronization

/// A pattern that is compiled when it is first needed, so that unused ones cost nothing at start.
package final class LazyPattern: Sendable {
  /// The pattern as it was written; not checked before it is needed.
  package let source: String
  /// What every match holds: a text without it need not be matched, nor the pattern compiled.
  package let gates: LiteralGates
  private let program: @Sendable () -> [UInt64]
  private let ready = AtomicLazyReference<Pattern>()

  /// Compiles nothing yet; `program` is what `Pattern.program` gave when it was compiled ahead.
  package init(
    _ source: String, gates: LiteralGates = .none,
    program: @autoclosure @escaping @Sendable () -> [UInt64] = []
  ) {
    self.source = source
    self.gates = gates
    self.program = program
  }

  /// The compiled pattern; threads that race for the first use all get the same one.
  package func pattern() throws(PatternError) -> Pattern {
    if let pattern = ready.load() { return pattern }
    return ready.storeIfNil(try Pattern(source, program: program()))
  }
}
