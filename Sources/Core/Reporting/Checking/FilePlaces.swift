/// The lines and columns of a file, in every unit that readers of findings count in.
package struct FilePlaces: Sendable {
  /// A place between two bytes; all numbers count from 1.
  package struct Place: Sendable, Equatable {
    package let line: Int
    /// In Unicode scalars.
    package let column: Int
    /// In UTF-16 code units.
    package let utf16Column: Int
    /// In UTF-8 bytes.
    package let byteColumn: Int
  }

  /// Of the whole file, a byte-order mark included.
  package let index: TextIndex
  /// Bytes of the mark, which editors do not count.
  private let markCount: Int

  package init(_ bytes: [UInt8]) {
    index = TextIndex(bytes)
    markCount = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The place of a byte.
  package func place(of offset: Int) -> Place {
    let position = index.position(of: offset)
    let start = index.lineStarts[position.line - 1]
    let hidden = position.line == 1 && offset >= markCount && markCount > 0 ? 1 : 0
    return Place(
      line: position.line, column: position.column - hidden,
      utf16Column: position.utf16 - index.position(of: start).utf16 + 1 - hidden,
      byteColumn: offset - start + 1 - (hidden == 0 ? 0 : markCount))
  }

  /// The range, made one character wide where it is empty and its line is not: what has no width
  /// is shown by nobody.
  func visible(_ range: Range<Int>) -> Range<Int> {
    let line = index.content(ofLine: index.lineIndex(of: range.lowerBound))
    guard range.isEmpty, !line.isEmpty else { return range }
    var start = min(max(range.lowerBound, line.lowerBound), line.upperBound - 1)
    while start > line.lowerBound, index.bytes[start] & 0xC0 == 0x80 { start -= 1 }
    var end = start + 1
    while end < line.upperBound, index.bytes[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }
}
