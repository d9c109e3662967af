/// Tells whether an image address is one that the vendor's servers can fetch.
///
/// Source: RunComfy's documentation of image inputs: public `https`, no sign-in. Peel itself
/// fetches nothing, so it judges by the text alone.
package enum ImageAddress {
  /// What is wrong with the address; `nil` where nothing is. A sandbox, which fetches nothing,
  /// takes what one has drawn as well.
  package static func flaw(in text: String, isRehearsed: Bool = false) -> ImageAddressFlaw? {
    if isRehearsed, isOfSandbox(text) { return nil }
    let bytes = Array(text.utf8)
    if bytes.allSatisfy({ $0 <= 0x20 }) { return .blank }
    if let flaw = schemeFlaw(bytes) { return flaw }
    if bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) {
      return .strayCharacter
    }
    let rest = bytes.dropFirst("https:".utf8.count)
    guard rest.starts(with: "//".utf8) else { return .missingHost }
    let authority = rest.dropFirst(2).prefix { !Self.authorityEnds.contains($0) }
    if authority.contains(UInt8(ascii: "@")) { return .credentials }
    let path = rest.dropFirst(2 + authority.count)
    let host = String(decoding: authority, as: UTF8.self).lowercased()
    return authorityFlaw(host) ?? ImagePages.flaw(host: host, rest: path)
  }

  /// Whether a sandbox on this machine drew what stands there.
  package static func isOfSandbox(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let host = parts.count == 5 ? parts[2].split(separator: ":") : []
    return host.count == 2 && parts[0] == "http:" && host[0] == "127.0.0.1" && isPort(host[1])
      && parts[3] == "files" && parts[4].hasPrefix("sandbox-")
  }

  /// Whether an API's address, as a variable gives it, is one of this machine, where a sandbox may
  /// answer.
  package static func isLoopback(base: String) -> Bool {
    let host = base.split(separator: "/").dropFirst().first ?? ""
    let name = host.hasPrefix("[::1]") ? "[::1]" : host.prefix { $0 != ":" }
    return base.hasPrefix("http://") && ["127.0.0.1", "localhost", "[::1]"].contains(name)
  }

  private static let authorityEnds = Array("/?#".utf8)

  private static func schemeFlaw(_ bytes: [UInt8]) -> ImageAddressFlaw? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 1,
      bytes[..<colon].allSatisfy(isSchemeByte)
    else { return .localPath }
    let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
    switch scheme {
    case "https": return nil
    case "http": return .plainHTTP
    case "data": return .dataURI
    case "file": return .localPath
    default: return .scheme(scheme)
    }
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): true
    default: "0123456789+-.".utf8.contains(byte)
    }
  }

  private static func authorityFlaw(_ authority: String) -> ImageAddressFlaw? {
    if authority.hasPrefix("[") { return bracketedFlaw(authority) }
    let parts = authority.split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, !isPort(parts[1]) { return .malformedPort }
    return HostName(String(parts[0])).flaw
  }

  private static func bracketedFlaw(_ authority: String) -> ImageAddressFlaw? {
    guard let end = authority.firstIndex(of: "]") else { return .malformedHost }
    let port = authority[authority.index(after: end)...]
    guard port.isEmpty || (port.first == ":" && isPort(port.dropFirst())) else {
      return .malformedPort
    }
    let literal = authority[authority.index(after: authority.startIndex)..<end]
    guard let address = IPv6Address(String(literal)) else { return .malformedHost }
    return address.isPublic ? nil : .privateHost
  }

  private static func isPort(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } && (1...65535).contains(Int(text) ?? 0)
  }
}
