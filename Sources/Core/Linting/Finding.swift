/// A flaw that a rule found, and where.
package struct Finding: Sendable, Equatable {
  /// The id of the rule.
  package let rule: String
  package let severity: Severity
  package let dimension: Dimension
  /// Points off the score, before the caps of the dimensions.
  package let cost: Int
  /// Says what is wrong and what to do, with the user's own words as evidence.
  package let message: String
  /// The record's field that `range` points into.
  package let field: String
  /// UTF-8 offsets into the field, half-open.
  package let range: Range<Int>
  package let fix: Fix?
  /// The document that the rule comes from, in one line.
  package let source: String

  package init(
    rule: String, severity: Severity, dimension: Dimension, cost: Int, message: String,
    field: String = "prompt", range: Range<Int>, fix: Fix? = nil, source: String
  ) {
    self.rule = rule
    self.severity = severity
    self.dimension = dimension
    self.cost = cost
    self.message = message
    self.field = field
    self.range = range
    self.fix = fix
    self.source = source
  }
}
