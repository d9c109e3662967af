/// Reads JSON as programs write it, in a tenth of the time that Jansson takes; what is rare or
/// wrong is left to Jansson, which says what is wrong.
///
/// Left are `\u` escapes, numbers that are no small whole ones, names that occur twice, and what
/// nests deep or has many members.
struct PlainJSON {
  private let bytes: [UInt8]
  private var index = 0

  private static let deepest = 16
  /// Of an object, because each name is held against all before it.
  private static let mostMembers = 32
  /// No number of so many digits is too large.
  private static let mostDigits = 18

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The value that the whole text is; `nil` where Jansson has to tell.
  static func value(of bytes: [UInt8]) -> JSONValue? {
    var reader = PlainJSON(bytes)
    guard let value = reader.value(depth: 0) else { return nil }
    reader.skipSpace()
    return reader.index == bytes.count ? value : nil
  }

  private mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    guard index < bytes.count, depth < Self.deepest else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "\""): return string().map { .string($0) }
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "t"): return take(word: "true") ? .bool(true) : nil
    case UInt8(ascii: "f"): return take(word: "false") ? .bool(false) : nil
    case UInt8(ascii: "n"): return take(word: "null") ? .null : nil
    default: return integer()
    }
  }

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return
      }
    }
  }

  private mutating func take(word: String) -> Bool {
    let end = index + word.utf8.count
    guard end <= bytes.count, bytes[index..<end].elementsEqual(word.utf8) else { return false }
    index = end
    return true
  }

  /// Passes over a mark; `false` where another stands.
  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipSpace()
    guard index < bytes.count, bytes[index] == UInt8(ascii: mark) else { return false }
    index += 1
    return true
  }

  private mutating func integer() -> JSONValue? {
    let start = index
    var number = 0
    while index < bytes.count, case let digit = bytes[index] &- 0x30, digit < 10 {
      guard index - start < Self.mostDigits else { return nil }
      number = 10 * number + Int(digit)
      index += 1
    }
    let hasLeadingZero = index > start + 1 && bytes[start] == 0x30
    let goesOn = index < bytes.count && [0x2E, 0x65, 0x45].contains(bytes[index])
    return index > start && !hasLeadingZero && !goesOn ? .integer(number) : nil
  }

  private mutating func array(depth: Int) -> JSONValue? {
    index += 1
    var elements: [JSONValue] = []
    if take("]") { return .array(elements) }
    repeat {
      guard let element = value(depth: depth + 1) else { return nil }
      elements.append(element)
    } while take(",")
    return take("]") ? .array(elements) : nil
  }

  private mutating func object(depth: Int) -> JSONValue? {
    index += 1
    var members: [JSONObject.Member] = []
    if take("}") { return .object(JSONObject()) }
    repeat {
      skipSpace()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\""), let name = string(),
        take(":"), let value = value(depth: depth + 1), members.count < Self.mostMembers,
        !members.contains(where: { $0.name == name })
      else { return nil }
      members.append(JSONObject.Member(name: name, value: value))
    } while take(",")
    return take("}") ? .object(JSONObject(uniqueMembers: members)) : nil
  }

  private mutating func string() -> String? {
    let start = index + 1
    var (end, isPlain, all) = (start, true, UInt8(0))
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
      guard bytes[end] >= 0x20 else { return nil }
      all |= bytes[end]
      if bytes[end] == UInt8(ascii: "\\") {
        isPlain = false
        end += 1
      }
      end += 1
    }
    guard end < bytes.count else { return nil }
    index = end + 1
    if isPlain { return Self.text(bytes[start..<end], isASCII: all < 0x80) }
    guard let unescaped = Self.unescaped(bytes[start..<end]) else { return nil }
    return Self.text(unescaped[...], isASCII: all < 0x80)
  }

  private static func text(_ bytes: ArraySlice<UInt8>, isASCII: Bool) -> String? {
    isASCII ? String(decoding: bytes, as: UTF8.self) : String(validating: bytes, as: UTF8.self)
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var unescaped: [UInt8] = []
    unescaped.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] != UInt8(ascii: "\\") {
        unescaped.append(bytes[index])
        index += 1
        continue
      }
      guard index + 1 < bytes.endIndex, let byte = meaning(of: bytes[index + 1]) else { return nil }
      unescaped.append(byte)
      index += 2
    }
    return unescaped
  }

  /// Of the letter behind a backslash.
  private static func meaning(of letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }
}
