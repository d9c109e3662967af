import EmbeddedRules
import Linting
import PromptParsing
import Reporting
import RequestBuilding
import Rewriting
import Routing

/// Reviews image prompts: the whole review side behind one value, without files or network.
public struct Peel: Sendable {
  /// The rules that are on, by id.
  package let rules: [Rule]
  /// All rules, those that the settings switch off among them.
  package let knownRules: [Rule]
  package let settings: Settings
  package let models: ModelCatalogue
  package let reader: RecordReader
  let lexicons: [Lexicon]
  let linter: Linter
  private let rewriter: Rewriter
  private(set) var router: Router
  let names: ModelNames
  private let isGated: Bool

  /// Knows the rules, models, routes and words that were compiled in.
  public init() {
    self.init(
      rules: EmbeddedRules.rules, known: EmbeddedRules.rules, models: EmbeddedRules.catalogue,
      settings: Settings(),
      suppressions: [])
  }

  /// Knows what a configuration adds, and goes by its settings.
  ///
  /// `liveModels` gives what the cache holds, and is asked only where the API's schemas are wanted.
  package init(
    _ configuration: Configuration,
    liveModels: () throws(Failure) -> [Configuration.File] = { [] }
  ) throws(Failure) {
    guard !configuration.isPlain else {
      self.init()
      return
    }
    let loading = try SettingsLoading(configuration, liveModels: liveModels)
    let settings = loading.settings
    let known = settings.adjusted(loading.rules).sorted { $0.id < $1.id }
    let input = InputPath(configuration)
    var models = loading.models
    models.isRehearsed = configuration.isRehearsed
    self.init(
      rules: known.filter { settings.isOn($0.id) }, known: known, models: models,
      settings: settings,
      suppressions: settings.suppressions.filter {
        settings.isOn($0.rule) && input.isCovered(by: $0)
      },
      isGated: configuration.isGated)
  }

  private init(
    rules: [Rule], known: [Rule], models: ModelCatalogue, settings: Settings,
    suppressions: [Suppression], isGated: Bool = true
  ) {
    self.isGated = isGated
    self.rules = rules
    self.knownRules = known
    self.settings = settings
    self.models = models
    lexicons = EmbeddedRules.lexicons
    reader = RecordReader(catalogue: models)
    let literals = isGated ? EmbeddedRules.literalIndex : nil
    let router = Router(
      catalogue: models, rules: EmbeddedRules.routes, lexicons: lexicons,
      allowsSiblings: settings.allowsSiblings == true, literals: literals)
    self.router = router
    names = ModelNames { router.name(in: $0, prompt: $1) }
    linter = Linter(
      rules: rules, lexicons: lexicons, models: models, names: names, suppressions: suppressions,
      literals: literals)
    rewriter = Rewriter(linter: linter)
  }
}

extension Peel {
  /// The same, faster, for routes that no review follows.
  package var forRoutes: Peel {
    var peel = self
    peel.router = router.reading(only: EmbeddedRules.routeLiterals)
    return peel
  }

  /// The rule of that id.
  package func rule(named id: String) -> Rule? { knownRules.first { $0.id == id } }

  /// A repaired record in place of the original, for the same task and model.
  package func reading(of repaired: Record, replacing original: Reading) -> Reading {
    Reading(
      record: repaired, prompt: Prompt(repaired.prompt, lexicons: lexicons),
      route: original.route, model: original.model, filled: original.filled)
  }

  /// What the settings leave out of reports on this input.
  package var suppressions: [Suppression] { linter.suppressions }

  /// What the rules say of a record, and of the batch that it is the last record of.
  package func report(on reading: Reading, ending batch: [BatchEntry] = []) -> LintReport {
    let report = linter.report(
      on: reading.prompt, record: reading.record, task: reading.route.task, model: reading.model)
    guard batch.count > 1 else { return report }
    let added = linter.batchFindings(
      for: batch, last: reading.prompt, record: reading.record, task: reading.route.task,
      model: reading.model)
    let (kept, suppressed) = linter.kept(added, in: reading.record)
    return report.with(report.findings + kept, suppressed: report.suppressed + suppressed)
  }

  /// The same for the records of a file, whose path counts from the working folder: what the
  /// settings leave out may depend on it.
  func reading(file path: String, in workingFolder: String?) -> Peel {
    guard settings.suppressions.contains(where: { $0.path != nil }) else { return self }
    let input = InputPath(path, in: workingFolder)
    let suppressions = settings.suppressions.filter {
      settings.isOn($0.rule) && input.isCovered(by: $0)
    }
    return Peel(
      rules: rules, known: knownRules, models: models, settings: settings,
      suppressions: suppressions, isGated: isGated)
  }

  /// The record repaired as far as `mode` allows.
  package func rewrite(
    _ reading: Reading, report: LintReport, mode: RewriteMode, editingFields: Bool = true
  ) -> Rewrite {
    var rewriter = rewriter
    rewriter.editsFields = editingFields
    return rewriter.rewrite(
      reading.record, prompt: reading.prompt, report: report, task: reading.route.task,
      model: reading.model, mode: mode)
  }

  /// The record of such a rewrite, for who needs no more of it.
  func repaired(_ reading: Reading, report: LintReport, mode: RewriteMode) -> Record {
    rewriter.repaired(
      reading.record, prompt: reading.prompt, report: report, task: reading.route.task,
      model: reading.model, mode: mode)
  }
}
