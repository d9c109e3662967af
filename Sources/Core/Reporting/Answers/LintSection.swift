import JSONValues
import Linting
import PromptParsing
import RequestBuilding

/// The output's `lint`: a report with its places in every unit.
struct LintSection {
  let report: LintReport
  let analysis: Prompt?
  let record: Record

  var json: JSONObject {
    var object: JSONObject = [
      "score": .integer(report.score), "task": .string(report.task.rawValue),
      "language": .string(report.language.code), "scores": .object(scores),
      "findings": .array(findings),
    ]
    if !report.suppressed.isEmpty { object["suppressed"] = .integer(report.suppressed.count) }
    if report.baselined > 0 { object["baselined"] = .integer(report.baselined) }
    if let analysis { object["analysis"] = .object(analysis.section(for: report.task)) }
    return object
  }

  private var scores: JSONObject {
    var object = JSONObject()
    for (dimension, score) in zip(Dimension.allCases, report.scores) {
      object[dimension.rawValue] = .integer(score)
    }
    return object
  }

  private var findings: [JSONValue] {
    var indices: [String: TextIndex] = [:]
    return report.findings.map { finding in
      let known = indices[finding.field]
      let index = known ?? TextIndex(Array(record.text(of: finding.field).utf8))
      if known == nil { indices[finding.field] = index }
      return .object(finding.section(in: index))
    }
  }
}

extension Finding {
  /// An element of the output's `lint.findings`.
  fileprivate func section(in index: TextIndex) -> JSONObject {
    var object: JSONObject = [
      "rule": .string(rule), "severity": .string(severity.rawValue),
      "dimension": .string(dimension.rawValue), "message": .string(message),
      "field": .string(field), "range": .object(index.section(of: range)),
    ]
    if let fix { object["fix"] = .object(fix.section) }
    object["source"] = .string(source)
    return object
  }
}

extension Fix {
  /// The output's `fix`; an edit names its field where that is not the prompt.
  fileprivate var section: JSONObject {
    [
      "applicability": .string(applicability.rawValue), "title": .string(title),
      "edits": .array(edits.map { .object($0.section) }),
    ]
  }
}

extension TextEdit {
  fileprivate var section: JSONObject {
    var object: JSONObject = [
      "start": .integer(range.lowerBound), "end": .integer(range.upperBound),
      "text": .string(text),
    ]
    if field != "prompt" { object["field"] = .string(field) }
    return object
  }
}

extension TextIndex {
  /// A range in every unit that a reader of the output may count in.
  func section(of range: Range<Int>) -> JSONObject {
    let (start, end) = (position(of: range.lowerBound), position(of: range.upperBound))
    return [
      "start": .integer(range.lowerBound), "end": .integer(range.upperBound),
      "start_utf16": .integer(start.utf16), "end_utf16": .integer(end.utf16),
      "line": .integer(start.line), "column": .integer(start.column),
      "end_line": .integer(end.line), "end_column": .integer(end.column),
    ]
  }
}
