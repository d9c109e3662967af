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

  /// Tells that a value stands where a record should; `places` has come no further than there.
  init(notARecord value: JSONValue, at offset: Int, countedBy places: inout PlaceCounter) {
    let error = RecordError.notAnObject(found: value.typeName)
    self.init(.notARecord, at: offset, countedBy: &places, error.description)
  }

  /// Tells that a value is too long to be read.
  init(tooLongAt offset: Int, limit: Int, of bytes: [UInt8], line: Line?) {
    self.init(
      .tooLong, at: offset, of: bytes, line, "the JSON goes on after \(limit) bytes")
  }

  private init(
    _ kind: Kind, at offset: Int, of bytes: [UInt8], _ line: Line?, _ message: String
  ) {
    var places = PlaceCounter(bytes, from: line)
    self.init(kind, at: offset, countedBy: &places, message)
  }

  private init(
    _ kind: Kind, at offset: Int, countedBy places: inout PlaceCounter, _ message: String
  ) {
    places.advance(to: offset)
    self.init(
      kind: kind, offset: offset, line: places.line, column: places.column, message: message)
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
