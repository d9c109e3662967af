import JSONValues
import Linting

extension CatalogueAnswer {
  /// What `peel test-rules` says of rules and of what went otherwise than their files say.
  package init(trialOf rules: [Rule], failures: [ExampleFailure]) {
    let examples = rules.reduce(0) { $0 + $1.examples.count }
    self.init(
      command: "test-rules",
      sections: [
        "rules": .integer(rules.count), "examples": .integer(examples),
        "failures": .array(failures.map { .object($0.section) }),
      ]
    ) { page in
      let verdict = failures.isEmpty ? "all as their files say" : "\(failures.count) failures"
      return failures.map { VisibleText.of($0.description, keepingLines: true) }
        + [page.paint("\(rules.count) rules, \(examples) examples: \(verdict)", .strong)]
    }
  }
}

extension ExampleFailure {
  fileprivate var section: JSONObject {
    [
      "rule": .string(rule), "path": .string(path), "line": .integer(line),
      "problem": .string(problem),
    ]
  }
}
