/// Patterns of files that a settings file names, written as in `.gitignore`.
package struct FilePatterns: Sendable, Equatable {
  package let patterns: [String]
  /// The settings file, from whose folder the patterns count.
  package let file: String

  package init(_ patterns: [String], in file: String) {
    self.patterns = patterns
    self.file = file
  }
}
