import EmbeddedRules
import Linting
import Matching
import PromptParsing
import RequestBuilding
import Testing

@Suite("A linter without gates")
struct GateTests {
  /// A gate that is wrong on purpose: it is asked for a word that matches need not hold.
  private func findings(in text: String, literals: LiteralIndex?) throws -> Int {
    let wrong = LazyPattern("fox", gates: LiteralGates([LiteralGroup(["zebra"])]))
    let rule = try LintBench.rule(.forbid(ForbidCheck(cases: [.init(pattern: wrong)])))
    let model = try #require(LintBench.models.default(for: .edit))
    let linter = Linter(
      rules: [rule], lexicons: EmbeddedRules.lexicons, models: LintBench.models,
      literals: literals)
    let prompt = Prompt(text, lexicons: linter.lexicons)
    return linter.report(
      on: prompt, record: LintBench.record(text), task: .edit, model: model
    ).findings.count
  }

  @Test("asks none, so that a wrong one shows")
  func wrongGate() throws {
    #expect(try findings(in: "Remove the fox.", literals: LiteralIndex.empty) == 0)
    #expect(try findings(in: "Remove the fox.", literals: nil) == 1)
    #expect(try findings(in: "Remove the fox and the zebra.", literals: LiteralIndex.empty) == 1)
  }
}
