/// What a kind of failure means and what to do about it, the same each time.
package struct ErrorExplanation: Sendable, Equatable {
  /// One sentence for `peel explain`.
  package let summary: String
  /// What to do, where the failure itself knows nothing better.
  package let hint: String

  init(_ summary: String, hint: String) {
    self.summary = summary
    self.hint = hint
  }

  fileprivate static let all = commandLine.merging(input) { $1 }.merging(running) { $1 }
}

extension ErrorCode {
  /// The registry's words for this code; a test holds that every code has its own.
  package var explanation: ErrorExplanation {
    ErrorExplanation.all[self] ?? ErrorExplanation(rawValue, hint: "")
  }
}
