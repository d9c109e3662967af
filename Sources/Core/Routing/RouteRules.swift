/// Everything that `rules/routes/` says.
package struct RouteRules: Sendable {
  /// In the order of their ids.
  package let signals: [Signal]
  package let decision: DecisionRule
  package let naming: [NamingRule]

  package init(signals: [Signal], decision: DecisionRule, naming: [NamingRule]) {
    self.signals = signals
    self.decision = decision
    self.naming = naming
  }
}
