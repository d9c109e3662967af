import PromptParsing

/// Turns what a check found into what the user is told.
struct FindingMaker {
  let rule: Rule
  let context: LintContext
  private let relaxation: Relaxation?

  init(rule: Rule, context: LintContext) {
    self.rule = rule
    self.context = context
    relaxation = rule.relaxations.first { $0.circumstance.holds(for: context.prompt) }
  }

  /// The finding, with its severity relaxed where the rule says so.
  func finding(for hit: Hit) -> Finding {
    let filling = TemplateFilling(values: values(of: hit), lexicon: context.lexicon)
    return Finding(
      rule: rule.id,
      severity: rule.imposedSeverity ?? hit.verdict.severity ?? relaxation?.severity
        ?? rule.severity,
      dimension: rule.dimension,
      cost: rule.imposedCost ?? hit.verdict.cost ?? relaxation?.cost ?? rule.cost,
      message: filling.text(of: hit.verdict.message ?? rule.message) ?? rule.summary,
      field: hit.field, range: hit.range,
      fix: fix(of: hit, filling: filling),
      source: rule.source.line)
  }

  /// The finding that a rule could not be checked; it costs nothing.
  func finding(for failure: CheckFailure) -> Finding {
    let reason =
      switch failure {
      case .limit: "its pattern gave up on this text"
      case .pattern(let error): "its pattern is broken: \(error)"
      }
    return Finding(
      rule: rule.id, severity: .advice, dimension: rule.dimension, cost: 0,
      message: "this rule could not be checked, because \(reason); shorten the prompt",
      range: 0..<context.prompt.bytes.count, source: rule.source.line)
  }

  private func fix(of hit: Hit, filling: TemplateFilling) -> Fix? {
    guard let recipe = hit.verdict.fix ?? rule.fix else { return nil }
    guard hit.isFixable || recipe.applicability == .manual else { return nil }
    return FixBuilder(context: context, filling: filling, hit: hit).fix(recipe)
  }

  /// The keep list costs a walk over the clauses, so only rules that name it pay for it.
  private func values(of hit: Hit) -> [String: String] {
    var values = hit.values
    if rule.namesKeepList {
      values["keep-list"] = KeepList(for: context.prompt, lexicons: context.lexicons).sentence
    }
    return values
  }
}

extension Rule {
  fileprivate var namesKeepList: Bool {
    fix?.steps.contains {
      if case .insertAtFront(let template) = $0 {
        template.names.contains("keep-list")
      } else {
        false
      }
    } ?? false
  }
}
