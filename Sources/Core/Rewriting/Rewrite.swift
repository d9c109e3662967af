import Linting
import RequestBuilding

/// A record repaired, with the proof of what was kept.
package struct Rewrite: Sendable, Equatable {
  /// The repaired record: its prompt as one pass, and its fields.
  package let record: Record
  /// Whether prompt or fields differ from the original.
  package let changed: Bool
  /// What the rules say of `record`.
  package let report: LintReport
  /// Rule ids whose fixes were applied, in order, each once.
  package let applied: [String]
  /// The prompts of a compound edit in order; one entry otherwise.
  package let passes: [String]
  /// Why some of them ask for several changes, where they do.
  package let undivided: String?
  package let protected: [ProtectedText]
  /// What only the user can answer.
  package let questions: [String]

  package init(
    record: Record, changed: Bool, report: LintReport, applied: [String], passes: [String],
    undivided: String? = nil, protected: [ProtectedText], questions: [String]
  ) {
    self.record = record
    self.changed = changed
    self.report = report
    self.applied = applied
    self.passes = passes
    self.undivided = undivided
    self.protected = protected
    self.questions = questions
  }

  /// The score of `record`, 0 to 100.
  package var score: Int { report.score }
}
