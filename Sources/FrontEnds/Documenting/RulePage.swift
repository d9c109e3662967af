import Linting
import Reporting

/// The page of `docs/rules/` on one rule.
package struct RulePage {
  private let rule: Rule
  private let facts: RuleFacts

  package init(of rule: Rule) {
    self.rule = rule
    facts = RuleFacts(of: rule)
  }

  /// Relative to the folder of pages.
  package var name: String { "\(rule.id).md" }

  /// Markdown.
  package var text: String {
    """
    <!-- Made from \(rule.path) by `make docs`; change that file, not this one. -->

    # \(rule.id)

    **\(Markdown.text(rule.summary))**

    \(Markdown.paragraph(rule.why))

    | severity | cost | [repair](README.md) | applies to |
    |---|---|---|---|
    | \(row.map(Markdown.cell).joined(separator: " | ")) |

    \(relaxations)Source: \(Markdown.text(rule.source.line)), read \(rule.source.checked).

    ## Flawed

    \(Markdown.block(flawed, of: "diff"))

    ## Fine

    \(Markdown.block(fine))

    [All rules](README.md) · [the file of this rule](../../\(rule.path))

    """
  }

  private var row: [String] {
    let repairs = rule.repairs.map(\.rawValue).joined(separator: ", ")
    return [facts.severity, facts.cost, repairs.isEmpty ? "none" : repairs, facts.applies]
  }

  private var relaxations: String {
    facts.relaxations.map { Markdown.text($0) + "\n\n" }.joined()
  }

  /// The flaws as what goes, the repairs as what comes.
  private var flawed: [String] {
    let examples = facts.flawed.map { example in
      Self.lines(of: [example.marked], after: "- ")
        + Self.lines(of: example.circumstances, after: "  ")
        + Self.lines(of: example.repaired, after: "+ ")
    }
    return Self.block(of: examples)
  }

  private var fine: [String] {
    let examples = facts.fine.map { example in
      Self.lines(of: [example.text], after: "") + Self.lines(of: example.circumstances, after: "  ")
    }
    return Self.block(of: examples)
  }

  /// Examples of one line stand together, longer ones apart.
  private static func block(of examples: [[String]]) -> [String] {
    let isPlain = examples.allSatisfy { $0.count == 1 }
    return Array(examples.joined(separator: isPlain ? [] : [""]))
  }

  /// The lines of some texts, broken where a page would have to be scrolled sideways.
  private static func lines(of texts: [String], after mark: String) -> [String] {
    texts.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }
      .flatMap { line in
        line.isEmpty ? [""] : WrappedText.lines(of: String(line), width: Markdown.width)
      }
      .map { $0.isEmpty ? String(mark.prefix { $0 != " " }) : mark + $0 }
  }
}
