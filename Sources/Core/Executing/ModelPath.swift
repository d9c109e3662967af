/// Checks names before they become part of an address.
package enum ModelPath {
  /// Whether this is a model's id: words of letters, digits, `.`, `_` and `-` with slashes between.
  package static func isValid(_ id: String) -> Bool {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false)
    return !id.isEmpty && parts.allSatisfy { isWord($0) }
  }

  /// Whether this can be a request's id: one printable word that no path reads as "up".
  package static func isValidRequestID(_ id: String) -> Bool {
    let isPrintable = id.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    return isPrintable && (1...256).contains(id.utf8.count) && id != "." && id != ".."
  }

  private static func isWord(_ part: Substring) -> Bool {
    let isPlain = part.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "._-".utf8.contains(byte)
      }
    }
    return isPlain && !part.isEmpty && part != "." && part != ".."
  }
}
