import JSONValues

import RequestBuilding

/// Finds the objects with a string `prompt` in JSON that is known to be well formed, and what
/// stands where one should: as the whole text, or as an element of a list that is the whole text.
struct JSONScanner {
  /// What a scan gives.
  struct Result {
    /// Objects with a string `prompt`.
    var records: [JSONPlace] = []
    /// Objects in the place of a record without one, and those with a slip for its name anywhere.
    var strays: [JSONPlace] = []
    /// Values that are no objects, in the place of a record.
    var others: [Range<Int>] = []
    /// Whether an object in the place of a record has a slip for the name.
    var hasSlip = false
  }

  private let bytes: [UInt8]
  private var index: Int
  private var result = Result()

  private init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    index = start
  }

  /// What is found in the value that begins at `start`.
  static func result(in bytes: [UInt8], from start: Int) -> Result {
    var scanner = JSONScanner(bytes, from: start)
    _ = scanner.value(at: .top)
    return scanner.result
  }

  /// What is expected of a value.
  private enum Place {
    /// A record or a list of records.
    case top
    /// A record.
    case element
    /// Anything.
    case inside
  }

  /// Passes one value; the parser before has bounded how deep it goes.
  private mutating func value(at place: Place = .inside) -> Range<Int> {
    skipSpace()
    let start = index
    switch byte {
    case UInt8(ascii: "{"):
      object(from: start, isExpected: place != .inside)
      return start..<index
    case UInt8(ascii: "["):
      array(of: place == .top ? .element : .inside)
      if place == .top { return start..<index }
    case UInt8(ascii: "\""): index = bytes.endOfString(from: index)
    default:
      while index < bytes.count, !Self.endsWord(bytes[index]) { index += 1 }
    }
    if place != .inside { result.others.append(start..<index) }
    return start..<index
  }

  private mutating func array(of place: Place) {
    index += 1
    while !closes(with: UInt8(ascii: "]")) { _ = value(at: place) }
  }

  private mutating func object(from start: Int, isExpected: Bool) {
    index += 1
    var members: [JSONPlace.Member] = []
    let before = (result.records.count, result.strays.count)
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
    if place.member("prompt")?.isString == true { return result.records.append(place) }
    // What holds a record is none itself.
    guard before == (result.records.count, result.strays.count) else { return }
    let hasSlip = place.member("prompt") == nil && members.contains(where: Self.isSlip)
    if hasSlip || isExpected { result.strays.append(place) }
    result.hasSlip = result.hasSlip || (hasSlip && isExpected)
  }

  /// Whether the name is one slip away from `prompt`; the plural is none.
  private static func isSlip(_ member: JSONPlace.Member) -> Bool {
    member.isString && (5...8).contains(member.name.utf8.count)
      && member.name.lowercased() != "prompts" && NearestName.isSlip(member.name, for: "prompt")
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
