import JSONValues

/// How an object of a JSON file is written, so that what is added looks like the rest.
struct JSONSpelling: Sendable, Equatable {
  /// Whether characters beyond ASCII are written as escapes.
  let isASCII: Bool
  /// From a value to the name of the next member.
  let separator: String
  /// From a name to its value.
  let colon: String

  /// Takes the object's prompt for a sample.
  init(of place: JSONPlace, _ map: FileMap, in bytes: [UInt8]) {
    let hasEscape = map.stretches.contains { !$0.isVerbatim && $0.text.count > 1 }
    isASCII = hasEscape && bytes[map.fileRange].allSatisfy { $0 < 0x80 }
    guard let prompt = place.member("prompt") else {
      (separator, colon) = (", ", ": ")
      return
    }
    let gap = bytes[prompt.nameRange.upperBound..<prompt.valueRange.lowerBound]
    colon = String(decoding: gap, as: UTF8.self)
    let before = bytes[place.range.lowerBound + 1..<prompt.nameRange.lowerBound]
    let space = before.suffix(while: \.isJSONSpace)
    let isOnItsOwnLine = space.contains(0x0A)
    let isTight = gap.count == 1
    separator =
      "," + (isOnItsOwnLine ? String(decoding: space, as: UTF8.self) : isTight ? "" : " ")
  }

  /// A value as JSON in this spelling.
  func literal(_ value: JSONValue) -> String {
    var bytes: [UInt8] = []
    value.write(into: &bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    guard isASCII else { return text }
    return text.unicodeScalars.reduce(into: "") { literal, scalar in
      if scalar.isASCII {
        literal.unicodeScalars.append(scalar)
      } else {
        for unit in String(scalar).utf16 { literal += Self.escape(unit) }
      }
    }
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}

extension ArraySlice<UInt8> {
  /// The longest end whose bytes are all such.
  fileprivate func suffix(while isSuch: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = lastIndex { !isSuch($0) }.map { $0 + 1 } ?? startIndex
    return self[start...]
  }
}
