/// What was found in one file.
package struct FileReport: Sendable {
  /// From the working folder.
  package let path: String
  package let places: FilePlaces
  /// In the order of the file.
  package let prompts: [PromptReport]
  /// What could not be read: the file, or lines of it.
  package let problems: [FileProblem]

  /// Numbers the keys of findings that occur several times.
  package init(
    path: String, bytes: [UInt8], prompts: [PromptReport], problems: [FileProblem]
  ) {
    self.path = path
    places = FilePlaces(bytes)
    self.problems = problems
    var counts: [String: Int] = [:]
    self.prompts = prompts.map { report in
      var report = report
      for index in report.findings.indices {
        let key = report.findings[index].key
        counts[key, default: 0] += 1
        report.findings[index].key = "\(key):\(counts[key] ?? 1)"
      }
      return report
    }
  }

  /// Problems and findings together.
  package var findings: [FileFinding] { problemFindings + prompts.flatMap(\.findings) }

  private var problemFindings: [FileFinding] {
    var counts: [String: Int] = [:]
    return problems.map { problem in
      var finding = problem.finding
      let key = finding.key
      counts[key, default: 0] += 1
      finding.key = "\(key):\(counts[key] ?? 1)"
      return finding
    }
  }

  /// How a command that only checked this file ends.
  package var status: ExitCode {
    let failures = problems.map(\.failure) + prompts.compactMap(\.answer.failure)
    let isFailing = prompts.contains { report in
      report.missedScore != nil || report.findings.contains(where: \.isFailing)
    }
    return ExitCode.worst(
      of: failures.map(\.code.exitCode) + (isFailing ? [ExitCode.findings] : []))
  }
}
