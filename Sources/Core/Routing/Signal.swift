/// A sign in the user's words that speaks for a task or a model: a file under `rules/routes/`.
package struct Signal: Sendable {
  /// The file's name.
  package let id: String
  /// One line for a listing.
  package let summary: String
  /// Why it counts, for `peel explain`.
  package let why: String
  /// The document that it comes from, in one line.
  package let source: String
  /// Whom it speaks for.
  package let claim: Claim
  /// Log-odds: 0.7 doubles the odds of what it speaks for, negative speaks against it.
  package var weight: Double
  /// `nil` counts with and without images.
  package let images: ImageCondition?
  /// `nil` asks for nothing but a pattern.
  package let facts: SignalFacts?
  /// The ids of signals of which one has to be found in the same text; empty asks for none.
  package let beside: [String]
  /// The ids of signals that do not count in a text where this one is found.
  package let overrules: [String]
  /// The ways in which it shows, those of a language together; none where the facts alone do.
  package let patterns: [SignalPattern]

  /// A signal as its file describes it.
  package init(
    id: String, summary: String, why: String, source: String, claim: Claim, weight: Double,
    images: ImageCondition? = nil, facts: SignalFacts? = nil, beside: [String] = [],
    overrules: [String] = [], patterns: [SignalPattern]
  ) {
    self.id = id
    self.summary = summary
    self.why = why
    self.source = source
    self.claim = claim
    self.weight = weight
    self.images = images
    self.facts = facts
    self.beside = beside
    self.overrules = overrules
    self.patterns = patterns
  }

  /// Whether it may ask for another beside it: that one has to be looked for earlier, as signals of
  /// tasks are before those of models, and those that ask for none before those that do.
  package func mayStand(beside other: Signal) -> Bool {
    guard other.beside.isEmpty else { return false }
    if case .task = claim, case .model = other.claim { return false }
    return true
  }
}
