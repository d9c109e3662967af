import JSONValues
import Linting

extension CatalogueAnswer {
  /// What `peel test-rules` says of rules, of what went otherwise than their files say, and of
  /// what is known to.
  package init(trialOf rules: [Rule], failures: [ExampleFailure], known: [ExampleFailure]) {
    let examples = rules.reduce(0) { $0 + $1.examples.count }
    self.init(
      command: "test-rules",
      sections: [
        "rules": .integer(rules.count), "examples": .integer(examples),
        "failures": .array(failures.map { .object($0.section) }),
        "todo": .array(known.map { .object($0.section) }),
      ]
    ) { page in
      let todo = known.map { page.paint("todo ", .faint) + VisibleText.of("\($0)") }
      let verdict =
        failures.isEmpty ? "all as their files say" : failures.count.counted("failure")
      let sum = "\(rules.count.counted("rule")), \(examples.counted("example")): "
      let remainder = known.isEmpty ? "" : ", \(known.count) todo"
      return failures.map { VisibleText.of($0.description, keepingLines: true) } + todo
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
