import EmbeddedRules
import Linting
import Testing

@Suite("A trial of a rule")
struct RuleTrialTests {
  private func failures(_ examples: RuleExample..., fix: FixRecipe? = nil) throws -> [String] {
    let rule = try LintBench.rule(LintBench.pattern("teal"), fix: fix, examples: examples)
    let trial = RuleTrial(
      of: rule, lexicons: EmbeddedRules.lexicons, models: LintBench.models)
    return trial.failures.map(\.description)
  }

  private func bad(_ range: Range<Int>?, fixed: String? = nil) -> RuleExample {
    RuleExample(
      text: "A teal car.", flaw: RuleExample.Flaw(range: range), fixed: fixed, line: 12)
  }

  @Test("passes where the rule keeps its word")
  func passes() throws {
    let fix = try LintBench.fix(.replace(try Template("red")))
    let good = RuleExample(text: "A red car.", line: 9)
    #expect(try failures(good, bad(2..<6, fixed: "A red car."), fix: fix).isEmpty)
  }

  @Test("reports a good example that is not silent, at its line")
  func loud() throws {
    let failures = try failures(RuleExample(text: "A teal car.", line: 9))
    let first = try #require(failures.first)
    #expect(first.hasPrefix("rules/prompts/voice/some-flaw.yaml:9: a good example, but found"))
  }

  @Test("reports a flaw that is found elsewhere")
  func misplaced() throws {
    #expect(try failures(bad(0..<4)).first?.contains("not found where it is marked") == true)
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
