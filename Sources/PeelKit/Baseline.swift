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
    let new = report.findings.filter { !keys.contains(Entry($0, in: record).key) }
    return report.with(new, baselined: report.findings.count - new.count)
  }

  /// The report on a repaired record without the findings that were known of the original.
  package func removingKnown(
    from repaired: LintReport, on record: Record, of original: LintReport, on before: Record
  ) -> LintReport {
    let known = original.findings.filter { keys.contains(Entry($0, in: before).key) }
    let new = repaired.findings.filter { finding in
      !known.contains { old in
        old.rule == finding.rule && old.field == finding.field
          && before.evidence(of: old) == record.evidence(of: finding)
      }
    }
    return repaired.with(new, baselined: repaired.findings.count - new.count)
  }
}

extension Baseline.Entry {
  /// What the finding is known by; white space counts as one space.
  package init(_ finding: Finding, in record: Record) {
    let words = Self.folded(record.evidence(of: finding))
    let prompt = Self.folded(Array(record.prompt.utf8))
    var digest = SHA256()
    for part in [Array(finding.rule.utf8), Array(finding.field.utf8), words, prompt] {
      digest.update(part + [0])
    }
    key = digest.hex
    rule = finding.rule
    evidence = String(decoding: words.prefix(60), as: UTF8.self)
  }

  private static func folded(_ bytes: [UInt8]) -> [UInt8] {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    return Array(bytes.split(whereSeparator: isSpace).joined(separator: [0x20]))
  }
}
