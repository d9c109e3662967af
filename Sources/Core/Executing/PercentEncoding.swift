/// Writes bytes into an address, and reads them out of one.
package enum PercentEncoding {
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// The bytes as text, all but the kept ones as `%` and two hexadecimal digits.
  static func text(of bytes: some Sequence<UInt8>, keeping isKept: (UInt8) -> Bool) -> String {
    var written: [UInt8] = []
    for byte in bytes {
      if isKept(byte) {
        written.append(byte)
      } else {
        written += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: written, as: UTF8.self)
  }

  /// One component of a path; what could end or change the component is encoded.
  package static func component(_ text: String) -> String {
    self.text(of: text.utf8) { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "-._~".utf8.contains(byte)
      }
    }
  }

  /// The bytes that the text stands for; a `%` without two digits stands for itself.
  package static func bytes(of text: some Sequence<UInt8>) -> [UInt8] {
    var rest = Array(text)[...]
    var read: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        read.append(value)
        rest = rest.dropFirst(2)
      } else {
        read.append(byte)
      }
    }
    return read
  }
}
