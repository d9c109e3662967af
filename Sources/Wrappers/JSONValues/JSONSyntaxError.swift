/// Why text was refused as JSON, and where.
package struct JSONSyntaxError: Error, Equatable, CustomStringConvertible {
  /// From 1.
  package let line: Int
  /// From 1, in Unicode scalars.
  package let column: Int
  /// UTF-8 bytes before the place.
  package let offset: Int
  /// What is wrong, without the place.
  package let message: String

  /// Place and message in one line.
  package var description: String { "line \(line), column \(column): \(message)" }

  /// Derives line and column from the offset.
  init(at offset: Int, of bytes: [UInt8], message: String) {
    let before = bytes.prefix(offset)
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    self.offset = before.count
    self.line = before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    // A scalar has one byte that is not of the form 10xxxxxx.
    self.column = before[lineStart...].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    self.message = message
  }
}
