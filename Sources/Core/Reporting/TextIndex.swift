/// Converts UTF-8 offsets of one text into lines, columns and UTF-16 offsets.
///
/// A lookup costs at most one stretch of `spacing` bytes however long the text is, so a report
/// with many findings on a long prompt stays linear. Lines end in LF, CR LF or a lone CR.
package struct TextIndex: Sendable {
  /// Scalars and UTF-16 code units before a byte.
  fileprivate struct Counts {
    var scalars = 0
    var utf16 = 0
  }

  package let bytes: [UInt8]
  /// The offset of each line's first byte; the first is 0.
  package let lineStarts: [Int]
  /// The counts before every byte whose offset is a multiple of `spacing`.
  private let checkpoints: [Counts]

  private static let spacing = 128

  package init(_ bytes: [UInt8]) {
    var starts = [0]
    var checkpoints: [Counts] = []
    checkpoints.reserveCapacity(bytes.count / Self.spacing + 1)
    var counts = Counts()
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.spacing == 0 { checkpoints.append(counts) }
      counts.add(byte)
      if Self.endsLine(byte, at: offset, of: bytes) { starts.append(offset + 1) }
    }
    if bytes.count % Self.spacing == 0 { checkpoints.append(counts) }
    self.bytes = bytes
    self.lineStarts = starts
    self.checkpoints = checkpoints
  }

  /// The place of a byte; an offset beyond the end counts as the end.
  package func position(of offset: Int) -> TextPosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(of: offset)
    let here = counts(before: offset)
    let start = counts(before: lineStarts[line])
    return TextPosition(
      line: line + 1, column: here.scalars - start.scalars + 1, utf16: here.utf16)
  }

  /// The bytes of a line, from 0, without its end mark.
  package func content(ofLine index: Int) -> Range<Int> {
    let start = lineStarts[index]
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The index, from 0, of the line that holds the byte.
  package func lineIndex(of offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func counts(before offset: Int) -> Counts {
    let checkpoint = offset / Self.spacing
    var counts = checkpoints[checkpoint]
    for byte in bytes[(checkpoint * Self.spacing)..<offset] { counts.add(byte) }
    return counts
  }

  /// The CR of a CR LF does not end the line; its LF does.
  private static func endsLine(_ byte: UInt8, at offset: Int, of bytes: [UInt8]) -> Bool {
    if byte == 0x0A { return true }
    guard byte == 0x0D else { return false }
    return offset + 1 == bytes.count || bytes[offset + 1] != 0x0A
  }
}

extension TextIndex.Counts {
  /// The first byte of a scalar counts it; one of four bytes takes two UTF-16 units.
  fileprivate mutating func add(_ byte: UInt8) {
    guard byte & 0xC0 != 0x80 else { return }
    scalars += 1
    utf16 += byte >= 0xF0 ? 2 : 1
  }
}
