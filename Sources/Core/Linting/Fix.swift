/// A repair of a finding.
package struct Fix: Sendable, Equatable {
  /// Who may apply it.
  package enum Applicability: String, Sendable, CaseIterable {
    /// Keeps the meaning exactly.
    case safe
    /// Adds documented boilerplate or reorders within a sentence.
    case suggested
    /// Needs a fact that only the user has: never applied, asked as a question.
    case manual
  }

  package let applicability: Applicability
  /// An imperative phrase for a menu. For `manual` the question to the user.
  package let title: String
  /// In order, without overlap; empty for `manual`.
  package let edits: [TextEdit]

  package init(applicability: Applicability, title: String, edits: [TextEdit]) {
    self.applicability = applicability
    self.title = title
    self.edits = edits
  }
}
