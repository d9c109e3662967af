/// The address that a host turned out to have, as the system hands it over: four bytes or sixteen.
package struct ResolvedAddress: Sendable, Equatable {
  private let bytes: [UInt8]

  /// Takes the bytes in network order.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether it lies on the internet: not on this machine, in its own network, or where clouds
  /// keep what is theirs (169.254.169.254 and its like). An IPv4 address within an IPv6 one is
  /// judged as what it leads to.
  package var isPublic: Bool {
    if let inner = embedded { return inner.isPublic }
    switch bytes.count {
    case 4: return IPv4Address(value: value(of: bytes)).isPublic
    case 16: return IPv6Address(groups: groups).isPublic
    default: return false
    }
  }

  /// Mapped (RFC 4291), or translated by a network that has IPv6 alone (RFC 6052).
  private var embedded: ResolvedAddress? {
    guard bytes.count == 16 else { return nil }
    let isMapped = bytes.starts(with: Array(repeating: 0, count: 10) + [0xFF, 0xFF])
    let isTranslated = bytes.starts(
      with: [0x00, 0x64, 0xFF, 0x9B] + Array(repeating: 0, count: 8))
    return isMapped || isTranslated ? ResolvedAddress(Array(bytes.suffix(4))) : nil
  }

  private var groups: [UInt16] {
    stride(from: 0, to: bytes.count, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
  }

  private func value(of bytes: [UInt8]) -> UInt32 { bytes.reduce(0) { $0 << 8 | UInt32($1) } }
}

extension ResolvedAddress: CustomStringConvertible {
  /// Decimal numbers with dots, or all eight groups.
  package var description: String {
    guard bytes.count == 16 else { return bytes.map(String.init).joined(separator: ".") }
    return groups.map { String($0, radix: 16) }.joined(separator: ":")
  }
}
