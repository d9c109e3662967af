import EmbeddedRules
import JSONValues
import Linting
import Matching
import PromptParsing
import RequestBuilding

/// Builds rules and records for the tests of checks.
enum LintBench {
  static let models = ModelCatalogue(models: EmbeddedRules.models)

  static func rule(
    _ check: Check, id: String = "some-flaw", severity: Severity = .warning, cost: Int = 10,
    dimension: Dimension = .voice, applies: RuleScope = RuleScope(), message: String = "{match}",
    fix: FixRecipe? = nil, relaxations: [Relaxation] = [], examples: [RuleExample] = []
  ) throws -> Rule {
    Rule(
      id: id, summary: "a flaw", severity: severity, dimension: dimension, cost: cost, why: "so",
      source: RuleSource(document: "a page", section: "a part", checked: "2026-11-21"),
      applies: applies, check: check, message: try Template(message), fix: fix,
      relaxations: relaxations, examples: examples, path: "rules/prompts/voice/\(id).yaml")
  }

  static func pattern(
    _ pattern: String, in selector: ClauseSelector? = nil, unless: String? = nil
  ) -> Check {
    .forbid(
      ForbidCheck(cases: [
        ForbidCheck.Case(
          in: selector, pattern: LazyPattern(pattern), unless: unless.map { LazyPattern($0) })
      ]))
  }

  static func fix(_ steps: FixRecipe.Step...) throws -> FixRecipe {
    FixRecipe(applicability: .safe, title: try Template("do it"), steps: steps)
  }

  static func record(_ text: String, fields: JSONObject = [:]) -> Record {
    var record = Record(prompt: text)
    record.fields = fields
    if record.fields["image_urls"] == nil {
      record.fields["image_urls"] = .array([.string("https://example.com/a.png")])
    }
    return record
  }

  static func report(
    _ rules: [Rule], on record: Record, task: ImageTask = .edit, sizes: [ImageSize] = []
  ) -> LintReport? {
    guard let model = models.default(for: task) else { return nil }
    var record = record
    record.imageSizes = sizes
    let linter = Linter(rules: rules, lexicons: EmbeddedRules.lexicons, models: models)
    let prompt = Prompt(record.prompt, lexicons: linter.lexicons)
    return linter.report(on: prompt, record: record, task: task, model: model)
  }

  /// The texts that a rule finds in a prompt.
  static func found(_ rule: Rule, in text: String, task: ImageTask = .edit) -> [String] {
    let findings = report([rule], on: record(text), task: task)?.findings ?? []
    return findings.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
  }

  /// The prompt after the first fix of a rule.
  static func fixed(_ rule: Rule, _ text: String) -> String? {
    let record = record(text)
    let fix = report([rule], on: record)?.findings.first?.fix
    return fix.map { record.applying($0.edits).prompt }
  }
}
