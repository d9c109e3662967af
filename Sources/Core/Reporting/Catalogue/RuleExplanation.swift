import JSONValues
import Linting
import RequestBuilding

extension CatalogueAnswer {
  /// What `peel explain` says of a rule.
  package init(explaining rule: Rule) {
    var section = rule.section
    section["why"] = .string(rule.why)
    section["examples"] = .object([
      "good": .array(rule.goodExamples.map { .string($0.text) }),
      "bad": .array(rule.badExamples.map { .object($0.section) }),
    ])
    self.init(
      command: "explain",
      sections: ["name": .string(rule.id), "kind": .string("rule"), "rule": .object(section)],
      lines: { Self.lines(of: rule, on: $0) })
  }

  private static func lines(of rule: Rule, on page: Page) -> [String] {
    let width = page.width - 2
    let facts =
      "\(rule.severity.rawValue), costs \(rule.cost) points of \(rule.dimension.rawValue)"
      + (rule.fix.map { ", fix \($0.applicability.rawValue)" } ?? "")
    let good = rule.goodExamples.flatMap { WrappedText.hanging("  ", $0.text, width: width) }
    let bad = rule.badExamples.flatMap { example in
      WrappedText.hanging("  ", example.text, width: width)
        + (example.fixed.map { WrappedText.hanging("  → ", $0, width: width) } ?? [])
    }
    return [page.paint(rule.id, .strong) + ": " + rule.summary, facts, ""]
      + WrappedText.lines(of: rule.why, width: width)
      + ["", "source: \(rule.source.line) (checked \(rule.source.checked))"]
      + ["", page.paint("good", .success)] + good + ["", page.paint("bad", .error)] + bad
  }
}

extension Rule {
  fileprivate var goodExamples: [RuleExample] { examples.filter { $0.flaw == nil } }
  fileprivate var badExamples: [RuleExample] { examples.filter { $0.flaw != nil } }
}

extension RuleExample {
  fileprivate var section: JSONObject {
    var object: JSONObject = ["text": .string(text)]
    object["fixed"] = fixed.map { .string($0) }
    if !fields.members.isEmpty { object["fields"] = .object(fields) }
    return object
  }
}
