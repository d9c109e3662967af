import Hashing
import JSONValues
import Linting
import Reporting
import RequestBuilding

/// The findings that were there when a baseline was written, known by their content.
package struct Baseline: Sendable {
  /// One finding.
  package struct Entry: Sendable, Hashable {
    /// The digest of the rule, the field, the words found, and the whole prompt: one that is
    /// edited is a new one, and where it stands means nothing.
    let key: String
    let rule: String
    /// The beginning of the words found, for those who read the file.
    let evidence: String
  }

  private let keys: Set<String>

  /// Reads a file that `data(of:)` made.
  package init(parsing bytes: [UInt8], path: String) throws(Failure) {
    guard let document = try? JSONValue(parsing: bytes),
      let entries = document["baseline"]?.array
    else { throw Failure(.invalidBaseline, "\(path) is no baseline") }
    var keys: Set<String> = []
    for (index, entry) in entries.enumerated() {
      guard let key = entry["key"]?.string else {
        throw Failure(.invalidBaseline, "\(path): finding \(index + 1) has no key")
      }
      keys.insert(key)
    }
    self.keys = keys
  }

  /// The file that holds these findings: the same bytes for the same findings in any order.
  package static func data(of entries: [Entry]) -> [UInt8] {
    let sorted = Set(entries).sorted { ($0.rule, $0.key) < ($1.rule, $1.key) }
    var bytes = Array("{\"peel\":1,\"baseline\":[".utf8)
    for (index, entry) in sorted.enumerated() {
      bytes += index == 0 ? "\n".utf8 : ",\n".utf8
      let object: JSONObject = [
        "rule": .string(entry.rule), "evidence": .string(entry.evidence), "key": .string(entry.key),
      ]
      object.write(into: &bytes)
    }
    return bytes + "\n]}\n".utf8
  }

  /// The report without the findings that are known.
  package func removingKnown(from report: LintReport, on record: Record) -> LintReport {
    let entries = Self.entries(of: report, on: record)
    let new = zip(report.findings, entries).filter { !keys.contains($0.1.key) }.map(\.0)
    return report.with(new, baselined: report.findings.count - new.count)
  }

  /// The report on a repaired record without what is left of the findings that were known of the
  /// original: of each rule and field as many, because a repair may change the words around.
  package func removingKnown(
    from repaired: LintReport, of original: LintReport, on before: Record
  ) -> LintReport {
    var known: [[String]: Int] = [:]
    for (finding, entry) in zip(original.findings, Self.entries(of: original, on: before))
    where keys.contains(entry.key) {
      known[[finding.rule, finding.field], default: 0] += 1
    }
    let new = repaired.findings.filter { finding in
      known[[finding.rule, finding.field], default: 0] -= 1
      return known[[finding.rule, finding.field], default: 0] < 0
    }
    return repaired.with(new, baselined: repaired.findings.count - new.count)
  }

  /// What the findings of a report are known by, in their order.
  package static func entries(of report: LintReport, on record: Record) -> [Entry] {
    if report.findings.isEmpty { return [] }
    let prompt = Array(SHA256.hex(of: folded(Array(record.prompt.utf8)[...])).utf8)
    var evidence = Evidence(of: record)
    return report.findings.map { finding in
      let words = folded(evidence.words(of: finding))
      let names = Array("\(finding.rule)\0\(finding.field)\0".utf8)
      return Entry(
        key: SHA256.hex(of: names + words + [0] + prompt), rule: finding.rule,
        evidence: String(String(decoding: words, as: UTF8.self).unicodeScalars.prefix(60)))
    }
  }

  /// White space counts as one space.
  private static func folded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    return Array(bytes.split(whereSeparator: isSpace).joined(separator: [0x20]))
  }
}
