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
    return fields.contains { !Self.places(of: text, in: record.text(of: $0)).isEmpty }
  }

  /// Whether it covers the records of some kind only, so that one record can show it unused.
  package var isNarrow: Bool { text != nil || id != nil || path != nil }

  /// Whether the finding is to be left out.
  func covers(_ finding: Finding, in record: Record) -> Bool {
    guard rule == finding.rule, covers(record) else { return false }
    guard let text else { return true }
    return Self.places(of: text, in: record.text(of: finding.field))
      .contains { $0.overlaps(finding.range) }
  }

  private func covers(_ record: Record) -> Bool {
    guard let id else { return true }
    return record.id.map { Wildcard(id).matches($0.fieldText) } ?? false
  }

  /// Where a text stands in another, as UTF-8 offsets.
  private static func places(of text: String, in whole: String) -> [Range<Int>] {
    let (part, whole) = (Array(text.utf8), Array(whole.utf8))
    guard let first = part.first, part.count <= whole.count else { return [] }
    return (0...whole.count - part.count).compactMap { start in
      guard whole[start] == first else { return nil }
      let place = start..<start + part.count
      return whole[place].elementsEqual(part) ? place : nil
    }
  }
}
