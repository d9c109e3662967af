import JSONValues
import RequestBuilding

extension DocumentProblem {
  /// What keeps bytes from being text; `nil` where they are UTF-8 without NUL.
  init?(notTextIn bytes: [UInt8], from start: Int, to end: Int? = nil, line: Line? = nil) {
    let range = start..<(end ?? bytes.count)
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let wide = "this is UTF-16; save the file as UTF-8"
    let valid = Self.validCount(of: bytes[range])
    if let zero = bytes[range].prefix(valid).firstIndex(of: 0) {
      self.init(
        .invalidText, at: zero, of: bytes, line, "a byte of 0: this is a binary file or UTF-16")
    } else if valid < range.count {
      self.init(
        .invalidText, at: start + valid, of: bytes, line,
        isWide ? wide : "this is not UTF-8 from here on (byte offset \(start + valid))")
    } else {
      return nil
    }
  }

  /// Counts the place of an error in a part of the file from the file's start.
  init(_ error: JSONSyntaxError, after start: Int, of bytes: [UInt8], line: Line?) {
    self.init(.invalidJSON, at: start + error.offset, of: bytes, line, error.message)
  }

  /// Tells that a value stands where a record should.
  init(notARecord value: JSONValue, at offset: Int, of bytes: [UInt8], line: Line?) {
    let error = RecordError.notAnObject(found: value.typeName)
    self.init(.notARecord, at: offset, of: bytes, line, error.description)
  }

  private init(
    _ kind: Kind, at offset: Int, of bytes: [UInt8], _ line: Line?, _ message: String
  ) {
    let line = line ?? Self.line(of: offset, in: bytes)
    self.init(
      kind: kind, offset: offset, line: line.number,
      column: bytes[line.start..<offset].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 },
      message: message)
  }

  /// Lines end in LF, CR LF or a lone CR.
  private static func line(of offset: Int, in bytes: [UInt8]) -> Line {
    let first = min(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, offset)
    var (number, start) = (1, first)
    for index in first..<offset {
      let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      guard bytes[index] == 0x0A || bytes[index] == 0x0D, !isPair else { continue }
      (number, start) = (number + 1, index + 1)
    }
    return Line(number: number, start: start)
  }

  /// The number of bytes before the first that is not UTF-8.
  private static func validCount(of bytes: ArraySlice<UInt8>) -> Int {
    // The fast way for what is nearly always the case.
    if String(validating: bytes, as: UTF8.self) != nil { return bytes.count }
    var (decoder, rest, count) = (UTF8(), bytes.makeIterator(), 0)
    while case .scalarValue(let scalar) = decoder.decode(&rest) { count += UTF8.width(scalar) }
    return count
  }
}
