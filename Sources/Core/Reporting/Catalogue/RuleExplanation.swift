import JSONValues
import Linting
import RequestBuilding

extension CatalogueAnswer {
  /// What `peel explain` says of a rule.
  package init(explaining rule: Rule) {
    let facts = RuleFacts(of: rule)
    var section = rule.section
    section["why"] = .string(rule.why)
    section["repairs"] = .array(rule.repairs.map { .string($0.rawValue) })
    section["relaxations"] = .array(facts.relaxations.map { .string($0) })
    section["examples"] = .object([
      "good": .array(facts.fine.map { .string($0.text) }),
      "bad": .array(facts.flawed.map { .object($0.section) }),
    ])
    self.init(
      command: "explain",
      sections: ["name": .string(rule.id), "kind": .string("rule"), "rule": .object(section)],
      lines: { Self.lines(of: rule, facts, on: $0) })
  }

  private static func lines(of rule: Rule, _ facts: RuleFacts, on page: Page) -> [String] {
    let source = "\(rule.source.line) (read \(rule.source.checked))"
    let table = [
      ("severity", facts.severity), ("cost", facts.cost), ("repair", facts.repair),
      ("applies to", facts.applies), ("source", source),
    ].flatMap { WrappedText.hanging("  " + $0.0.padded(to: 12), $0.1, width: page.width) }
    return [page.paint(rule.id, .strong) + ": " + rule.summary, ""] + table + [""]
      + WrappedText.lines(of: rule.why, width: page.width)
      + facts.relaxations.flatMap { [""] + WrappedText.lines(of: $0, width: page.width) }
      + ["", page.paint("flawed", .error)] + facts.flawed.flatMap { lines(of: $0, on: page) }
      + ["", page.paint("fine", .success)] + facts.fine.flatMap { lines(of: $0, on: page) }
  }

  private static func lines(of example: RuleExample, on page: Page) -> [String] {
    hanging("  ", example.marked, on: page)
      + example.circumstances.flatMap { hanging("      ", $0, on: page) }
      + example.repaired.enumerated().flatMap { index, line in
        hanging(index == 0 ? "    → " : "      ", line, on: page)
      }
  }

  /// The lines of a text, each wrapped; the label leads the first.
  private static func hanging(_ label: String, _ text: String, on page: Page) -> [String] {
    let indent = String(repeating: " ", count: label.count)
    return text.split(separator: "\n").enumerated().flatMap { index, line in
      WrappedText.hanging(index == 0 ? label : indent, String(line), width: page.width)
    }
  }
}

extension RuleExample {
  fileprivate var section: JSONObject {
    var object: JSONObject = ["text": .string(text), "marked": .string(marked)]
    object["fixed"] = fixed.map { .string($0) }
    if !fixedFields.members.isEmpty { object["fixed_fields"] = .object(fixedFields) }
    if !fields.members.isEmpty { object["fields"] = .object(fields) }
    return object
  }
}
