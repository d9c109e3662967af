import Linting
import Matching
import PromptParsing
import RequestBuilding
import Testing

@Suite("A forbidding check")
struct ForbidCheckTests {
  private let change = ClauseSelector(kinds: [.change])

  @Test("finds every place in the text")
  func everyPlace() throws {
    let rule = try LintBench.rule(LintBench.pattern("teal|mauve"))
    #expect(LintBench.found(rule, in: "Make it teal. Then MAUVE!") == ["teal", "MAUVE"])
  }

  @Test(
    "never looks into what is copy or data",
    arguments: [
      "Write \"teal\" on it.", "Use https://example.com/teal.png here.", "Write “teal” on it.",
      "Keep `teal` as it is.",
    ])
  func masks(text: String) throws {
    let rule = try LintBench.rule(LintBench.pattern("teal"))
    #expect(LintBench.found(rule, in: text).isEmpty)
  }

  @Test("looks only at the clauses that it names")
  func clauses() throws {
    let rule = try LintBench.rule(LintBench.pattern("sky", in: change))
    let text = "Keep the sky unchanged. Replace the sky-blue car with a bus."
    #expect(LintBench.found(rule, in: text) == ["sky"])
    let finding = LintBench.report([rule], on: LintBench.record(text))?.findings.first
    #expect(finding?.range.lowerBound == 36)
  }

  @Test("anchors at the first word of a clause", arguments: ["", "🦊 ", "- ", "1. ", "¡Olé! "])
  func anchor(lead: String) throws {
    let rule = try LintBench.rule(LintBench.pattern(#"\Gremove"#, in: change))
    #expect(LintBench.found(rule, in: lead + "Remove the car.") == ["Remove"])
    let inner = try LintBench.rule(LintBench.pattern(#"\Gthe car"#, in: change))
    #expect(LintBench.found(inner, in: lead + "Remove the car.").isEmpty)
  }

  @Test("lets pass what its exception excuses")
  func unless() throws {
    let rule = try LintBench.rule(
      LintBench.pattern("remove", in: change, unless: "carefully"))
    #expect(LintBench.found(rule, in: "Carefully remove the car. Remove the bus.") == ["Remove"])
  }

  @Test("gives a place to the first case that takes it")
  func firstCase() throws {
    let cases = ["red car", "car|bus"].map {
      ForbidCheck.Case(in: nil, pattern: LazyPattern($0))
    }
    let rule = try LintBench.rule(.forbid(ForbidCheck(cases: cases)))
    #expect(LintBench.found(rule, in: "a bus and a red car") == ["bus", "red car"])
  }

  @Test("finds the whole clause without a pattern")
  func wholeClause() throws {
    let selector = ClauseSelector(kinds: [.change], operations: [.add], lacking: [.scope])
    let rule = try LintBench.rule(
      .forbid(ForbidCheck(cases: [ForbidCheck.Case(in: selector, pattern: nil)])))
    let text = "Add a lamp. Add a cup on the table. Remove the dog."
    #expect(LintBench.found(rule, in: text) == ["Add a lamp"])
  }

  @Test("reads copy by itself, and lets it pass for what the sentence around says")
  func copy() throws {
    let form = ForbidCheck.Case(
      reads: .copy, pattern: LazyPattern(#"\G[^\n]*late$"#), unless: LazyPattern("in red"))
    let rule = try LintBench.rule(.forbid(ForbidCheck(cases: [form])))
    let text = "Paint it late. Write \"open late\" on the door. Write \"too late\" in red."
    #expect(LintBench.found(rule, in: text) == ["open late"])
  }

  @Test("looks at what was asked for where the prompt is without fault, and repairs nothing there")
  func intent() throws {
    let cases = ["teal", "mauve"].map { ForbidCheck.Case(reads: .asked, pattern: LazyPattern($0)) }
    let rule = try LintBench.rule(.forbid(ForbidCheck(cases: cases)))
    func places(_ prompt: String, _ intent: String?) -> [String] {
      var record = LintBench.record(prompt)
      record.intent = intent
      return LintBench.report([rule], on: record)?.findings.map { "\($0.field) \($0.range)" } ?? []
    }
    #expect(places("Make it red.", "in mauve, not in teal") == ["intent 17..<21"])
    #expect(places("Make it mauve.", "in teal") == ["prompt 8..<13"])
    #expect(places("Make it red.", nil) == [])
  }

  @Test("compares copy with copy where it reads the text as written")
  func unmasked() throws {
    let form = ForbidCheck.Case(reads: .text, pattern: LazyPattern(#""(?<a>\w+)" to "\k<a>""#))
    let rule = try LintBench.rule(.forbid(ForbidCheck(cases: [form])))
    #expect(LintBench.found(rule, in: "From \"A\" to \"A\".") == ["\"A\" to \"A\""])
    #expect(LintBench.found(rule, in: "From \"A\" to \"B\".").isEmpty)
  }

  @Test("lets every match pass for what stands anywhere")
  func unlessAnywhere() throws {
    let form = ForbidCheck.Case(
      pattern: LazyPattern("dog"), unlessAnywhere: LazyPattern("leash"))
    let rule = try LintBench.rule(.forbid(ForbidCheck(cases: [form])))
    #expect(LintBench.found(rule, in: "A dog. A leash.").isEmpty)
    #expect(LintBench.found(rule, in: "A dog. A \"leash\".") == ["dog"])
  }

  @Test("looks into prompts of so many changes alone")
  func promptChanges() throws {
    let selector = ClauseSelector(kinds: [.change], promptChanges: 1)
    let rule = try LintBench.rule(LintBench.pattern("red", in: selector))
    #expect(LintBench.found(rule, in: "Paint the wall red.") == ["red"])
    #expect(LintBench.found(rule, in: "Paint the wall red. Remove the dog.").isEmpty)
  }

  @Test("becomes advice about itself where its pattern gives up")
  func matchLimit() throws {
    let rule = try LintBench.rule(
      LintBench.pattern("(?:a|aa|aaa)+(?:a|aa)+(?:a+a+)+[b-y]"), severity: .error)
    let text = String(repeating: "a", count: 4000)
    let report = try #require(LintBench.report([rule], on: LintBench.record(text)))
    #expect(report.findings.map(\.severity) == [.advice])
    #expect(report.findings.first?.rule == "some-flaw")
    #expect(report.findings.first?.message.contains("could not be checked") == true)
    #expect(report.score == 100)
  }

  @Test("knows an opening clause from one that others lead up to")
  func opening() throws {
    let selector = ClauseSelector(kinds: [.change], isOpening: true)
    let rule = try LintBench.rule(LintBench.pattern(#"\bit\b"#, in: selector))
    #expect(LintBench.found(rule, in: "Paint it red.") == ["it"])
    #expect(LintBench.found(rule, in: "Move the cup. Paint it red.").isEmpty)
  }
}
