import JSONValues
import Reporting

/// Turns bytes from outside into text and JSON, with errors that name the place.
enum RecordText {
  /// The bytes as text; they have to be UTF-8.
  static func decoded(
    _ bytes: [UInt8], offset: Int, linesBefore: Int = 0
  ) throws(Failure) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let line = linesBefore > 0 ? "line \(linesBefore + 1): " : ""
    let place = offset + validPrefix(of: bytes)
    throw Failure(.invalidUTF8, "\(line)the input is not UTF-8 at byte offset \(place)")
  }

  /// The bytes as JSON; places count from the start of the whole input.
  static func parsed(
    _ bytes: [UInt8], offset: Int, linesBefore: Int
  ) throws(Failure) -> JSONValue {
    do throws(JSONSyntaxError) {
      return try JSONValue(parsing: bytes)
    } catch {
      // Bytes that are no text are the better explanation, wherever the parser gave up.
      _ = try decoded(bytes, offset: offset, linesBefore: linesBefore)
      let line = linesBefore + error.line
      var failure = Failure(
        .invalidJSON, "line \(line), column \(error.column): \(error.message)")
      failure.line = line
      throw failure
    }
  }

  /// The number of bytes before the first that is not UTF-8.
  private static func validPrefix(of bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    var valid = 0
    while case .scalarValue(let scalar) = decoder.decode(&rest) { valid += UTF8.width(scalar) }
    return valid
  }
}
