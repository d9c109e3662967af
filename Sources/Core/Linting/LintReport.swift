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

  package init(
    score: Int, scores: [Int], task: ImageTask, language: Language, findings: [Finding]
  ) {
    self.score = score
    self.scores = scores
    self.task = task
    self.language = language
    self.findings = findings
  }
}
