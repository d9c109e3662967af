/// Counts lines and columns on the way through a file, so that many places cost one reading of it.
struct PlaceCounter {
  private let bytes: [UInt8]
  /// The place that line and column are of, in UTF-8 bytes.
  private var index: Int
  /// From 1; lines end in LF, CR LF or a lone CR.
  private(set) var line: Int
  /// From 1, in Unicode scalars; bytes that are no text count as one each.
  private(set) var column = 1

  /// Starts with a line that is known, or at the beginning, behind a byte-order mark.
  init(_ bytes: [UInt8], from start: DocumentProblem.Line? = nil) {
    self.bytes = bytes
    line = start?.number ?? 1
    index = start?.start ?? (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  }

  /// Goes on to a place, which is none before the last one.
  mutating func advance(to offset: Int) {
    while index < offset {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A || byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A) {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }
}
