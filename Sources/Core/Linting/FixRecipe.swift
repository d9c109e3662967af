/// How a rule repairs what it finds; filled in for each finding.
package struct FixRecipe: Sendable, Equatable {
  /// One step of a repair; the steps of a recipe touch different places.
  package enum Step: Sendable, Equatable {
    /// Puts the text where the match was.
    case replace(Template)
    /// Puts the sentences that the finding is about before the first change.
    case moveToFront
    /// Puts a sentence at the very front.
    case insertAtFront(Template)
    /// Puts a sentence at the very end.
    case appendAtEnd(Template)
    /// Ends the sentence of the match with this mark instead of a question mark.
    case endSentence(String)
    /// Gives a request field a value where it has none of its own; impossible where it has another.
    case fill(field: Template, value: Template)
    /// Gives a request field a value.
    case set(field: Template, value: Template)
  }

  package let applicability: Fix.Applicability
  /// The question to the user where `applicability` is manual.
  package let title: Template
  /// Empty where `applicability` is manual.
  package let steps: [Step]
  /// The match is another tool's syntax, so its words and numbers may go.
  package let discardsSyntax: Bool
  /// The prompt takes back or contradicts itself, so that nothing is moved, added or parted before
  /// the user has answered.
  package let awaitsAnswer: Bool

  package init(
    applicability: Fix.Applicability, title: Template, steps: [Step], discardsSyntax: Bool = false,
    awaitsAnswer: Bool = false
  ) {
    self.applicability = applicability
    self.title = title
    self.steps = steps
    self.discardsSyntax = discardsSyntax
    self.awaitsAnswer = awaitsAnswer
  }
}
