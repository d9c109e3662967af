import JSONValues
import Linting
import PromptParsing
import RequestBuilding
import Testing

@testable import Reporting

@Suite("The facts of a rule")
struct RuleFactsTests {
  private func rule(
    cost: Int = 10, applies: RuleScope = RuleScope(), check: Check? = nil, fix: FixRecipe? = nil,
    relaxations: [Relaxation] = [], examples: [RuleExample] = []
  ) throws -> Rule {
    Rule(
      id: "loud-color", summary: "Be quiet.", severity: .warning, dimension: .scope, cost: cost,
      why: "Loud.", source: RuleSource(document: "d", section: "s", checked: "2026-11-21"),
      applies: applies, check: check ?? .forbid(ForbidCheck(cases: [ForbidCheck.Case()])),
      message: try Template("m"), fix: fix, relaxations: relaxations, examples: examples,
      path: "rules/prompts/scope/loud-color.yaml")
  }

  private func recipe(_ applicability: Fix.Applicability) throws -> FixRecipe {
    FixRecipe(applicability: applicability, title: try Template("t"), steps: [])
  }

  @Test("name every severity and repair that its cases have")
  func cases() throws {
    let check = Check.forbid(
      ForbidCheck(cases: [
        ForbidCheck.Case(verdict: Verdict(severity: .advice, fix: try recipe(.manual))),
        ForbidCheck.Case(),
      ]))
    let facts = RuleFacts(of: try rule(check: check, fix: try recipe(.safe)))
    #expect(facts.severity == "warning, in some cases advice")
    #expect(facts.repair == "safe, made by --fix; manual: it asks what only you know")
    let plain = RuleFacts(of: try rule(cost: 0))
    #expect(plain.severity == "warning")
    #expect(plain.repair == "none")
    #expect(plain.cost == "no points")
    #expect(RuleFacts(of: try rule()).cost == "10 of the 20 points that scope can cost")
  }

  @Test(
    "say what the rule judges",
    arguments: [
      (RuleScope(), "all prompts"),
      (
        RuleScope(task: .edit, languages: ["en", "zh", "ko"]),
        "edits in English, Chinese and Korean"
      ),
      (RuleScope(models: ["a/b"]), "all prompts for a/b"),
      (
        RuleScope(task: .edit, request: RequestScope(images: 2...(.max))),
        "edits with 2 images or more"
      ),
      (RuleScope(request: RequestScope(images: 1...1)), "all prompts with one image"),
      (RuleScope(request: RequestScope(images: 0...4)), "all prompts with at most 4 images"),
      (
        RuleScope(
          request: RequestScope(fields: [
            FieldCondition(field: "seed", content: .given),
            FieldCondition(field: "resolution", content: .among([.string("1K")], orAbsent: true)),
          ])),
        "all prompts where seed is given and where resolution is 1K or left out"
      ),
    ])
  func applies(scope: RuleScope, words: String) throws {
    #expect(RuleFacts(of: try rule(applies: scope)).applies == words)
  }

  @Test("say when it matters less")
  func relaxations() throws {
    let relaxations = [
      Relaxation(when: .operations([.extract, .restyle]), severity: .advice, cost: 3),
      Relaxation(when: .changesAtMost(1), severity: .advice, cost: 1),
    ]
    #expect(
      RuleFacts(of: try rule(relaxations: relaxations)).relaxations == [
        "Only advice, 3 points, where all that is asked for is to extract or restyle.",
        "Only advice, 1 point, where there is one change.",
      ])
  }

  @Test("mark the flaw of an example, and show what its repair changes")
  func examples() {
    let example = RuleExample(
      text: "Étude, louder", flaw: RuleExample.Flaw(range: 8..<14), fixed: "Étude, softer",
      fixedFields: ["seed": .integer(1)],
      fields: ["aspect_ratio": .string("1:1"), "image_urls": .array([.null, .null])],
      imageSizes: [], line: 1, column: 1)
    #expect(example.marked == "Étude, «louder»")
    #expect(example.circumstances == ["aspect_ratio: 1:1", "2 images"])
    #expect(example.repaired == ["Étude, softer", "seed: 1"])
    let silent = RuleExample(text: "a", line: 1, column: 1)
    #expect(silent.marked == "a")
    #expect(silent.repaired == [])
  }
}
