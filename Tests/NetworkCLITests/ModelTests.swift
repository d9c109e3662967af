import EmbeddedRules
import JSONValues
import Sandbox
import SystemCalls
import Testing

@Suite("peel-net asked about models")
struct ModelTests {
  private func ask(
    _ part: NetworkPart, _ options: JSONObject = [:], id: String? = nil, format: String = "json"
  ) throws -> NetworkPart.Outcome {
    var handover: JSONObject = [
      "command": .string("models"), "format": .string(format), "options": .object(options),
    ]
    handover["id"] = id.map { .string($0) }
    var environment = part.environment
    environment["XDG_CACHE_HOME"] = part.folder
    return try part.run(handover, environment: environment)
  }

  @Test("keeps every schema in the cache, or the one that was named")
  func refresh() throws {
    let part = try NetworkPart()
    let one = try ask(part, id: "google/nano-banana-2/edit")
    #expect(one.status == 0)
    #expect(one.answers.first?["refreshed"]?.array?.count == 1)
    #expect(part.files.count == 1)
    let all = try ask(part)
    #expect(all.answers.first?["refreshed"]?.array?.count == EmbeddedRules.models.count)
    #expect(part.files.count == EmbeddedRules.models.count)
    #expect(part.files.allSatisfy { $0.hasPrefix("peel/models/127.0.0.1:") })
  }

  @Test("tells people what differs, and the failure on stderr")
  func pretty() throws {
    let part = try NetworkPart {
      $0.faults = try [Fault(parsing: "drift:1"), Fault(parsing: "models-404:1")]
    }
    let outcome = try ask(part, format: "pretty")
    #expect(outcome.status == 65)
    #expect(outcome.output.contains("google/nano-banana-2/edit: differs from what is shipped"))
    #expect(outcome.output.contains("warning the API takes `grain` now"))
    #expect(outcome.output.contains("google/nano-banana-2/text-to-image: failed"))
    #expect(outcome.output.contains("google/nano-banana/pro/edit: as shipped"))
    #expect(outcome.errors.contains("unknown-model"))
    #expect(part.files.count == EmbeddedRules.models.count - 1)
  }

  @Test("searches the catalogue")
  func search() throws {
    let part = try NetworkPart()
    let outcome = try ask(part, ["search": .string("KONTEXT")])
    let found = outcome.answers.first?["found"]?.array
    #expect(found?.compactMap { $0["known"]?.bool } == [true])
    let none = try ask(part, ["search": .string("nothing here")], format: "pretty")
    #expect(none.status == 0)
    #expect(none.output == "the API has no model with “nothing here”\n")
    #expect(part.files.isEmpty)
  }
}
