import JSONValues
import Linting

extension CatalogueAnswer {
  /// What `peel test-rules` says of rules, of what went otherwise than their files say, and of
  /// what is known to.
  package init(
    trialOf rules: [Rule], failures: [ExampleFailure], known: [ExampleFailure], costs: RuleCosts?
  ) {
    let examples = rules.reduce(0) { $0 + $1.examples.count }
    var sections: JSONObject = [
      "rules": .integer(rules.count), "examples": .integer(examples),
      "failures": .array(failures.map { .object($0.section) }),
      "todo": .array(known.map { .object($0.section) }),
    ]
    sections["costs"] = costs.map { .array($0.counted.map { .object($0.section) }) }
    sections["uncounted"] = costs.map { .array($0.uncounted.map { .string($0) }) }
    self.init(command: "test-rules", sections: sections) { page in
      let todo = known.map { page.paint("todo ", .faint) + VisibleText.of("\($0)") }
      let verdict =
        failures.isEmpty ? "all as their files say" : failures.count.counted("failure")
      let sum = "\(rules.count.counted("rule")), \(examples.counted("example")): "
      let remainder = known.isEmpty ? "" : ", \(known.count) todo"
      return (costs.map { Self.table(of: $0) } ?? [])
        + failures.map { VisibleText.of($0.description, keepingLines: true) } + todo
        + [page.paint(sum + verdict + remainder, .strong)]
    }
  }
}

extension ExampleFailure {
  fileprivate var section: JSONObject {
    [
      "rule": .string(rule), "kind": .string(kind.rawValue), "path": .string(path),
      "line": .integer(line), "column": .integer(column), "problem": .string(problem),
    ]
  }
}

extension CatalogueAnswer {
  /// Rules without patterns cost next to nothing, and are left out.
  private static func table(of costs: RuleCosts) -> [String] {
    let heading = "steps at worst, in a text of \(RuleCost.length) characters that repeats:"
    return [heading]
      + costs.counted.filter { $0.steps > 0 }.map { cost in
        let steps = String(cost.steps)
        let space = String(repeating: " ", count: max(0, 9 - steps.count))
        return space + steps + "  " + cost.rule + "  " + VisibleText.of(cost.shownUnit)
      } + costs.uncounted.map { "        ?  \($0)  too large a pattern to be counted" }
  }
}

extension RuleCost {
  /// The beginning of what is repeated, in quotation marks.
  fileprivate var shownUnit: String {
    "“" + unit.prefix(40) + (unit.count > 40 ? "…" : "") + "”"
  }

  fileprivate var section: JSONObject {
    ["rule": .string(rule), "steps": .integer(steps), "unit": .string(unit)]
  }
}
