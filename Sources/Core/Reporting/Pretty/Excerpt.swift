/// The line of a text that holds a range, with marks under the range, as compilers show it.
///
/// A long line is cut to a window around the range, so the cost does not grow with the line.
struct Excerpt {
  /// From 1.
  let line: Int
  /// Safe to print.
  let text: String
  /// Columns before the first mark.
  let indent: Int
  /// Columns that are marked; at least one.
  let markWidth: Int

  /// Columns in front of the range that a window keeps, as a share of its width.
  private static let leadShare = 3

  /// `firstLine` is the number of the text's own first line.
  init(of range: Range<Int>, in index: TextIndex, width: Int, firstLine: Int = 1) {
    let lineIndex = index.lineIndex(of: range.lowerBound)
    let content = index.content(ofLine: lineIndex)
    let start = min(max(range.lowerBound, content.lowerBound), content.upperBound)
    let end = min(max(range.upperBound, start), content.upperBound)
    let before = Self.cells(
      Self.aligned(max(content.lowerBound, start - 4 * width), in: index.bytes)..<start, of: index)
    let after = Self.cells(
      start..<Self.aligned(min(content.upperBound, start + 4 * width), in: index.bytes), of: index)

    let isWhole = (before + after).reduce(0) { $0 + $1.width } <= width
    let lead = isWhole ? before : Self.suffix(of: before, fitting: width / Self.leadShare)
    let leadWidth = lead.reduce(0) { $0 + $1.width }
    let tail = isWhole ? after : Self.prefix(of: after, fitting: width - leadWidth)
    let isCutBefore = lead.reduce(0) { $0 + $1.bytes } < start - content.lowerBound
    let isCutAfter = tail.reduce(0) { $0 + $1.bytes } < content.upperBound - start

    self.line = lineIndex + firstLine
    self.text =
      (isCutBefore ? "…" : "") + (lead + tail).map(\.text).joined() + (isCutAfter ? "…" : "")
    self.indent = leadWidth + (isCutBefore ? 1 : 0)
    self.markWidth = max(1, Self.width(of: tail, bytes: end - start))
  }

  private static func cells(_ range: Range<Int>, of index: TextIndex) -> [Cell] {
    Cell.cells(of: Array(String(decoding: index.bytes[range], as: UTF8.self).unicodeScalars))
  }

  /// The offset, moved back onto the first byte of a scalar.
  private static func aligned(_ offset: Int, in bytes: [UInt8]) -> Int {
    var offset = offset
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  private static func prefix(of cells: [Cell], fitting width: Int) -> [Cell] {
    var room = width
    return Array(
      cells.prefix { cell in
        room -= cell.width
        return room >= 0
      })
  }

  private static func suffix(of cells: [Cell], fitting width: Int) -> [Cell] {
    Array(prefix(of: cells.reversed(), fitting: width).reversed())
  }

  /// The columns of the cells that the first bytes belong to.
  private static func width(of cells: [Cell], bytes: Int) -> Int {
    var (rest, width) = (bytes, 0)
    for cell in cells where rest > 0 {
      rest -= cell.bytes
      width += cell.width
    }
    return width
  }
}
