import Hashing
import JSONValues
import Linting

extension CheckRendering {
  /// GitLab's code quality report: a subset of Code Climate's.
  static var gitlab: CheckRendering {
    var rendering = CheckRendering(
      pieces: { report in report.findings.map { element(of: $0, in: report) } },
      ending: { _ in [UInt8]("]\n".utf8) })
    rendering.head = [UInt8(ascii: "[")]
    rendering.separator = [UInt8](",\n".utf8)
    return rendering
  }

  private static func element(of finding: FileFinding, in report: FileReport) -> [UInt8] {
    let range = finding.range ?? 0..<0
    let lines: JSONObject = [
      "begin": .integer(report.places.place(of: range.lowerBound).line),
      "end": .integer(report.places.place(of: range.upperBound).line),
    ]
    let object: JSONObject = [
      "description": .string(finding.message), "check_name": .string(finding.rule),
      "fingerprint": .string(SHA256.hex(of: Array("\(report.path)\0\(finding.key)".utf8))),
      "severity": .string(severity(of: finding.severity)),
      "location": .object(["path": .string(report.path), "lines": .object(lines)]),
    ]
    var bytes: [UInt8] = []
    object.write(into: &bytes)
    return bytes
  }

  private static func severity(of severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .advice: "info"
    }
  }
}
