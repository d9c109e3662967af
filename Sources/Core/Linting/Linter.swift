import Matching
import PromptParsing
import RequestBuilding

/// Judges records by rules.
package struct Linter: Sendable {
  package let rules: [Rule]
  package let lexicons: [Lexicon]
  package let models: ModelCatalogue
  /// What the settings leave out of every report.
  package let suppressions: [Suppression]
  private let names: ModelNames
  /// By which a pattern is matched only where the text holds its literals; `nil` matches all of
  /// them, for the same findings.
  private let literals: LiteralIndex?

  package init(
    rules: [Rule], lexicons: [Lexicon], models: ModelCatalogue, names: ModelNames = .none,
    suppressions: [Suppression] = [], literals: LiteralIndex? = LiteralIndex.empty
  ) {
    self.rules = rules
    self.lexicons = lexicons
    self.models = models
    self.names = names
    self.suppressions = suppressions
    self.literals = literals
  }

  /// What the rules say of one record that is to be carried out as that task by that model.
  package func report(
    on prompt: Prompt, record: Record, task: ImageTask, model: Model
  ) -> LintReport {
    let context = LintContext(
      prompt: prompt, record: record, task: task, model: model, lexicons: lexicons,
      models: models, names: names, literals: literals)
    var all: [Finding] = []
    // A rule is looked at where it lies: a copy would count up all that it refers to.
    let rules = rules.span
    for index in rules.indices
    where rules[index].applies.covers(
      record, task: task, model: model.id, language: prompt.language)
    {
      do throws(CheckFailure) {
        let hits = try rules[index].check.hits(in: context)
        if hits.isEmpty { continue }
        let maker = FindingMaker(rule: rules[index], context: context)
        for hit in hits { all.append(maker.finding(for: hit)) }
      } catch {
        all.append(FindingMaker(rule: rules[index], context: context).finding(for: error))
      }
    }
    all.sort(by: Finding.precedes)
    all.leaveHalfOrders(in: prompt)
    let (findings, suppressed) = kept(all, in: record)
    return LintReport(
      score: ScoreFormula.score(of: findings), scores: ScoreFormula.scores(of: findings),
      task: task, language: prompt.language, findings: findings, suppressed: suppressed)
  }

  /// What the rules say of a batch as a whole; the findings stand on its last record.
  package func batchFindings(
    for batch: [BatchEntry], last prompt: Prompt, record: Record, task: ImageTask, model: Model
  ) -> [Finding] {
    let context = LintContext(
      prompt: prompt, record: record, task: task, model: model, lexicons: lexicons,
      models: models)
    var findings: [Finding] = []
    for rule in rules {
      guard case .batch(let check) = rule.check else { continue }
      let maker = FindingMaker(rule: rule, context: context)
      findings += check.hits(in: batch).map(maker.finding(for:))
    }
    return findings.sorted(by: Finding.precedes)
  }
}

extension [Finding] {
  /// Takes away the repairs that would make orders of the later half of a sentence alone: behind
  /// "the cat should and must sleep", "remove the necklace" is what the cat should do.
  fileprivate mutating func leaveHalfOrders(in prompt: Prompt) {
    var told: Clause?
    for index in indices where self[index].isOfVoice {
      let range = self[index].range
      let clause = prompt.clauses.first { $0.range.contains(range.lowerBound) }
      guard let clause, range.upperBound <= clause.range.upperBound else { continue }
      if told?.sentence == clause.sentence, told?.range != clause.range {
        self[index] = self[index].withoutFix
      } else if clause.isStated, self[index].fix == nil {
        told = clause
      }
    }
  }
}

extension Finding {
  fileprivate var isOfVoice: Bool { dimension == .voice && field == "prompt" }

  fileprivate var withoutFix: Finding {
    Finding(
      rule: rule, severity: severity, dimension: dimension, cost: cost, message: message,
      field: field, range: range, source: source)
  }

  /// The order of a report: the prompt before the fields, then place, then rule.
  fileprivate static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    left.sortKey < right.sortKey
  }

  private var sortKey: (Int, String, Int, Int, String) {
    (field == "prompt" ? 0 : 1, field, range.lowerBound, range.upperBound, rule)
  }
}
