extension FileMap {
  /// Maps the text of a JSON string, given with its quotes and known to be well formed.
  init(jsonString range: Range<Int>, of bytes: [UInt8]) {
    var stretches: [Stretch] = []
    let end = range.upperBound - 1
    var (index, count) = (range.lowerBound + 1, 0)
    while index < end {
      let start = index
      let length: Int
      if bytes[index] == UInt8(ascii: "\\") {
        (length, index) = Self.escape(at: index, of: bytes)
      } else {
        while index < end, bytes[index] != UInt8(ascii: "\\") { index += 1 }
        length = index - start
      }
      stretches.append(Stretch(text: count..<count + length, file: start..<index))
      count += length
    }
    self.init(stretches, at: range.lowerBound + 1)
  }

  /// Maps a JSON value as it is written without white space between its parts.
  init(compactJSON range: Range<Int>, of bytes: [UInt8]) {
    var stretches: [Stretch] = []
    var (index, count) = (range.lowerBound, 0)
    while index < range.upperBound {
      guard !bytes[index].isJSONSpace else {
        index += 1
        continue
      }
      let start = index
      while index < range.upperBound, !bytes[index].isJSONSpace {
        index = bytes[index] == UInt8(ascii: "\"") ? bytes.endOfString(from: index) : index + 1
      }
      stretches.append(Stretch(text: count..<count + index - start, file: start..<index))
      count += index - start
    }
    self.init(stretches, at: range.lowerBound)
  }

  /// The UTF-8 bytes that an escape stands for, and where it ends; a surrogate pair is one.
  private static func escape(at index: Int, of bytes: [UInt8]) -> (length: Int, end: Int) {
    guard bytes[index + 1] == UInt8(ascii: "u") else { return (1, index + 2) }
    let unit = bytes[index + 2..<index + 6].reduce(0) { $0 << 4 | Int($1.hexadecimalValue) }
    switch unit {
    case 0..<0x80: return (1, index + 6)
    case 0x80..<0x800: return (2, index + 6)
    // The second half has to follow, else the JSON would have been refused.
    case 0xD800..<0xDC00: return (4, index + 12)
    default: return (3, index + 6)
    }
  }
}

extension UInt8 {
  /// White space as JSON knows it.
  package var isJSONSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }

  /// Of a hexadecimal digit.
  fileprivate var hexadecimalValue: UInt8 {
    self <= UInt8(ascii: "9") ? self - UInt8(ascii: "0") : (self | 0x20) - UInt8(ascii: "a") + 10
  }
}

extension [UInt8] {
  /// Behind the closing quote of a JSON string; past the end of the text where there is none.
  package func endOfString(from start: Int) -> Int {
    var index = start + 1
    while index < count, self[index] != UInt8(ascii: "\"") {
      index += self[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index + 1
  }
}
