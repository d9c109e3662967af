/// The host of an address, in lower case and without a port.
struct HostName {
  private let labels: [Substring]
  private let bytes: [UInt8]

  init(_ text: String) {
    let rooted = text.hasSuffix(".") ? String(text.dropLast()) : text
    labels = rooted.split(separator: ".", omittingEmptySubsequences: false)
    bytes = Array(rooted.utf8)
  }

  /// What is wrong with it as a public host.
  var flaw: ImageAddressFlaw? {
    guard let last = labels.last, !bytes.isEmpty else { return .missingHost }
    if isNumeric(last) { return numericFlaw }
    guard bytes.count <= 253, labels.allSatisfy(isLabel) else { return .malformedHost }
    return labels.count == 1 || Self.privateDomains.contains(where: isIn) ? .privateHost : nil
  }

  /// Domains that never resolve for others.
  ///
  /// Source: RFC 6761, 6762, 8375, ICANN's reservation of `internal`, and what home routers use.
  private static let privateDomains = [
    "localhost", "local", "internal", "home.arpa", "test", "invalid", "onion", "lan", "home",
    "intranet", "corp", "private", "localdomain",
  ]

  private func isIn(_ domain: String) -> Bool {
    guard bytes.suffix(domain.utf8.count).elementsEqual(domain.utf8) else { return false }
    let before = bytes.dropLast(domain.utf8.count).last
    return before == nil || before == UInt8(ascii: ".")
  }

  /// The URL standard reads a host whose last label is a number as an IPv4 address.
  private func isNumeric(_ label: Substring) -> Bool {
    let digits = label.hasPrefix("0x") ? label.dropFirst(2) : label
    let isHex = label.hasPrefix("0x")
    return digits.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (isHex && (0x61...0x66).contains(byte))
    } && !label.isEmpty
  }

  private var numericFlaw: ImageAddressFlaw? {
    guard let address = IPv4Address(dotted: labels) else { return .oddAddress }
    return address.isPublic ? nil : .privateHost
  }

  /// Letters, digits, hyphens and underscores; other scripts have to come in their ASCII form.
  private func isLabel(_ label: Substring) -> Bool {
    guard (1...63).contains(label.utf8.count), label.first != "-", label.last != "-" else {
      return false
    }
    return label.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "_")
    }
  }
}
