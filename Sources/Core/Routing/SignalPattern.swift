import Matching

/// How a signal shows in one language.
package struct SignalPattern: Sendable {
  /// A language's code.
  package let language: String
  /// Matched against the masked text.
  package let pattern: LazyPattern
  /// Lower-case texts one of which every match holds, so that a pattern need not be compiled for a
  /// text that has none; empty where no such texts are known.
  package let gates: [String]

  /// A pattern that the loader has compiled once to prove it sound.
  package init(language: String, pattern: String, gates: [String] = []) {
    self.language = language
    self.pattern = LazyPattern(pattern)
    self.gates = gates
  }
}
