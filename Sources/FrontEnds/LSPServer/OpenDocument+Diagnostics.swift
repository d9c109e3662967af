import DocumentReading
import JSONValues
import Linting
import PeelKit
import Reporting

extension OpenDocument {
  /// The diagnostics of the document, in its order.
  var diagnostics: [JSONValue] {
    if let failure { return [diagnostic(of: failure, at: 0..<0)] }
    guard let review else { return [] }
    return review.problems.map(diagnostic(of:)) + review.entries.flatMap(diagnostics(of:))
  }

  private func diagnostics(of entry: DocumentReview.Entry) -> [JSONValue] {
    switch entry.outcome {
    case .refused(let refusal):
      return refusal.flaws.map { flaw in
        diagnostic(
          "\(flaw.message); \(refusal.failure.hint)", code: refusal.failure.code.rawValue,
          level: Severity.error.level, at: flaw.range(in: entry.prompt))
      }
    case .reviewed(let review):
      return review.report.findings.map { finding in
        diagnostic(of: finding, at: entry.prompt.range(of: finding, in: review.record))
      }
    }
  }

  /// The diagnostic of a finding that points at that part of the document.
  func diagnostic(of finding: Finding, at range: Range<Int>) -> JSONValue {
    diagnostic(finding.message, code: finding.rule, level: finding.severity.level, at: range)
  }

  private func diagnostic(of failure: Failure, at range: Range<Int>) -> JSONValue {
    diagnostic(
      "\(failure.message); \(failure.hint)", code: failure.code.rawValue,
      level: Severity.error.level, at: range)
  }

  private func diagnostic(of problem: DocumentProblem) -> JSONValue {
    let code = Failure(problem).code
    let end = min(problem.offset + 1, positions.index.bytes.count)
    return diagnostic(
      problem.message, code: code.rawValue, level: Severity.error.level, at: problem.offset..<end)
  }

  private func diagnostic(
    _ message: String, code: String, level: Int, at range: Range<Int>
  ) -> JSONValue {
    .object([
      "range": positions.range(of: range), "severity": .integer(level), "code": .string(code),
      "source": .string("peel"), "message": .string(message),
    ])
  }
}

extension Severity {
  /// The protocol's number: advice is information, because hints are hardly shown.
  fileprivate var level: Int {
    switch self {
    case .error: 1
    case .warning: 2
    case .advice: 3
    }
  }
}
