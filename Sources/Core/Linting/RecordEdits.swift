import JSONValues
import RequestBuilding

extension Record {
  /// The record with the edits made; they may not overlap.
  ///
  /// The text of a request field is its JSON where it is JSON ("7", "false"), else a string.
  package func applying(_ edits: [TextEdit]) -> Record {
    var record = self
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      if edit.field == "prompt" {
        record.prompt = record.prompt.applying(edit)
      } else {
        let old = record.fields[edit.field]?.fieldText ?? ""
        record.fields[edit.field] = JSONValue(fieldText: old.applying(edit))
      }
    }
    return record
  }
}

extension String {
  /// The text with one range of its UTF-8 bytes replaced; as it was where the range is outside.
  fileprivate func applying(_ edit: TextEdit) -> String {
    var bytes = Array(utf8)
    guard edit.range.upperBound <= bytes.count else { return self }
    bytes.replaceSubrange(edit.range, with: edit.text.utf8)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension JSONValue {
  /// The opposite of `fieldText`.
  package init(fieldText: String) {
    switch try? JSONValue(parsing: Array(fieldText.utf8)) {
    case .string, nil: self = .string(fieldText)
    case .some(let value): self = value
    }
  }
}
