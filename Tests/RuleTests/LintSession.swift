import EmbeddedRules
import JSONValues
import Linting
import PromptParsing
import RequestBuilding

/// Lints by the embedded rules.
struct LintSession {
  let models = ModelCatalogue(models: EmbeddedRules.models)

  /// The findings in a record that a model is to carry out; edits get one image unless they bring
  /// their own.
  func findings(
    in text: String, fields: JSONObject = [:], sizes: [ImageSize] = [],
    model name: String = "google/nano-banana-2/edit"
  ) -> [Finding] {
    guard let model = models.model(named: name) else { return [] }
    var record = Record(prompt: text)
    record.fields = fields
    record.imageSizes = sizes
    if model.task == .edit, fields["image_urls"] == nil {
      record.fields["image_urls"] = .array([.string("https://example.com/photo.jpg")])
    }
    let linter = Linter(
      rules: EmbeddedRules.rules, lexicons: EmbeddedRules.lexicons, models: models)
    let prompt = Prompt(text, lexicons: linter.lexicons)
    return linter.report(on: prompt, record: record, task: model.task, model: model).findings
  }

  /// The ids of the rules that find something at a severity or above.
  func rules(
    in text: String, from severity: Severity = .advice, fields: JSONObject = [:],
    sizes: [ImageSize] = [], model: String = "google/nano-banana-2/edit"
  ) -> [String] {
    findings(in: text, fields: fields, sizes: sizes, model: model)
      .filter { $0.severity >= severity }.map(\.rule)
  }
}
