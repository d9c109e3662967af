import DocumentReading
import JSONValues

/// The id in a line that is refused as JSON, so that whoever sent it knows which one it was.
///
/// The line may be well formed, and refused for a name that occurs twice, half a surrogate pair, a
/// number that is too large or bytes that are no text; or it may be broken anywhere but in its
/// brackets and strings. So nothing that asks for JSON which a parser has taken can read it.
struct StatedID {
  private let bytes: [UInt8]
  private var index = 0
  private var ids: [JSONValue] = []

  /// The string or whole number that the outermost object has as its one `id`; `nil` where brackets
  /// are left open, since then nobody knows what else was to come.
  static func value(in bytes: [UInt8]) -> JSONValue? {
    var scan = StatedID(bytes)
    return scan.isWhole() && scan.ids.count == 1 ? scan.ids[0] : nil
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Passes the text; whether it is one object, as far as brackets and strings tell.
  private mutating func isWhole() -> Bool {
    var (depth, isName) = (0, false)
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        isName = byte == UInt8(ascii: "{")
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ","): isName = true
      case UInt8(ascii: ":"): isName = false
      case UInt8(ascii: "\""):
        guard let text = string() else { return false }
        if depth == 1, isName, text == Array("\"id\"".utf8) { noteValue() }
        continue
      default: break
      }
      index += 1
      if depth == 0 {
        let isFirst = bytes.first { !InputGuess.isSpace($0) } == UInt8(ascii: "{")
        return isFirst && bytes[index...].allSatisfy(InputGuess.isSpace)
      }
    }
    return false
  }

  /// Passes a string and gives it with its quotes; `nil` where it does not end.
  private mutating func string() -> [UInt8]? {
    let start = index
    index = bytes.endOfString(from: start)
    return index <= bytes.count ? Array(bytes[start..<index]) : nil
  }

  /// Takes the value behind the colon, where it can be an id, without passing it.
  private mutating func noteValue() {
    var rest = self
    rest.skipSpace()
    guard rest.index < bytes.count, bytes[rest.index] == UInt8(ascii: ":") else { return }
    rest.index += 1
    rest.skipSpace()
    guard rest.index < bytes.count else { return }
    let start = rest.index
    let isString = bytes[start] == UInt8(ascii: "\"")
    let word = bytes[start...].prefix {
      UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || $0 == UInt8(ascii: "-")
    }
    let text = isString ? rest.string() : Array(word)
    // What follows a number may make it another one.
    let end = start + (text?.count ?? 0)
    let isEnded = isString || end == bytes.count || !".eE".utf8.contains(bytes[end])
    guard isEnded, let text, let value = try? JSONValue(parsing: text) else { return }
    ids.append(value)
  }

  private mutating func skipSpace() {
    while index < bytes.count, InputGuess.isSpace(bytes[index]) { index += 1 }
  }
}
