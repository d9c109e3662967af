/// Reads the part of an address between `//` and the path.
enum AddressAuthority {
  /// Host and port; bytes other than letters, digits, `.`, `-` and a port are refused, so that
  /// `@`, `%` and names beyond ASCII never reach a comparison.
  static func parts(of authority: ArraySlice<UInt8>, scheme: WebAddress.Scheme)
    throws(WebAddressError) -> (host: String, port: Int)
  {
    guard !authority.contains(UInt8(ascii: "@")) else { throw .credentials }
    let close = authority.lastIndex(of: UInt8(ascii: "]")) ?? authority.startIndex
    let colon = authority[close...].firstIndex(of: UInt8(ascii: ":")) ?? authority.endIndex
    let host = String(decoding: authority[..<colon], as: UTF8.self).lowercased()
    guard isName(host) || isBracketed(host) else { throw .badHost }
    guard colon < authority.endIndex else { return (host, scheme.defaultPort) }
    return (host, try port(authority[colon...].dropFirst()))
  }

  /// 127.0.0.0/8 in four plain decimal numbers; shorter and other notations are not taken.
  static func isLoopbackIPv4(_ host: String) -> Bool {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in UInt8(part).flatMap { "\($0)" == part ? $0 : nil } }
    return parts.count == 4 && numbers.count == 4 && numbers[0] == 127
  }

  private static func port(_ digits: ArraySlice<UInt8>) throws(WebAddressError) -> Int {
    let isPlain = (1...5).contains(digits.count) && digits.allSatisfy { (0x30...0x39).contains($0) }
    guard isPlain, let port = Int(String(decoding: digits, as: UTF8.self)),
      (1...65_535).contains(port)
    else { throw .badPort }
    return port
  }

  /// A name in letters, digits and hyphens; an empty label, as a dot at the end makes one, is
  /// refused.
  private static func isName(_ host: String) -> Bool {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    return host.utf8.count <= 253
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count)
          && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
      }
  }

  private static func isBracketed(_ host: String) -> Bool {
    host.hasPrefix("[") && host.hasSuffix("]") && host.utf8.count > 3
      && host.dropFirst().dropLast().utf8.allSatisfy {
        isLetterOrDigit($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".")
      }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
