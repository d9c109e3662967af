/// A line of Markdown while its start is being taken apart: quotes, list items, indentation.
struct MarkdownLine {
  private let bytes: [UInt8]
  /// The next byte.
  private(set) var offset: Int
  /// Where the line's text ends, before its line break.
  let end: Int
  private var column = 0
  /// Columns that are left of a tab which was passed in part.
  private var leftOfTab = 0

  init(_ bytes: [UInt8], from start: Int, to end: Int) {
    self.bytes = bytes
    offset = start
    self.end = end
  }

  /// What is left, without the indentation.
  var content: ArraySlice<UInt8> {
    bytes[offset..<end].drop { $0 == 0x20 || $0 == 0x09 }
  }

  var isBlank: Bool { content.isEmpty }

  /// The columns of white space ahead; a tab leads to the next multiple of four.
  var indent: Int {
    var (column, index) = (column + leftOfTab, offset)
    while index < end, let width = Self.width(bytes[index], at: column) {
      column += width
      index += 1
    }
    return column - self.column
  }

  /// Passes so many columns of white space, or all there are.
  mutating func skip(columns: Int) {
    var rest = columns
    let used = min(rest, leftOfTab)
    (leftOfTab, column, rest) = (leftOfTab - used, column + used, rest - used)
    while rest > 0, offset < end, let width = Self.width(bytes[offset], at: column) {
      offset += 1
      column += min(width, rest)
      leftOfTab = max(0, width - rest)
      rest -= min(width, rest)
    }
  }

  /// Passes the indentation and so many bytes behind it.
  mutating func take(_ count: Int) {
    skip(columns: indent)
    offset += count
    column += count
  }

  /// `nil` for what is no white space.
  private static func width(_ byte: UInt8, at column: Int) -> Int? {
    byte == 0x20 ? 1 : byte == 0x09 ? 4 - column % 4 : nil
  }
}
