import EmbeddedRules
import JSONValues
import RequestBuilding
import Testing

@testable import Sandbox

@Suite("The sandbox and Peel agree on")
struct KnownModelTests {
  private static let catalogue = ModelCatalogue(models: EmbeddedRules.models)

  /// What Peel builds for a record, and whether its own check and the sandbox's let it pass.
  private func verdicts(_ fields: JSONObject, for model: Model) -> (peel: Bool, sandbox: Bool) {
    var record = Record(prompt: "Keep the cup unchanged.")
    record.fields = fields
    if model.task == .edit, fields["image_urls"] == nil {
      let least = model.field(named: "image_urls")?.bounds?.lowerBound ?? 1
      record.fields["image_urls"] = .array(
        Array(repeating: .string("https://example.com/cup.jpg"), count: least))
    }
    let peel = Self.catalogue.violations(in: record, for: model).filter(\.isRefusal)
    let body = model.input(for: record, prompt: record.prompt)
    return (peel.isEmpty, WireCheck(model: model).refusals(of: body).isEmpty)
  }

  @Test("three models at least, so that the tests below have something to show")
  func models() {
    #expect(EmbeddedRules.models.count >= 3)
  }

  @Test("the plain request of every model", arguments: EmbeddedRules.models)
  func plain(model: Model) {
    #expect(verdicts([:], for: model) == (true, true))
  }

  @Test(
    "every value that a schema allows and a value that it does not", arguments: EmbeddedRules.models
  )
  func allowed(model: Model) {
    for field in model.fields where !field.allowed.isEmpty {
      for value in field.allowed {
        #expect(verdicts([field.name: value], for: model) == (true, true))
      }
      let nonsense: JSONValue = field.kind == .integer ? .integer(-1) : .string("nonsense")
      #expect(verdicts([field.name: nonsense], for: model) == (false, false))
    }
  }

  @Test("the bounds of numbers and lists", arguments: EmbeddedRules.models)
  func bounds(model: Model) throws {
    for field in model.fields {
      guard let bounds = field.bounds else { continue }
      for (count, isFine) in [
        (bounds.lowerBound - 1, false), (bounds.lowerBound, true), (bounds.upperBound, true),
        (bounds.upperBound + 1, false),
      ] {
        let image = JSONValue.string("https://example.com/cup.jpg")
        let value: JSONValue =
          field.kind.isImages
          ? .array(Array(repeating: image, count: count)) : .integer(count)
        #expect(verdicts([field.name: value], for: model) == (isFine, isFine))
      }
    }
  }
}
