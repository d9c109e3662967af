import Linting

/// A text after the edits of a fix, and the part of it that is new.
package struct AppliedEdits: Sendable, Equatable {
  package let text: String
  /// UTF-8 offsets into `text` of the longest text that an edit put in.
  package let changed: Range<Int>

  /// Applies those edits that concern the field; they are in order and do not overlap.
  package init(_ edits: [TextEdit], of field: String, to original: String) {
    let source = Array(original.utf8)
    var result: [UInt8] = []
    var (consumed, changed) = (0, 0..<0)
    for edit in edits where edit.field == field {
      guard edit.range.lowerBound >= consumed, edit.range.upperBound <= source.count else {
        continue
      }
      result += source[consumed..<edit.range.lowerBound]
      let start = result.count
      result += edit.text.utf8
      if result.count - start > changed.count { changed = start..<result.count }
      consumed = edit.range.upperBound
    }
    text = String(decoding: result + source[consumed...], as: UTF8.self)
    self.changed = changed
  }
}
