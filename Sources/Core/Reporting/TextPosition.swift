/// A place in a text in the units that editors and people count in.
package struct TextPosition: Sendable, Equatable {
  /// From 1.
  package let line: Int
  /// From 1, in Unicode scalars.
  package let column: Int
  /// UTF-16 code units from the start of the text, as the Language Server Protocol counts.
  package let utf16: Int

  package init(line: Int, column: Int, utf16: Int) {
    self.line = line
    self.column = column
    self.utf16 = utf16
  }
}
