/// Reads `data:image/png;base64,…`.
///
/// Source: RFC 2397; base64 by RFC 4648, with padding or without.
package enum DataURI {
  /// Whether the text is one, whatever it holds.
  package static func isOne(_ text: String) -> Bool {
    text.utf8.prefix(5).elementsEqual("data:".utf8)
  }

  /// The stated media type (empty where none is) and the bytes; `nil` where it cannot be read.
  package static func contents(of text: String) -> (type: String, bytes: [UInt8])? {
    let body = Array(text.utf8).dropFirst(5)
    guard isOne(text), let comma = body.firstIndex(of: UInt8(ascii: ",")) else { return nil }
    let head = body[..<comma].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    let type = String(decoding: head.first ?? [], as: UTF8.self)
    let payload = body[comma...].dropFirst()
    guard head.count > 1, head.last?.elementsEqual("base64".utf8) == true else {
      return (type, PercentEncoding.bytes(of: payload))
    }
    return decoded(payload).map { (type, $0) }
  }

  private static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var (gathered, bits) = (0, 0)
    let digits = text.reversed().drop { $0 == UInt8(ascii: "=") }.reversed()
    for digit in digits {
      guard let value = value(of: digit) else { return nil }
      (gathered, bits) = ((gathered << 6 | value) & 0xFFFF, bits + 6)
      guard bits >= 8 else { continue }
      bits -= 8
      bytes.append(UInt8(truncatingIfNeeded: gathered >> bits))
    }
    return bits == 6 ? nil : bytes
  }

  private static func value(of digit: UInt8) -> Int? {
    switch digit {
    case 0x41...0x5A: Int(digit) - 0x41
    case 0x61...0x7A: Int(digit) - 0x61 + 26
    case 0x30...0x39: Int(digit) - 0x30 + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
