import JSONValues
import RequestBuilding

/// Findings that the settings leave out, with the reason why.
package struct Suppression: Sendable, Equatable {
  /// The id of the rule.
  package let rule: String
  package let reason: String
  /// A text that has to stand where the finding points, as it is written; `nil` for anything.
  package let text: String?
  /// A wildcard for the record's id; `nil` for any record.
  package let id: String?
  /// A wildcard for the input's file; `nil` for any input.
  package let path: String?
  /// Where it was written, as `path:line:column`: no two are written at one place.
  package let place: String

  package init(
    rule: String, reason: String, text: String? = nil, id: String? = nil, path: String? = nil,
    place: String
  ) {
    self.rule = rule
    self.reason = reason
    self.text = text
    self.id = id
    self.path = path
    self.place = place
  }
}

extension Suppression {
  /// Whether it speaks of that record: one of its ids, or one that holds its text.
  package func isAimed(at record: Record) -> Bool {
    guard covers(record) else { return false }
    guard let text else { return true }
    let fields = ["prompt"] + record.fields.members.map(\.name)
    return fields.contains { Self.holds(Array(record.text(of: $0).utf8), Array(text.utf8)) }
  }

  /// Whether it covers the records of some kind only, so that one record can show it unused.
  package var isNarrow: Bool { text != nil || id != nil || path != nil }

  /// Whether the finding is to be left out.
  func covers(_ finding: Finding, in record: Record, _ evidence: inout Evidence) -> Bool {
    guard rule == finding.rule, covers(record) else { return false }
    guard let text else { return true }
    return evidence.holds(Array(text.utf8), at: finding)
  }

  private func covers(_ record: Record) -> Bool {
    guard let id else { return true }
    return record.id.map { Wildcard(id).matches($0.fieldText) } ?? false
  }

  private static func holds(_ whole: [UInt8], _ part: [UInt8]) -> Bool {
    guard let lead = part.first, part.count <= whole.count else { return false }
    return (0...whole.count - part.count).contains { start in
      whole[start] == lead && whole[start..<start + part.count].elementsEqual(part)
    }
  }
}
