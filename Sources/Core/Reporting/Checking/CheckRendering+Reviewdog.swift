import DocumentReading
import JSONValues
import Linting

extension CheckRendering {
  /// Reviewdog's diagnostics as one document.
  static var rdjson: CheckRendering {
    var rendering = CheckRendering(
      pieces: { report in report.findings.map { bytes(of: diagnostic(of: $0, in: report)) } },
      ending: { _ in [UInt8]("]}\n".utf8) })
    rendering.head = [UInt8](#"{"source":{"name":"peel"},"diagnostics":["#.utf8)
    rendering.separator = [UInt8](",\n".utf8)
    return rendering
  }

  /// Reviewdog's diagnostics, one a line.
  static let rdjsonLines = CheckRendering { report in
    report.findings.map { finding in
      var object = diagnostic(of: finding, in: report)
      object["source"] = .object(["name": .string("peel")])
      return bytes(of: object) + [0x0A]
    }
  }

  private static func bytes(of object: JSONObject) -> [UInt8] {
    var bytes: [UInt8] = []
    object.write(into: &bytes)
    return bytes
  }

  private static func diagnostic(of finding: FileFinding, in report: FileReport) -> JSONObject {
    var location: JSONObject = ["path": .string(report.path)]
    location["range"] = finding.range.map { range(of: $0, in: report.places) }
    var object: JSONObject = [
      "message": .string(finding.message), "location": .object(location),
      "severity": .string(severity(of: finding.severity)),
      "code": .object(["value": .string(finding.rule)]),
    ]
    if let edits = finding.repair?.edits, let edit = whole(edits, in: report.places.index.bytes) {
      object["suggestions"] = .array([
        .object(["range": range(of: edit.range, in: report.places), "text": .string(edit.text)])
      ])
    }
    return object
  }

  /// Columns are bytes here.
  private static func range(of range: Range<Int>, in places: FilePlaces) -> JSONValue {
    let ends = [range.lowerBound, range.upperBound].map { offset in
      let place = places.place(of: offset)
      return JSONValue.object([
        "line": .integer(place.line), "column": .integer(place.byteColumn),
      ])
    }
    return .object(["start": ends[0], "end": ends[1]])
  }

  /// One edit from the first to the last, because suggestions are alternatives to each other.
  private static func whole(_ edits: [FileEdit], in bytes: [UInt8]) -> FileEdit? {
    guard let first = edits.first, let last = edits.last else { return nil }
    var (text, done) = ([UInt8](), first.range.lowerBound)
    for edit in edits {
      text += bytes[done..<edit.range.lowerBound] + edit.text.utf8
      done = edit.range.upperBound
    }
    return FileEdit(
      range: first.range.lowerBound..<last.range.upperBound,
      text: String(decoding: text, as: UTF8.self))
  }

  private static func severity(of severity: Severity) -> String {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .advice: "INFO"
    }
  }
}
