import PromptParsing
import RequestBuilding

/// What the rules say of one record.
package struct LintReport: Sendable, Equatable {
  /// 0 to 100; the formula is in `ScoreFormula`.
  package let score: Int
  /// 0 to 100 for each dimension, in the order of `Dimension.allCases`.
  package let scores: [Int]
  package let task: ImageTask
  package let language: Language
  /// Ordered by field, then range, then rule id; those of `prompt` first.
  package let findings: [Finding]
  /// For each finding that was left out, the place of the suppression that did it.
  package let suppressed: [String]
  /// How many findings were left out because a baseline knows them.
  package let baselined: Int

  package init(
    score: Int, scores: [Int], task: ImageTask, language: Language, findings: [Finding],
    suppressed: [String] = [], baselined: Int = 0
  ) {
    self.score = score
    self.scores = scores
    self.task = task
    self.language = language
    self.findings = findings
    self.suppressed = suppressed
    self.baselined = baselined
  }

  /// The report on the same record with other findings, scored anew.
  package func with(
    _ findings: [Finding], suppressed: [String]? = nil, baselined: Int? = nil
  ) -> LintReport {
    LintReport(
      score: ScoreFormula.score(of: findings), scores: ScoreFormula.scores(of: findings),
      task: task, language: language, findings: findings,
      suppressed: suppressed ?? self.suppressed, baselined: baselined ?? self.baselined)
  }
}
