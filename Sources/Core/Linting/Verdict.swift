/// What one case of a check says instead of what its rule says; `nil` leaves it to the rule.
package struct Verdict: Sendable, Equatable {
  package let severity: Severity?
  package let cost: Int?
  package let message: Template?
  package let fix: FixRecipe?

  package init(
    severity: Severity? = nil, cost: Int? = nil, message: Template? = nil, fix: FixRecipe? = nil
  ) {
    self.severity = severity
    self.cost = cost
    self.message = message
    self.fix = fix
  }

  package static let ofRule = Verdict()
}
