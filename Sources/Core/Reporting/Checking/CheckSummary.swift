import Linting

/// The findings of all files, counted.
package struct CheckSummary: Sendable {
  package private(set) var (files, prompts) = (0, 0)
  package private(set) var filesWithFindings = 0
  package private(set) var counts: [Severity: Int] = [:]
  /// Files and lines that could not be read, and prompts that are no records.
  package private(set) var failures = 0
  /// Findings that `--fix` would repair, and that `--fix=all` would beside them.
  package private(set) var (safe, suggested) = (0, 0)
  /// Fixes that were written into files.
  package private(set) var fixed = 0
  /// Whether every file could be opened.
  package private(set) var isComplete = true

  package init() {}

  /// Counts a file.
  package mutating func add(_ report: FileReport) {
    files += 1
    prompts += report.prompts.count
    failures += report.problems.count
    if report.problems.contains(where: { $0.offset == nil }) { isComplete = false }
    var hasFindings = !report.problems.isEmpty
    for prompt in report.prompts {
      fixed += prompt.fixed.count
      hasFindings = hasFindings || !prompt.findings.isEmpty
      if prompt.answer.failure != nil {
        failures += 1
        continue
      }
      for finding in prompt.findings { add(finding) }
    }
    filesWithFindings += hasFindings ? 1 : 0
  }

  private mutating func add(_ finding: FileFinding) {
    counts[finding.severity, default: 0] += 1
    guard let repair = finding.repair, repair.edits != nil else { return }
    safe += repair.applicability == .safe ? 1 : 0
    suggested += repair.applicability == .suggested ? 1 : 0
  }
}

extension CheckSummary {
  /// One line, or two where something can be repaired.
  var text: String {
    let files = files.counted("file")
    let total = counts.values.reduce(0, +)
    var parts = ["\(prompts.counted("prompt")) in \(files): "]
    let severities = Severity.allCases.reversed().compactMap { severity in
      counts[severity].map { severity == .advice ? "\($0) advice" : $0.counted(severity.rawValue) }
    }
    let unread = failures > 0 ? ["\(failures) unreadable"] : []
    let found = (severities + unread).joined(separator: ", ")
    parts.append(found.isEmpty ? "no findings" : found)
    if fixed > 0 { parts.append("; \(fixed.counted("finding")) fixed") }
    guard total > 0, safe + suggested > 0 else { return parts.joined() + "\n" }
    let ways = [(safe, "--fix"), (suggested, "--fix=all")].filter { $0.0 > 0 }
      .map { "\($0.0) with \($0.1)" }
    return parts.joined() + "\ncan be fixed: " + ways.joined(separator: ", ") + "\n"
  }
}
