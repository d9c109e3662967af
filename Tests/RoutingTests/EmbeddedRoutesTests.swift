import Matching
import EmbeddedRules
import RequestBuilding
import Routing
import RuleLoading
import Testing

@Suite("The routing that is built in")
struct EmbeddedRoutesTests {
  @Test("is what the folder says")
  func same() throws {
    let folder = try #require(SignalExampleTests.folder)
    let models = try folder.models()
    let routes = try folder.routes(for: models)
    #expect(EmbeddedRules.models == models)
    #expect(EmbeddedRules.routes.decision == routes.decision)
    #expect(EmbeddedRules.routes.naming.map(Self.text) == routes.naming.map(Self.text))
    #expect(EmbeddedRules.routes.signals.map(Self.text) == routes.signals.map(Self.text))
  }

  @Test("has one default model for each task", arguments: ImageTask.allCases)
  func defaults(task: ImageTask) {
    let models = EmbeddedRules.models.filter { $0.task == task }
    #expect(models.count { $0.isDefault } == 1)
  }

  /// Everything of a signal as text, because patterns are not equatable.
  private static func text(_ signal: Signal) -> String {
    let patterns = signal.patterns.map { form in
      "\(form.language) \(form.pattern.source) \(form.pattern.gates.groups)"
    }
    return """
      \(signal.id) \(signal.claim) \(signal.weight) \(patterns) \(signal.source)
      \(signal.summary) \(signal.why) \(signal.images, default: "-")
      \(signal.facts, default: "-") \(signal.beside) \(signal.overrules)
      """
  }

  private static func text(_ rule: NamingRule) -> String {
    let patterns = [rule.use, rule.shortNameEnd, rule.negationBefore, rule.negationAfter]
    return "\(rule.language) \(patterns.map(\.source))"
  }
}
