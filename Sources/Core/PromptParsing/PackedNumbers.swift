/// Whole numbers that lie in the program as text, so that nothing is built of them at start.
package struct PackedNumbers: Sendable, Equatable {
  /// Each number in `width` digits of six bits, the most significant first, from "0" on.
  package let digits: String
  package let width: Int

  /// Takes what `digits` gave.
  package init(digits: String, width: Int) {
    self.digits = digits
    self.width = width
  }

  /// Numbers that fit `width` digits.
  package init(_ numbers: [UInt64], width: Int) {
    let bytes = numbers.flatMap { number in
      (0..<width).reversed().map { Self.zero + UInt8(number >> (6 * UInt64($0)) & 0x3F) }
    }
    self.init(digits: String(decoding: bytes, as: UTF8.self), width: width)
  }

  private static let zero = UInt8(ascii: "0")

  package var count: Int { digits.utf8.count / width }

  subscript(index: Int) -> UInt64 {
    let places = digits.utf8Span.span.extracting(index * width..<(index + 1) * width)
    var number: UInt64 = 0
    for place in places.indices { number = number << 6 | UInt64(places[place] &- Self.zero) }
    return number
  }
}
