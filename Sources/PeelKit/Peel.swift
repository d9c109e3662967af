import EmbeddedRules
import Linting
import PromptParsing
import Reporting
import RequestBuilding
import Rewriting
import Routing

/// Reviews image prompts: the whole review side behind one value, without files or network.
public struct Peel: Sendable {
  package let rules: [Rule]
  package let models: ModelCatalogue
  package let reader: RecordReader
  let lexicons: [Lexicon]
  private let linter: Linter
  private let rewriter: Rewriter
  private let router: Router

  /// Knows the rules, models, routes and words that were compiled in.
  public init() { self.init(adding: []) }

  /// Knows further rules; one whose id is known already takes the place of the known one.
  package init(adding added: [Rule]) {
    let names = Set(added.map(\.id))
    let rules = EmbeddedRules.rules.filter { !names.contains($0.id) } + added
    let models = ModelCatalogue(models: EmbeddedRules.models)
    let lexicons = EmbeddedRules.lexicons
    self.rules = rules.sorted { $0.id < $1.id }
    self.models = models
    self.lexicons = lexicons
    reader = RecordReader(catalogue: models)
    linter = Linter(rules: self.rules, lexicons: lexicons, models: models)
    rewriter = Rewriter(linter: linter)
    router = Router(catalogue: models, rules: EmbeddedRules.routes, lexicons: lexicons)
  }
}

extension Peel {
  /// The rule of that id.
  package func rule(named id: String) -> Rule? { rules.first { $0.id == id } }

  /// Understands a record and chooses its model.
  package func reading(of record: Record) throws(Failure) -> Reading {
    let prompt = Prompt(record.prompt, lexicons: lexicons)
    guard let route = router.route(record, prompt: prompt),
      let model = models.model(named: route.model)
    else { throw Failure(.invalidRules, "no model is known for the record") }
    return Reading(record: record, prompt: prompt, route: route, model: model)
  }

  /// A repaired record in place of the original, for the same task and model.
  package func reading(of repaired: Record, replacing original: Reading) -> Reading {
    Reading(
      record: repaired, prompt: Prompt(repaired.prompt, lexicons: lexicons),
      route: original.route, model: original.model)
  }

  /// What the rules say of a record, and of the batch that it is the last record of.
  package func report(on reading: Reading, ending batch: [BatchEntry] = []) -> LintReport {
    let report = linter.report(
      on: reading.prompt, record: reading.record, task: reading.route.task, model: reading.model)
    guard batch.count > 1 else { return report }
    let added = linter.batchFindings(
      for: batch, last: reading.prompt, record: reading.record, task: reading.route.task,
      model: reading.model)
    return report.adding(added)
  }

  /// The record repaired as far as `mode` allows.
  package func rewrite(_ reading: Reading, report: LintReport, mode: RewriteMode) -> Rewrite {
    rewriter.rewrite(
      reading.record, prompt: reading.prompt, report: report, task: reading.route.task,
      model: reading.model, mode: mode)
  }
}

extension LintReport {
  /// The report with findings of the batch behind its own.
  fileprivate func adding(_ added: [Finding]) -> LintReport {
    let all = findings + added
    return LintReport(
      score: ScoreFormula.score(of: all), scores: ScoreFormula.scores(of: all), task: task,
      language: language, findings: all)
  }
}
