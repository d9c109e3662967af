/// An IPv4 address.
struct IPv4Address {
  /// In network order.
  let value: UInt32

  init(value: UInt32) { self.value = value }

  /// Takes four decimal numbers alone: leading zeros, hexadecimal and fewer parts are refused,
  /// because programs disagree on what they mean.
  init?(dotted labels: [Substring]) {
    guard labels.count == 4 else { return nil }
    var value: UInt32 = 0
    for label in labels {
      guard let part = UInt8(label), String(part) == label else { return nil }
      value = value << 8 | UInt32(part)
    }
    self.value = value
  }

  /// Whether anyone on the internet can be meant by it.
  var isPublic: Bool {
    !Self.reserved.contains { value >> (32 - $0.length) == $0.prefix >> (32 - $0.length) }
  }

  /// Source: IANA's registry of special-purpose IPv4 addresses, multicast, and the one public
  /// address that a cloud (Azure) keeps for its machines' own metadata.
  private static let reserved: [(prefix: UInt32, length: UInt32)] = [
    (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16),
    (0xAC10_0000, 12), (0xC000_0000, 24), (0xC000_0200, 24), (0xC0A8_0000, 16), (0xC612_0000, 15),
    (0xC633_6400, 24), (0xCB00_7100, 24), (0xE000_0000, 3),
    (0xA83F_8110, 32),
  ]
}
