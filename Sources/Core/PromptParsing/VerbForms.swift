/// A verb of the lexicon with the forms that analysis and fixes turn into one another.
package struct VerbForms: Sendable, Equatable {
  package let base: String
  package let third: String
  package let past: String
  package let participle: String
  package let gerund: String
  /// Further stems and forms, for languages whose verbs have other forms than these.
  package let others: [String]
  /// `nil` on verbs of keeping.
  package let operation: EditOperation?
  /// The word is as often a noun ("frame"), so it commands only before an object of its own.
  package let isAlsoNoun: Bool

  package init(
    base: String, third: String, past: String, participle: String, gerund: String,
    others: [String] = [], operation: EditOperation?, isAlsoNoun: Bool
  ) {
    self.base = base
    self.third = third
    self.past = past
    self.participle = participle
    self.gerund = gerund
    self.others = others
    self.operation = operation
    self.isAlsoNoun = isAlsoNoun
  }
}
