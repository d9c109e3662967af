import JSONValues
import RequestBuilding

/// The schemas of what is said of models: what the API answers, and a record beside each model.
enum ModelSchemas {
  private static let task = Schema.words(ImageTask.allCases.map(\.rawValue))
  private static let price = JSONValue.object([
    "type": .array([.string("number"), .string("null")])
  ])
  private static let words = JSONValue.object([
    "type": .array([.string("string"), .string("null")])
  ])

  /// A model that was asked about, or the failure to.
  static let refreshed = Schema.object(
    ["id": Schema.text],
    optional: [
      "fetched_at": Schema.text, "path": Schema.text, "price_usd": price, "price_unit": words,
      "findings": Schema.list(difference), "error": SectionSchemas.error,
    ])

  private static let difference = Schema.object(
    [
      "kind": Schema.words(SchemaDifference.Kind.allCases.map(\.rawValue)),
      "severity": Schema.words(["warning", "advice"]), "message": Schema.text,
    ],
    optional: ["field": Schema.text, "shipped": .object([:]), "live": .object([:])])

  /// A model of the API's catalogue.
  static let found = Schema.object([
    "id": Schema.text, "title": Schema.text, "categories": Schema.list(Schema.text),
    "price_usd": price, "price_unit": words, "known": Schema.truth,
  ])

  /// The record beside one model.
  static let fit = Schema.object(
    [
      "model": Schema.text, "chosen": Schema.truth, "sibling": Schema.truth, "task": task,
      "fits_task": Schema.truth, "sendable": Schema.truth, "fields": Schema.list(field),
      "renamed": Schema.type("object"), "limits": Schema.type("object"),
      "cost": SectionSchemas.cost, "good_for": Schema.text,
    ], optional: ["why_not": Schema.text])

  private static let field = Schema.object([
    "field": Schema.text, "verdict": Schema.words(ModelFit.Verdict.allCases.map(\.rawValue)),
    "message": Schema.text,
  ])
}
