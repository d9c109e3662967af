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
  /// The finding's range is another tool's syntax, whose words and numbers the fix may drop.
  package let discardsSyntax: Bool
  /// Puts clauses elsewhere, where they still have to say the same.
  package let moves: Bool
  /// The prompt takes back or contradicts itself: nothing is sure before the user has answered.
  package let awaitsAnswer: Bool

  package init(
    applicability: Applicability, title: String, edits: [TextEdit], discardsSyntax: Bool = false,
    moves: Bool = false, awaitsAnswer: Bool = false
  ) {
    self.applicability = applicability
    self.title = title
    self.edits = edits
    self.discardsSyntax = discardsSyntax
    self.moves = moves
    self.awaitsAnswer = awaitsAnswer
  }
}
