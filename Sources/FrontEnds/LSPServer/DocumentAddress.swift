/// The URI of a document, and the file it stands for.
struct DocumentAddress: Sendable, Hashable {
  /// As the client writes it, which is how it is answered.
  let uri: String

  /// The absolute path of the file; `nil` for a document that is in no file.
  var path: String? {
    guard uri.lowercased().hasPrefix("file://") else { return nil }
    let rest = uri.utf8.dropFirst("file://".utf8.count)
    // The host, which is empty or this machine, ends at the first slash.
    guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let path = rest[slash...].prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    return String(validating: Self.decoded(path), as: UTF8.self)
  }

  /// The bytes that `%XX` stand for.
  private static func decoded(_ text: Substring.UTF8View) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2).compactMap(hexDigit)
      if byte == UInt8(ascii: "%"), digits.count == 2 {
        bytes.append(digits[0] << 4 | digits[1])
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
