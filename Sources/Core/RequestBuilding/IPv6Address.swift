/// An IPv6 address.
struct IPv6Address {
  /// Eight groups of 16 bits.
  let groups: [UInt16]

  init(groups: [UInt16]) { self.groups = groups }

  /// Reads the text between the brackets of an address; a zone is refused.
  init?(_ text: String) {
    let halves = Self.halves(of: text)
    guard let halves, let head = Self.groups(in: halves.head),
      let tail = Self.groups(in: halves.tail)
    else { return nil }
    let missing = 8 - head.count - tail.count
    guard halves.isShortened ? missing >= 1 : missing == 0 else { return nil }
    groups = head + Array(repeating: 0, count: missing) + tail
  }

  /// Whether anyone on the internet can be meant by it: global unicast that leads to no private
  /// IPv4 address by 6to4, and neither Teredo and its like (2001::/23) nor documentation's.
  ///
  /// Source: IANA's registry of special-purpose IPv6 addresses.
  var isPublic: Bool {
    guard groups[0] >> 13 == 1 else { return false }
    if groups[0] == 0x2001, groups[1] < 0x200 || groups[1] == 0xDB8 { return false }
    if groups[0] == 0x3FFF, groups[1] < 0x1000 { return false }
    guard groups[0] == 0x2002 else { return true }
    return IPv4Address(value: UInt32(groups[1]) << 16 | UInt32(groups[2])).isPublic
  }

  private static func halves(
    of text: String
  ) -> (head: Substring, tail: Substring, isShortened: Bool)? {
    let bytes = text.utf8
    guard
      let first = zip(bytes.indices, zip(bytes, bytes.dropFirst())).first(where: { pair in
        pair.1.0 == UInt8(ascii: ":") && pair.1.1 == UInt8(ascii: ":")
      })?.0
    else { return (text[...], "", false) }
    let tail = text[bytes.index(first, offsetBy: 2)...]
    return tail.utf8.first == UInt8(ascii: ":") ? nil : (text[..<first], tail, true)
  }

  private static func groups(in half: Substring) -> [UInt16]? {
    guard !half.isEmpty else { return [] }
    var groups: [UInt16] = []
    let parts = half.split(separator: ":", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index == parts.count - 1, part.contains(".") {
        guard let tail = IPv4Address(dotted: part.split(separator: ".")) else { return nil }
        groups += [UInt16(tail.value >> 16), UInt16(truncatingIfNeeded: tail.value)]
      } else {
        guard part.utf8.count <= 4, !part.hasPrefix("+"), let group = UInt16(part, radix: 16) else {
          return nil
        }
        groups.append(group)
      }
    }
    return groups
  }
}
