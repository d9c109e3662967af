import DocumentReading
import Linting

/// The findings of a file for people.
struct PrettyFile {
  let report: FileReport
  let page: Page

  /// Empty where there are none.
  var text: String {
    report.parts.flatMap(paragraphs).map { $0.joined(separator: "\n") + "\n\n" }.joined()
  }

  private func paragraphs(of part: FileReport.Part) -> [[String]] {
    switch part {
    case .problem(let problem, let finding): [lines(of: finding, problem.failure)]
    case .prompt(let prompt):
      repairs(of: prompt)
        + prompt.findings.map { lines(of: $0, prompt.answer.failure) }
        + missedScore(of: prompt)
    }
  }

  /// With the hint of the failure that the finding is about.
  private func lines(of finding: FileFinding, _ failure: Failure?) -> [String] {
    let label = "\(finding.severity.rawValue)[\(VisibleText.of(finding.rule))]"
    let heading =
      page.paint(label, finding.severity.tint)
      + page.paint(": \(VisibleText.of(finding.message))", .strong)
    guard let range = finding.range else {
      return [heading, page.paint(" -->", .gutter) + " \(VisibleText.of(report.path))"]
        + hint(failure, " ")
    }
    let excerpt = page.excerpt(of: range, in: report.places.index)
    let gutter = page.gutter(for: excerpt.line)
    return [heading, place(of: range.lowerBound, gutter)]
      + page.lines(of: excerpt, marks: "^", tint: finding.severity.tint)
      + (finding.repair.map { repairLines($0, gutter) } ?? []) + hint(failure, gutter)
  }

  private func place(of offset: Int, _ gutter: String) -> String {
    let place = report.places.place(of: offset)
    return page.paint(String(gutter.dropLast()) + "-->", .gutter)
      + " \(VisibleText.of(report.path)):\(place.line):\(place.column)"
  }

  private func repairLines(_ repair: FileFinding.Repair, _ gutter: String) -> [String] {
    if repair.applicability == .manual {
      return page.note("question: ", repair.title, gutter: gutter)
    }
    let label =
      repair.applicability == .safe ? "fix: " : "fix (\(repair.applicability.rawValue)): "
    let note = page.note(label, repair.title, gutter: gutter)
    guard let edits = repair.edits, let fixed = RepairedLines(edits, of: report.places.index) else {
      return note
    }
    let excerpt = Excerpt(
      of: fixed.changed, in: TextIndex(fixed.bytes), width: page.width - 8,
      firstLine: fixed.firstLine)
    return note
      + page.lines(of: excerpt, marks: fixed.changed.isEmpty ? " " : "+", tint: .success)
  }

  /// What was done to the prompt, which is shown as it now is, and whole: the file holds nothing
  /// else any more.
  private func repairs(of prompt: PromptReport) -> [[String]] {
    guard !prompt.fixed.isEmpty else { return [] }
    let line = report.places.place(of: prompt.prompt.map.fileRange.lowerBound).line
    let gutter = page.gutter(for: line)
    let heading = page.paint("repaired", .success) + page.paint(": the prompt now reads", .strong)
    return [
      [heading, place(of: prompt.prompt.map.fileRange.lowerBound, gutter)]
        + page.lines(of: prompt.prompt.text, gutter: gutter)
        + prompt.fixed.flatMap { page.note("done: ", $0.words, gutter: gutter) }
    ]
  }

  private func hint(_ failure: Failure?, _ gutter: String) -> [String] {
    failure.map { page.note("hint: ", $0.hint, gutter: gutter) } ?? []
  }

  private func missedScore(of prompt: PromptReport) -> [[String]] {
    guard let missed = prompt.missedScore, let score = prompt.answer.lint?.score else { return [] }
    let heading = page.paint("score", .error) + page.paint(": \(score), below \(missed)", .strong)
    return [[heading, place(of: prompt.prompt.map.fileRange.lowerBound, "   ")]]
  }
}
