import DocumentReading
import Linting

extension CheckRendering {
  /// JUnit's XML: a suite for a file, a case for a finding; those that fail the command are
  /// failures, others are passed with a note.
  static var junit: CheckRendering {
    var rendering = CheckRendering(
      pieces: { report in [suite(of: report)] },
      ending: { _ in [UInt8]("</testsuites>\n".utf8) })
    rendering.head = [UInt8](
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"peel\">\n".utf8)
    return rendering
  }

  private static func suite(of report: FileReport) -> [UInt8] {
    let path = escaped(report.path)
    let all = report.parts.flatMap { part -> [String] in
      switch part {
      case .problem(let problem, let finding):
        let line = problem.offset.map { report.places.place(of: $0).line } ?? 1
        return [testCase(finding, path, line: line)]
      case .prompt(let prompt): return cases(of: prompt, path, in: report)
      }
    }
    let failed = report.findings.count { $0.isFailing }
    let scores = report.prompts.count { $0.missedScore != nil }
    let counts = "tests=\"\(all.count)\" failures=\"\(failed + scores)\" errors=\"0\""
    return Array(
      ("  <testsuite name=\"\(path)\" \(counts)>\n" + all.joined() + "  </testsuite>\n").utf8)
  }

  private static func cases(
    of report: PromptReport, _ path: String, in file: FileReport
  ) -> [String] {
    let line = file.places.place(of: report.prompt.range.lowerBound).line
    var cases = report.findings.map { finding in
      testCase(
        finding, path,
        line: finding.range.map { file.places.place(of: $0.lowerBound).line } ?? line)
    }
    if let missed = report.missedScore, let score = report.answer.lint?.score {
      cases.append(
        testCase(named: "score, line \(line)", path) {
          "      <failure type=\"score\" message=\"the score is \(score), below \(missed)\"/>\n"
        })
    }
    if cases.isEmpty { cases = [testCase(named: "prompt, line \(line)", path) { "" }] }
    return cases
  }

  private static func testCase(_ finding: FileFinding, _ path: String, line: Int) -> String {
    let (message, rule) = (escaped(finding.message), escaped(finding.rule))
    let text = "line \(line): \(finding.severity.rawValue): \(message)"
    return testCase(named: "\(rule), line \(line)", path) {
      finding.isFailing
        ? "      <failure type=\"\(rule)\" message=\"\(message)\">\(text)</failure>\n"
        : "      <system-out>\(text)</system-out>\n"
    }
  }

  private static func testCase(
    named name: String, _ path: String, _ content: () -> String
  ) -> String {
    "    <testcase classname=\"\(path)\" name=\"\(name)\">\n" + content() + "    </testcase>\n"
  }

  /// Characters that XML does not know, escaped or not, are replaced.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
      case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
