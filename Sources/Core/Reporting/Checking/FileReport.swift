import DocumentReading

/// What was found in one file.
package struct FileReport: Sendable {
  /// What stands at one place of the file.
  enum Part: Sendable {
    case problem(FileProblem, FileFinding)
    case prompt(PromptReport)
  }

  /// From the working folder.
  package let path: String
  package let places: FilePlaces
  /// In the order of the file.
  package let prompts: [PromptReport]
  /// What could not be read: the file, or lines of it.
  package let problems: [FileProblem]
  /// Problems and prompts, as the file has them; what is wrong with the whole of it comes first.
  let parts: [Part]

  /// Numbers the keys of findings that occur several times.
  package init(
    path: String, bytes: [UInt8], prompts: [PromptReport], problems: [FileProblem]
  ) {
    self.path = path
    places = FilePlaces(bytes)
    self.problems = problems
    var counts: [String: Int] = [:]
    let prompts = prompts.map { report in
      var report = report
      for index in report.findings.indices { report.findings[index].number(by: &counts) }
      return report
    }
    self.prompts = prompts
    parts = Self.parts(of: problems, prompts)
  }

  private static func parts(of problems: [FileProblem], _ prompts: [PromptReport]) -> [Part] {
    var counts: [String: Int] = [:]
    let told = problems.map { problem in
      var finding = problem.finding
      finding.number(by: &counts)
      return (problem.offset ?? 0, Part.problem(problem, finding))
    }
    let read = prompts.map { ($0.prompt.range.lowerBound, Part.prompt($0)) }
    return (told + read).enumerated()
      .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
  }

  /// The findings of problems and prompts, in their order.
  package var findings: [FileFinding] {
    parts.flatMap { part in
      switch part {
      case .problem(_, let finding): [finding]
      case .prompt(let report): report.findings
      }
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

extension FileFinding {
  /// Tells findings of one key apart.
  fileprivate mutating func number(by counts: inout [String: Int]) {
    counts[key, default: 0] += 1
    key += ":\(counts[key] ?? 1)"
  }
}
