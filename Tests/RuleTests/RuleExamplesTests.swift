import EmbeddedRules
import Linting
import RequestBuilding
import Routing
import Testing

@Suite("A rule")
struct RuleExamplesTests {
  @Test("keeps what its examples promise", arguments: EmbeddedRules.rules.map(\.id))
  func examples(id: String) throws {
    let rule = try #require(EmbeddedRules.rules.first { $0.id == id })
    let router = Router(
      catalogue: EmbeddedRules.catalogue, rules: EmbeddedRules.routes,
      lexicons: EmbeddedRules.lexicons)
    let trial = RuleTrial(
      of: rule, lexicons: EmbeddedRules.lexicons, models: EmbeddedRules.catalogue,
      names: ModelNames { router.name(in: $0, prompt: $1) })
    for failure in trial.outcome.failures { Issue.record("\(failure)") }
  }
}
