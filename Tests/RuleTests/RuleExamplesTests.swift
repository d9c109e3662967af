import EmbeddedRules
import Linting
import RequestBuilding
import Testing

@Suite("A rule")
struct RuleExamplesTests {
  @Test("keeps what its examples promise", arguments: EmbeddedRules.rules.map(\.id))
  func examples(id: String) throws {
    let rule = try #require(EmbeddedRules.rules.first { $0.id == id })
    let trial = RuleTrial(
      of: rule, lexicons: EmbeddedRules.lexicons,
      models: ModelCatalogue(models: EmbeddedRules.models))
    for failure in trial.outcome.failures { Issue.record("\(failure)") }
  }
}
