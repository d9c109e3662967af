import JSONValues
import Reporting
import RequestBuilding

/// What `peel doctor` says.
struct DoctorReport {
  /// The sections of the answer in order, each with its facts.
  var facts = JSONObject()
  var checks: [DoctorCheck] = []

  var answer: CatalogueAnswer {
    var sections = facts
    sections["checks"] = .array(checks.map(\.json))
    let problems = checks.compactMap(\.failure)
    let status = ExitCode.worst(of: problems.map(\.code.exitCode))
    return CatalogueAnswer(
      command: "doctor", sections: sections,
      failure: problems.first { $0.code.exitCode == status },
      lines: { [self] page in lines(on: page) })
  }

  private func lines(on page: Page) -> [String] {
    facts.members.flatMap { section in
      let rows = Self.rows(of: section.value, on: page)
      return rows.isEmpty
        ? [] : [page.palette.paint(section.name.spaced, .strong)] + rows
    } + [page.palette.paint("checks", .strong)] + checks.flatMap { Self.lines(of: $0, on: page) }
  }

  private static func rows(of section: JSONValue, on page: Page) -> [String] {
    let rows = section.object?.members.map { ($0.name.spaced, text($0.value)) } ?? []
    let elements = section.array?.map { element in
      (element["name"]?.string ?? "", element["value"].map(text) ?? "set, not shown")
    }
    return (rows + (elements ?? [])).flatMap { name, value in
      WrappedText.hanging("  " + name.filled(to: 26), value, width: page.width)
    }
  }

  private static func text(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): text
    case .bool(let truth): truth ? "yes" : "no"
    case .array(let elements):
      elements.isEmpty ? "none" : elements.map(text).joined(separator: ", ")
    case .object(let object):
      object.members.map { "\($0.name.spaced) \(text($0.value))" }.joined(separator: ", ")
    default: value.shown
    }
  }

  private static func lines(of check: DoctorCheck, on page: Page) -> [String] {
    let tint: Tint
    switch check.verdict {
    case .fine: tint = .success
    case .note: tint = .advice
    case .problem: tint = .error
    }
    let label = "  " + check.verdict.rawValue.filled(to: 9) + check.name.filled(to: 17)
    let lines = WrappedText.hanging(label, check.message, width: page.width).enumerated()
      .map { index, line in
        index > 0
          ? line
          : "  " + page.palette.paint(check.verdict.rawValue, tint)
            + line.dropFirst(2 + check.verdict.rawValue.count)
      }
    return lines
      + (check.hint.map {
        WrappedText.hanging(
          String(repeating: " ", count: label.count) + "hint: ", $0, width: page.width)
      } ?? [])
  }
}

extension String {
  fileprivate var spaced: String { String(map { $0 == "_" ? " " : $0 }) }

  /// Followed by as many spaces as it lacks in columns, and one at least.
  fileprivate func filled(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
