import Linting
import PromptParsing
import RequestBuilding
import Testing

@Suite("A rule's setting")
struct RuleSettingTests {
  private func rule(relaxations: [Relaxation] = []) throws -> Rule {
    try LintBench.rule(
      .count(CountCheck(selector: ClauseSelector(kinds: [.change]), atMost: 1)),
      relaxations: relaxations)
  }

  private let record = LintBench.record("Paint the door red. Remove the mat.")

  @Test("gives every finding its severity and cost, whatever the rule would relax")
  func imposed() throws {
    let relaxed = Relaxation(when: .changesAtMost(5), severity: .advice, cost: 1)
    let rule = try rule(relaxations: [relaxed])
    #expect(LintBench.report([rule], on: record)?.findings.map(\.severity) == [.advice])
    var setting = RuleSetting()
    setting.severity = .error
    setting.cost = 7
    let adjusted = rule.adjusted(by: setting)
    let finding = try #require(LintBench.report([adjusted], on: record)?.findings.first)
    #expect(finding.severity == .error && finding.cost == 7)
    #expect(adjusted.severity == .error && adjusted.cost == 7)
  }

  @Test("moves the limit of the check")
  func limits() throws {
    var setting = RuleSetting()
    setting.limits = [.atMost: 2]
    let adjusted = try rule().adjusted(by: setting)
    #expect(LintBench.report([adjusted], on: record)?.findings.isEmpty == true)
    #expect(adjusted.check.limits == [.atMost: 2])
  }

  @Test("moves every limit that a check has")
  func everyLimit() throws {
    let batch = BatchCheck(
      fields: [], overlap: 0.5, fieldVerdict: .ofRule, grammarVerdict: .ofRule)
    let image = RatioCheck.ImageComparison(tolerance: 0.1, unless: nil, verdict: .ofRule)
    let checks: [(Check, [RuleLimit: Double])] = [
      (.length(LengthCheck(unit: .words, atLeast: 2, atMost: 9)), [.atLeast: 3, .atMost: 8]),
      (.length(LengthCheck(unit: .words, atMost: 9)), [.atMost: 8]),
      (.batch(batch), [.overlap: 0.25]),
      (.ratio(RatioCheck(field: "aspect_ratio", text: nil, image: image)), [.tolerance: 0.5]),
    ]
    for (check, limits) in checks {
      #expect(check.limits != limits && Set(check.limits.keys) == Set(limits.keys))
      var setting = RuleSetting()
      setting.limits = limits
      #expect(try LintBench.rule(check).adjusted(by: setting).check.limits == limits)
    }
  }

  @Test("keeps what another file said of other keys")
  func merging() {
    var (user, project) = (Settings(), Settings())
    user.rules["a"] = RuleSetting()
    user.rules["a"]?.isOn = false
    user.rules["a"]?.cost = 3
    project.rules["a"] = RuleSetting()
    project.rules["a"]?.isOn = true
    user.leastScore = 50
    let both = user.overridden(by: project)
    #expect(both.isOn("a") && both.isOn("unheard-of"))
    #expect(both.rules["a"]?.cost == 3)
    #expect(both.leastScore == 50)
  }
}

@Suite("A wildcard")
struct WildcardTests {
  @Test(
    "stands for whole texts",
    arguments: [
      ("", "", true), ("a", "a", true), ("a", "b", false), ("*", "", true), ("*", "abc", true),
      ("*", "a/b", false), ("**", "a/b", true), ("a*c", "abbc", true), ("a*c", "abbd", false),
      ("?", "a", true), ("?", "/", false), ("?", "", false), ("a**z", "a/b/z", true),
      ("*.txt", "a.txt", true), ("*.txt", "a.txt.bak", false), ("**/x", "x", false),
      ("***", "a/b", true), ("ä*", "äö", true),
    ])
  func matches(wildcard: String, text: String, isMatch: Bool) {
    #expect(Wildcard(wildcard).matches(text) == isMatch)
  }

  @Test("takes no longer for many stars")
  func stars() {
    let wildcard = String(repeating: "*a", count: 60) + "b"
    #expect(!Wildcard(wildcard).matches(String(repeating: "a", count: 2000)))
  }
}
