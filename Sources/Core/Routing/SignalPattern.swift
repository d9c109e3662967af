import Matching

/// One way in which a signal shows in a language.
package struct SignalPattern: Sendable {
  /// A language's code.
  package let language: String
  /// Matched against the masked text.
  package let pattern: LazyPattern

  /// A pattern that the loader has compiled once to prove it sound.
  package init(language: String, pattern: LazyPattern) {
    self.language = language
    self.pattern = pattern
  }
}
