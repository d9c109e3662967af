import Linting
import Reporting

/// The page of `docs/rules/` that lists all rules by topic.
package struct RuleIndex {
  /// Relative to the folder of pages.
  package static let name = "README.md"
  private let rules: [Rule]

  package init(of rules: [Rule]) { self.rules = rules }

  /// Markdown.
  package var text: String {
    """
    <!-- Made from rules/prompts/ by `make docs`; change the files there, not this one. -->

    # The rules

    \(summary)
    `peel rules` lists them and `peel explain RULE` explains one in a terminal. How to write one
    stands in [rule-format.md](../rule-format.md); which guidance each holds, and what was left out,
    in [rules-left-out.md](../rules-left-out.md).

    | severity | means |
    |---|---|
    | error | it will be refused or will go wrong |
    | warning | it is documented to make results worse |
    | advice | a good idea |

    | repair | means |
    |---|---|
    | safe | keeps the meaning exactly; `--fix` makes it |
    | suggested | adds documented wording or reorders within a sentence; `--fix=all` makes it |
    | manual | needs a fact that only you have, so it comes as a question |

    \(topics.map(section).joined(separator: "\n\n"))

    """
  }

  private var summary: String {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = rules.count { $0.severity == severity }
      let plural = count == 1 || severity == .advice ? "" : "s"
      return count > 0 ? "\(count) \(severity.rawValue)\(plural)" : nil
    }
    return "Peel knows \(rules.count) rules: \(counts.joined(separator: ", "))."
  }

  /// The folders of the rule files: first those named like dimensions, in their order.
  private var topics: [String] {
    let found = Set(rules.map(\.topic))
    let known = Dimension.allCases.map(\.rawValue)
    return known.filter(found.contains) + found.subtracting(known).sorted()
  }

  private func section(of topic: String) -> String {
    let rows = rules.filter { $0.topic == topic }.sorted { $0.id < $1.id }.map { rule in
      let repairs = rule.repairs.map(\.rawValue).joined(separator: ", ")
      return "| [\(rule.id)](\(rule.id).md) | \(rule.severity.rawValue) "
        + "| \(repairs.isEmpty ? "none" : repairs) | \(Markdown.cell(rule.summary)) |"
    }
    let title = topic.prefix(1).uppercased() + topic.dropFirst()
    let heading = [
      "## \(title)", "", "| rule | severity | repair | what to do |", "|---|---|---|---|",
    ]
    return (heading + rows).joined(separator: "\n")
  }
}

extension Rule {
  /// The folder of its file.
  fileprivate var topic: String {
    String(path.split(separator: "/").dropLast().last ?? "rules")
  }
}
