import Synchronization

/// A pattern that is compiled when it is first needed, so that unused ones cost nothing at start.
package final class LazyPattern: Sendable {
  /// The pattern as it was written; not checked before it is needed.
  package let source: String
  /// Groups of literals in lower case, of each of which every match holds one, so that a pattern
  /// need not be compiled for a text that does not; empty where no such literals are known.
  package let gates: [[String]]
  private let compiled = AtomicLazyReference<Pattern>()

  /// Compiles nothing yet.
  package init(_ source: String, gates: [[String]] = []) {
    self.source = source
    self.gates = gates
  }

  /// The compiled pattern; threads that race for the first use all get the same one.
  package func pattern() throws(PatternError) -> Pattern {
    if let pattern = compiled.load() { return pattern }
    return compiled.storeIfNil(try Pattern(source))
  }
}
