import EmbeddedRules
import Linting
import Testing

@Suite("A trial of a rule")
struct RuleTrialTests {
  private func trial(_ examples: [RuleExample], fix: FixRecipe? = nil) throws -> RuleTrial {
    let rule = try LintBench.rule(LintBench.pattern("teal"), fix: fix, examples: examples)
    return RuleTrial(of: rule, lexicons: EmbeddedRules.lexicons, models: LintBench.models)
  }

  private func failures(_ examples: RuleExample..., fix: FixRecipe? = nil) throws -> [String] {
    try trial(examples, fix: fix).outcome.failures.map(\.description)
  }

  private func bad(_ range: Range<Int>?, fixed: String? = nil) -> RuleExample {
    RuleExample(
      text: "A teal car.", flaw: RuleExample.Flaw(range: range), fixed: fixed, line: 12, column: 7)
  }

  @Test("passes where the rule keeps its word")
  func passes() throws {
    let fix = try LintBench.fix(.replace(try Template("red")))
    let good = RuleExample(text: "A red car.", line: 9, column: 7)
    #expect(try failures(good, bad(2..<6, fixed: "A red car."), fix: fix).isEmpty)
  }

  @Test("reports a good example that is not silent, at its line")
  func loud() throws {
    let failures = try failures(RuleExample(text: "A teal car.", line: 9, column: 7))
    let first = try #require(failures.first)
    #expect(first.hasPrefix("rules/prompts/voice/some-flaw.yaml:9:7: noisy: a good example, "))
  }

  @Test("reports a flaw that is found elsewhere")
  func misplaced() throws {
    let failures = try failures(bad(0..<4))
    #expect(failures.first?.contains(":12:7: missing: the flaw was not found where") == true)
    #expect(failures.count == 1, "one that fails as it stands is not tried with changes")
  }

  @Test("reports what is found beside the flaw")
  func beside() throws {
    let twice = RuleExample(
      text: "A teal car, teal.", flaw: RuleExample.Flaw(range: 2..<6), line: 12, column: 7)
    #expect(try failures(twice).first?.contains("noisy: found beside the flaw: prompt 12") == true)
  }

  @Test("sets known failures apart, and reports one that is none any more")
  func todo() throws {
    let known = RuleExample(text: "A teal car.", isTodo: true, line: 9, column: 7)
    let kept = RuleExample(text: "A red car.", isTodo: true, line: 10, column: 7)
    let outcome = try trial([known, kept]).outcome
    #expect(outcome.known.map(\.kind) == [.noisy])
    #expect(outcome.known.map(\.line) == [9])
    #expect(outcome.failures.map(\.kind) == [.kept])
    #expect(outcome.failures.map(\.line) == [10])
  }

  @Test("reports a fix that is missing, different or leaves the flaw")
  func repairs() throws {
    #expect(try failures(bad(2..<6, fixed: "A red car.")).contains { $0.contains("no fix") })
    let blue = try LintBench.fix(.replace(try Template("blue")))
    #expect(
      try failures(bad(2..<6, fixed: "A red car."), fix: blue).contains {
        $0.contains("fixed to: A blue car.")
      })
    let same = try LintBench.fix(.replace(try Template("dark teal")))
    #expect(try failures(bad(2..<6), fix: same).contains { $0.contains("leaves the flaw") })
  }
}
