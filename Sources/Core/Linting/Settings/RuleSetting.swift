/// What the settings say of one rule; what is `nil` is left to others.
package struct RuleSetting: Sendable, Equatable {
  package var isOn: Bool?
  /// Of every finding of the rule, whatever its cases and circumstances say.
  package var severity: Severity?
  /// Points that every finding of the rule takes off the score.
  package var cost: Int?
  package var limits: [RuleLimit: Double] = [:]
  /// Where each key was set: `path:line:column`, or an option.
  package var places: [String: String] = [:]

  package init() {}

  /// The setting with what the other one says on top.
  package func overridden(by other: RuleSetting) -> RuleSetting {
    var setting = self
    setting.isOn = other.isOn ?? isOn
    setting.severity = other.severity ?? severity
    setting.cost = other.cost ?? cost
    setting.limits.merge(other.limits) { _, over in over }
    setting.places.merge(other.places) { _, over in over }
    return setting
  }
}

extension Rule {
  /// The rule as the settings want it, whether it is on or not.
  package func adjusted(by setting: RuleSetting) -> Rule {
    var rule = self
    if let severity = setting.severity { rule.impose(severity) }
    if let cost = setting.cost { rule.impose(cost: cost) }
    rule.check = setting.limits.reduce(check) { $0.limited($1.key, to: $1.value) }
    return rule
  }
}
