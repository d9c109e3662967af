import Linting

/// The findings of all files, counted.
package struct CheckSummary: Sendable {
  package private(set) var (files, prompts) = (0, 0)
  package private(set) var counts: [Severity: Int] = [:]
  /// Files and lines that could not be read, and prompts that are no records, by what is wrong.
  private var failures: [ErrorCode: Int] = [:]
  /// Findings that `--fix` would repair, and that `--fix=all` would beside them.
  package private(set) var (safe, suggested) = (0, 0)
  /// Prompts that were repaired in their files, and findings that were left out.
  private var (repaired, suppressed, baselined) = (0, 0, 0)
  /// Whether every file could be opened.
  package private(set) var isComplete = true

  package init() {}

  /// Counts a file.
  package mutating func add(_ report: FileReport) {
    files += 1
    prompts += report.prompts.count
    for problem in report.problems { failures[problem.failure.code, default: 0] += 1 }
    if report.problems.contains(where: { $0.offset == nil }) { isComplete = false }
    for prompt in report.prompts {
      repaired += prompt.fixed.isEmpty ? 0 : 1
      suppressed += prompt.answer.lint?.suppressed.count ?? 0
      baselined += prompt.answer.lint?.baselined ?? 0
      if let failure = prompt.answer.failure {
        failures[failure.code, default: 0] += 1
        continue
      }
      for finding in prompt.findings { add(finding) }
    }
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
    let severities = Severity.allCases.reversed().compactMap { severity in
      counts[severity].map { severity == .advice ? "\($0) advice" : $0.counted(severity.rawValue) }
    }
    let codes = ErrorCode.allCases.compactMap { code in
      failures[code].map { "\($0) \(code.rawValue)" }
    }
    let found = (severities + codes).joined(separator: ", ")
    let left = [(suppressed, "suppressed"), (baselined, "in the baseline")].filter { $0.0 > 0 }
      .map { "; \($0.0) \($0.1)" }
    let line =
      "\(prompts.counted("prompt")) in \(files.counted("file")): "
      + (found.isEmpty ? "no findings" : found) + left.joined()
      + (repaired > 0 ? "; \(repaired.counted("prompt")) repaired" : "") + "\n"
    guard safe + suggested > 0 else { return line }
    // Every fix that --fix makes, --fix=all makes too.
    let ways = [(safe, "--fix"), (suggested > 0 ? safe + suggested : 0, "--fix=all")]
      .filter { $0.0 > 0 }.map { "\($0.0) with \($0.1)" }
    return line + "can be fixed: " + ways.joined(separator: ", ") + "\n"
  }
}
