import JSONValues

/// Finds the objects with a string `prompt` in JSON that is known to be well formed.
struct JSONScanner {
  private let bytes: [UInt8]
  private var index: Int
  private var found: [JSONPlace] = []

  private init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    index = start
  }

  /// Such objects in the value that begins at `start`, in the order of their opening braces.
  static func places(in bytes: [UInt8], from start: Int) -> [JSONPlace] {
    var scanner = JSONScanner(bytes, from: start)
    _ = scanner.value()
    return scanner.found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Passes one value; the parser before has bounded how deep it goes.
  private mutating func value() -> Range<Int> {
    skipSpace()
    let start = index
    switch byte {
    case UInt8(ascii: "{"): object(from: start)
    case UInt8(ascii: "["): array()
    case UInt8(ascii: "\""): index = bytes.endOfString(from: index)
    default:
      while index < bytes.count, !Self.endsWord(bytes[index]) { index += 1 }
    }
    return start..<index
  }

  private mutating func array() {
    index += 1
    while !closes(with: UInt8(ascii: "]")) { _ = value() }
  }

  private mutating func object(from start: Int) {
    index += 1
    var members: [JSONPlace.Member] = []
    while !closes(with: UInt8(ascii: "}")) {
      let name = value()
      skipSpace()
      index += 1
      let value = value()
      let isString = bytes[value.lowerBound] == UInt8(ascii: "\"")
      members.append(
        JSONPlace.Member(
          name: text(of: name), nameRange: name, valueRange: value, isString: isString))
    }
    let place = JSONPlace(range: start..<index, members: members)
    if place.member("prompt")?.isString == true { found.append(place) }
  }

  /// Whether nothing more is in the array or object; passes the comma where there is.
  private mutating func closes(with bracket: UInt8) -> Bool {
    skipSpace()
    guard let byte else { return true }
    if byte == UInt8(ascii: ",") { index += 1 }
    skipSpace()
    guard self.byte == bracket else { return false }
    index += 1
    return true
  }

  private func text(of string: Range<Int>) -> String {
    let inside = bytes[string].dropFirst().dropLast()
    guard inside.contains(UInt8(ascii: "\\")) else {
      return String(decoding: inside, as: UTF8.self)
    }
    return (try? JSONValue(parsing: Array(bytes[string])))?.string ?? ""
  }

  private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte, byte.isJSONSpace { index += 1 }
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    byte.isJSONSpace || ",]}".utf8.contains(byte)
  }
}
