import RequestBuilding

/// The words that the findings on a record point at; each field's text is laid out once.
package struct Evidence {
  private let record: Record
  private var texts: [String: [UInt8]] = [:]

  package init(of record: Record) { self.record = record }

  /// The bytes of the place that a finding points at.
  package mutating func words(of finding: Finding) -> ArraySlice<UInt8> {
    let text = text(of: finding.field)
    return text[finding.range.clamped(to: text.indices)]
  }

  /// Whether a text stands at the place of a finding, in whole or in part.
  mutating func holds(_ part: [UInt8], at finding: Finding) -> Bool {
    let text = text(of: finding.field)
    // Only there can it begin and still reach the place.
    let first = max(0, finding.range.lowerBound - part.count + 1)
    let last = min(finding.range.upperBound - 1, text.count - part.count)
    guard let lead = part.first, first <= last else { return false }
    return (first...last).contains { start in
      text[start] == lead && text[start..<start + part.count].elementsEqual(part)
    }
  }

  private mutating func text(of field: String) -> [UInt8] {
    if let text = texts[field] { return text }
    let text = Array(record.text(of: field).utf8)
    texts[field] = text
    return text
  }
}
