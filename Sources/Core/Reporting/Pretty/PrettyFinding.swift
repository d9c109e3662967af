import Linting
import RequestBuilding

/// One finding as a good compiler prints it: what and where, the line with marks, why, the fix.
struct PrettyFinding {
  let finding: Finding
  let record: Record
  /// The text of `finding.field`, indexed once for all findings on it.
  let index: TextIndex
  /// Why the rule exists, from its file; `nil` where that was said before.
  let why: String?
  let page: Page

  var lines: [String] {
    let start = index.position(of: finding.range.lowerBound)
    // A field that is absent has no lines to count.
    let place = index.bytes.isEmpty ? "" : ":\(start.line):\(start.column)"
    let excerpt = page.excerpt(of: finding.range, in: index)
    let gutter = page.gutter(for: excerpt.line)
    let arrow = String(gutter.dropLast()) + "-->"
    return [
      heading,
      page.paint(arrow, .gutter) + " \(finding.field)\(place)",
    ]
      + (index.bytes.isEmpty
        ? [] : page.lines(of: excerpt, marks: "^", tint: finding.severity.tint))
      + notes(gutter: gutter) + fixLines(gutter: gutter)
  }

  private var heading: String {
    let label = "\(finding.severity.rawValue)[\(VisibleText.of(finding.rule))]"
    return page.paint(label, finding.severity.tint)
      + page.paint(": \(VisibleText.of(finding.message))", .strong)
  }

  private func notes(gutter: String) -> [String] {
    guard let why else { return [] }
    return page.note("why: ", why, gutter: gutter)
      + page.note("source: ", finding.source, gutter: gutter)
  }

  private func fixLines(gutter: String) -> [String] {
    guard let fix = finding.fix else { return [] }
    if fix.applicability == .manual { return page.note("question: ", fix.title, gutter: gutter) }
    let label = fix.applicability == .safe ? "fix: " : "fix (\(fix.applicability.rawValue)): "
    return page.note(label, fix.title, gutter: gutter) + fixedText(fix) + fixedFields(fix, gutter)
  }

  /// The text after the fix, with marks under what is new.
  private func fixedText(_ fix: Fix) -> [String] {
    guard fix.edits.contains(where: { $0.field == "prompt" }) else { return [] }
    let fixed = AppliedEdits(fix.edits, of: "prompt", to: record.prompt)
    let index = TextIndex(Array(fixed.text.utf8))
    let excerpt = page.excerpt(of: fixed.changed, in: index)
    return page.lines(of: excerpt, marks: fixed.changed.isEmpty ? " " : "+", tint: .success)
  }

  private func fixedFields(_ fix: Fix, _ gutter: String) -> [String] {
    fix.edits.filter { $0.field != "prompt" }.flatMap { edit in
      page.note("set ", "\(edit.field): \(edit.text)", gutter: gutter)
    }
  }
}
