import DocumentReading
import JSONValues
import Linting

extension CheckRendering {
  /// One value by the contract: an object for one prompt, an array otherwise.
  static func json(isIndented: Bool) -> CheckRendering {
    var rendering = CheckRendering(
      pieces: { report in
        report.answers.map { answer in
          if isIndented { return JSONValue.object(answer).prettyBytes().dropLast() }
          var bytes: [UInt8] = []
          answer.write(into: &bytes)
          return bytes
        }
      }, ending: { _ in [UInt8]("]\n".utf8) })
    rendering.head = [UInt8(ascii: "[")]
    rendering.separator = [UInt8](",\n".utf8)
    rendering.isBareAlone = true
    return rendering
  }

  /// An object a line.
  static let jsonLines = CheckRendering { report in
    report.answers.map { answer in
      var bytes: [UInt8] = []
      answer.write(into: &bytes)
      return bytes + [0x0A]
    }
  }
}

extension FileReport {
  /// The output objects of the file: its problems and prompts.
  fileprivate var answers: [JSONObject] {
    parts.map { part in
      switch part {
      case .problem(let problem, _): answer(problem)
      case .prompt(let report): answer(report)
      }
    }
  }

  private func answer(_ problem: FileProblem) -> JSONObject {
    var object: JSONObject = [
      "peel": .integer(1), "command": .string("check"), "path": .string(path),
    ]
    object["line"] = problem.offset.map { .integer(places.place(of: $0).line) }
    object["ok"] = .bool(false)
    object["error"] = .object(problem.failure.json)
    return object
  }

  /// What `lint` answers, with the places of the file.
  private func answer(_ report: PromptReport) -> JSONObject {
    let answer = report.answer
    var object: JSONObject = [
      "peel": .integer(1), "command": .string("check"), "path": .string(path),
      "line": .integer(places.place(of: report.prompt.range.lowerBound).line),
    ]
    object["id"] = answer.id
    object["ok"] = .bool(answer.failure == nil)
    if !answer.filled.members.isEmpty { object["defaults"] = .object(answer.filled) }
    if let lint = answer.lint {
      let findings = zip(lint.findings, report.findings).map(section)
      object["lint"] = .object(lint.section(with: findings))
    }
    if !report.fixed.isEmpty { object["fixed"] = .array(report.fixed.map { .string($0.rule) }) }
    if let failure = answer.failure { object["error"] = .object(failure.json) }
    return object
  }

  private func section(_ finding: Finding, _ placed: FileFinding) -> JSONValue {
    .object(
      finding.section(
        range: range(of: placed.range ?? 0..<0), fix: finding.fix?.section(in: placed)))
  }

  private func range(of range: Range<Int>) -> JSONObject {
    var object = places.index.section(of: range)
    let (start, end) = (places.place(of: range.lowerBound), places.place(of: range.upperBound))
    object["column"] = .integer(start.column)
    object["end_column"] = .integer(end.column)
    return object
  }
}

extension Fix {
  /// The fix with the edits of the file, or those of the record where the file has no place.
  fileprivate func section(in placed: FileFinding) -> JSONObject {
    guard let edits = placed.repair?.edits else { return section(namingPrompt: true) }
    var object = section()
    object["edits"] = .array(
      edits.map { edit in
        .object([
          "start": .integer(edit.range.lowerBound), "end": .integer(edit.range.upperBound),
          "text": .string(edit.text),
        ])
      })
    return object
  }
}
