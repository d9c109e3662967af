/// Everything that `rules/routes/` says.
package struct RouteRules: Sendable {
  /// In the order of their ids.
  package var signals: [Signal]
  /// How evidence is weighed.
  package var decision: DecisionRule
  /// How models are named, by language.
  package let naming: [NamingRule]
  /// What the words of each language lean to.
  package var words: [WordWeights]

  /// The files put together.
  package init(
    signals: [Signal], decision: DecisionRule, naming: [NamingRule], words: [WordWeights] = []
  ) {
    self.signals = signals
    self.decision = decision
    self.naming = naming
    self.words = words
  }
}
