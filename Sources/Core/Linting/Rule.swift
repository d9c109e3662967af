/// One lint rule: a file under `rules/prompts/`, whose name is the id.
package struct Rule: Sendable {
  /// Names the flaw, read after "allow …".
  package let id: String
  /// One line for a listing.
  package let summary: String
  package private(set) var severity: Severity
  package let dimension: Dimension
  /// Points off the score.
  package private(set) var cost: Int
  /// Why the flaw matters, for `peel explain`.
  package let why: String
  package let source: RuleSource
  package let applies: RuleScope
  package internal(set) var check: Check
  /// What the user is told.
  package let message: Template
  package let fix: FixRecipe?
  /// In order; the first whose circumstance holds lowers severity and cost.
  package let relaxations: [Relaxation]
  package var examples: [RuleExample] { givenExamples() }
  /// Made when asked for: linting has no use for them.
  private let givenExamples: @Sendable () -> [RuleExample]
  /// The rule file, for failures of its examples.
  package let path: String
  /// The user's own word on every finding, before that of cases and relaxations.
  private(set) var imposedSeverity: Severity?
  private(set) var imposedCost: Int?

  package init(
    id: String, summary: String, severity: Severity, dimension: Dimension, cost: Int, why: String,
    source: RuleSource, applies: RuleScope, check: Check, message: Template, fix: FixRecipe?,
    relaxations: [Relaxation],
    examples: @autoclosure @escaping @Sendable () -> [RuleExample], path: String
  ) {
    self.id = id
    self.summary = summary
    self.severity = severity
    self.dimension = dimension
    self.cost = cost
    self.why = why
    self.source = source
    self.applies = applies
    self.check = check
    self.message = message
    self.fix = fix
    self.relaxations = relaxations
    self.givenExamples = examples
    self.path = path
  }
}

extension Rule {
  /// Gives every finding of the rule this severity.
  mutating func impose(_ severity: Severity) {
    self.severity = severity
    imposedSeverity = severity
  }

  /// Makes every finding of the rule cost this much.
  mutating func impose(cost: Int) {
    self.cost = cost
    imposedCost = cost
  }
}
