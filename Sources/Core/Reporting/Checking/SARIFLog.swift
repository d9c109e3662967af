import DocumentReading
import Executing
import JSONValues
import Linting

/// Findings as SARIF 2.1.0, as strict as GitHub wants it.
struct SARIFLog: Sendable {
  private let head: [UInt8]
  /// Places in the list of rules, by id.
  private let indices: [String: Int]

  /// What a line of a file, or a prompt in it, may be refused for.
  private static let codes: [ErrorCode] = [
    .invalidJSON, .invalidUTF8, .inputTooLarge, .notARecord, .missingPrompt, .blankPrompt,
    .unknownField, .invalidField, .invalidRules,
  ]

  init(rules: [Rule]) {
    let list = rules.map(Self.descriptor) + Self.codes.map(Self.descriptor)
    let ids = rules.map(\.id) + Self.codes.map(\.rawValue)
    indices = Dictionary(ids.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    let driver: JSONObject = [
      "name": .string("Peel"), "semanticVersion": .string(Version.current),
      "rules": .array(list.map { .object($0) }),
    ]
    var bytes = Array(
      #"{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":["#.utf8
    )
    bytes += #"{"tool":{"driver":"#.utf8
    driver.write(into: &bytes)
    // A lone CR ends a line for Peel, as it does for editors.
    bytes += #"},"columnKind":"utf16CodeUnits","newlineSequences":["\r\n","\n","\r"],"#.utf8
    bytes += #""results":["#.utf8
    head = bytes + [0x0A]
  }

  var rendering: CheckRendering {
    var rendering = CheckRendering(
      pieces: { report in
        // A file that could not be opened has no place that a result could stand at.
        report.findings.compactMap { finding in
          finding.range.map { bytes(of: result(finding, at: $0, in: report)) }
        }
      },
      ending: { summary in
        let state = #"],"invocations":[{"executionSuccessful":\#(summary.isComplete)}]}]}"#
        return Array("\n\(state)\n".utf8)
      })
    rendering.head = head
    rendering.separator = [UInt8](",\n".utf8)
    return rendering
  }

  private func bytes(of object: JSONObject) -> [UInt8] {
    var bytes: [UInt8] = []
    object.write(into: &bytes)
    return bytes
  }

  private func result(
    _ finding: FileFinding, at range: Range<Int>, in report: FileReport
  ) -> JSONObject {
    let artifact = Self.artifact(report.path)
    let visible = report.places.visible(range)
    let location: JSONObject = [
      "artifactLocation": artifact, "region": Self.region(visible, in: report.places),
    ]
    var object: JSONObject = ["ruleId": .string(finding.rule)]
    object["ruleIndex"] = indices[finding.rule].map { .integer($0) }
    object["level"] = .string(finding.severity.level)
    object["message"] = .object(["text": .string(finding.message)])
    object["locations"] = .array([.object(["physicalLocation": .object(location)])])
    object["partialFingerprints"] = .object([
      "primaryLocationLineHash": .string(finding.key)
    ])
    if let repair = finding.repair, let edits = repair.edits, !edits.isEmpty {
      let replacements = edits.map { edit in
        JSONValue.object([
          "deletedRegion": Self.region(edit.range, in: report.places),
          "insertedContent": .object(["text": .string(edit.text)]),
        ])
      }
      object["fixes"] = .array([
        .object([
          "description": .object(["text": .string(repair.title)]),
          "artifactChanges": .array([
            .object(["artifactLocation": artifact, "replacements": .array(replacements)])
          ]),
        ])
      ])
    }
    return object
  }

  /// A relative address from the root of the sources.
  private static func artifact(_ path: String) -> JSONValue {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let address = parts.map { PercentEncoding.component(String($0)) }.joined(separator: "/")
    return .object(["uri": .string(address), "uriBaseId": .string("%SRCROOT%")])
  }

  private static func region(_ range: Range<Int>, in places: FilePlaces) -> JSONValue {
    let (start, end) = (places.place(of: range.lowerBound), places.place(of: range.upperBound))
    return .object([
      "startLine": .integer(start.line), "startColumn": .integer(start.utf16Column),
      "endLine": .integer(end.line), "endColumn": .integer(end.utf16Column),
    ])
  }
}

extension SARIFLog {
  private static func descriptor(_ rule: Rule) -> JSONObject {
    descriptor(
      rule.id, summary: rule.summary, full: rule.why,
      help: "\(rule.why) Source: \(rule.source.line).", rule.severity,
      tags: [rule.dimension.rawValue])
  }

  private static func descriptor(_ code: ErrorCode) -> JSONObject {
    let explanation = code.explanation
    return descriptor(
      code.rawValue, summary: explanation.summary, full: explanation.summary,
      help: "Hint: \(explanation.hint).", .error, tags: ["input"])
  }

  private static func descriptor(
    _ id: String, summary: String, full: String, help: String, _ severity: Severity,
    tags: [String]
  ) -> JSONObject {
    [
      "id": .string(id), "shortDescription": .object(["text": .string(summary)]),
      "fullDescription": .object(["text": .string(full)]),
      "help": .object(["text": .string(help)]),
      "defaultConfiguration": .object(["level": .string(severity.level)]),
      "properties": .object([
        "precision": .string("high"),
        "problem.severity": .string(severity == .advice ? "recommendation" : severity.rawValue),
        "tags": .array(tags.map { .string($0) }),
      ]),
    ]
  }
}

extension Severity {
  fileprivate var level: String { self == .advice ? "note" : rawValue }
}
