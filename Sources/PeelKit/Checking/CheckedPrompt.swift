import Linting
import Reporting

/// A prompt of a file as it was checked.
package struct CheckedPrompt: Sendable {
  package var report: PromptReport
  /// What was understood, as long as it may have to be repaired.
  var reading: Reading?
  /// All findings, those that a baseline knows among them.
  var found: LintReport?
  /// What a baseline is to hold.
  package var entries: [Baseline.Entry] = []
  /// The places of the suppressions that speak of the prompt.
  package var aimed: [String] = []
}
