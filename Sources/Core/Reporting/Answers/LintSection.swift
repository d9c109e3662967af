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
    var object = report.section(with: findings)
    if let analysis { object["analysis"] = .object(analysis.section(for: report.task)) }
    return object
  }

  private var findings: [JSONValue] {
    var indices: [String: TextIndex] = [:]
    return report.findings.map { finding in
      let known = indices[finding.field]
      let index = known ?? TextIndex(Array(record.text(of: finding.field).utf8))
      if known == nil { indices[finding.field] = index }
      return .object(
        finding.section(range: index.section(of: finding.range), fix: finding.fix?.section()))
    }
  }
}

extension LintReport {
  /// The output's `lint` with these elements in place of the findings.
  func section(with findings: [JSONValue]) -> JSONObject {
    var scores = JSONObject()
    for (dimension, score) in zip(Dimension.allCases, self.scores) {
      scores[dimension.rawValue] = .integer(score)
    }
    var object: JSONObject = [
      "score": .integer(score), "task": .string(task.rawValue),
      "language": .string(language.code), "scores": .object(scores), "findings": .array(findings),
    ]
    if !suppressed.isEmpty { object["suppressed"] = .integer(suppressed.count) }
    if baselined > 0 { object["baselined"] = .integer(baselined) }
    return object
  }
}

extension Finding {
  /// An element of the output's `lint.findings`.
  func section(range: JSONObject, fix: JSONObject?) -> JSONObject {
    var object: JSONObject = [
      "rule": .string(rule), "severity": .string(severity.rawValue),
      "dimension": .string(dimension.rawValue), "message": .string(message),
      "field": .string(field), "range": .object(range),
    ]
    object["fix"] = fix.map { .object($0) }
    object["source"] = .string(source)
    return object
  }
}

extension Fix {
  /// The output's `fix`; an edit names its field where that is not the prompt, or in any case
  /// where offsets without one count elsewhere.
  func section(namingPrompt: Bool = false) -> JSONObject {
    let edits = edits.map { edit in
      var object = edit.section
      if namingPrompt { object["field"] = .string(edit.field) }
      return JSONValue.object(object)
    }
    return [
      "applicability": .string(applicability.rawValue), "title": .string(title),
      "edits": .array(edits),
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
