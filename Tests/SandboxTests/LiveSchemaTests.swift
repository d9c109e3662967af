import EmbeddedRules
import JSONValues
import LocalServing
import RequestBuilding
import Testing

@testable import Sandbox

@Suite("The sandbox's schemas")
struct LiveSchemaTests {
  private func live(_ model: Model, isDrifted: Bool = false) throws -> LiveModel {
    let entry = CatalogueEntry(model: model, isDrifted: isDrifted)
    return try LiveModel(entry.json(withSchema: true), id: model.id)
  }

  @Test("say of every model what its file says", arguments: EmbeddedRules.models)
  func same(model: Model) throws {
    let differences = model.differences(from: try live(model))
    // The sandbox takes no money.
    #expect(differences.allSatisfy { $0.kind == .price })
    let updated = model.updated(by: try live(model), source: model.source)
    #expect(updated.fields == model.fields)
  }

  @Test("say something else where they drift", arguments: EmbeddedRules.models)
  func drift(model: Model) throws {
    let kinds = model.differences(from: try live(model, isDrifted: true)).map(\.kind)
    #expect(kinds.contains(.removed) && kinds.contains(.added))
    let hasLists = model.fields.dropLast().contains { $0.allowed.count > 1 }
    #expect(kinds.contains(.values) == hasLists)
  }

  @Test("are spoilt by the faults that are asked for")
  func faults() throws {
    var caller = SandboxCaller {
      $0.faults = [
        Fault(.status(503), at: .models, remaining: 1), Fault(.drift, at: .models, remaining: 1),
      ]
    }
    #expect(caller.call("GET", "/v1/models").status == 503)
    let drifted = caller.call("GET", "/v1/models/maker/sample/edit").json
    #expect(drifted["input_schema"]?["properties"]?["grain"] != nil)
    let plain = caller.call("GET", "/v1/models/maker/sample/edit").json
    #expect(plain["input_schema"]?["properties"]?["grain"] == nil)
    #expect(try Fault(parsing: "drift:2") == Fault(.drift, at: .models, remaining: 2))
    #expect(try Fault(parsing: "models-404") == Fault(.status(404), at: .models))
  }
}
