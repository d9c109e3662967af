/// Replaces a range of a field by a text.
package struct TextEdit: Sendable, Equatable {
  /// The record's field; `prompt` unless the fix sets a parameter.
  package let field: String
  /// UTF-8 offsets into the field's text, half-open; for a parameter the whole of its value
  /// (0..<0 where it is absent).
  package let range: Range<Int>
  package let text: String

  package init(field: String = "prompt", range: Range<Int>, text: String) {
    self.field = field
    self.range = range
    self.text = text
  }
}
