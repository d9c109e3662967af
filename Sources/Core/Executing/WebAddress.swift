/// An absolute `http` or `https` address, read so strictly that no other reader can take its host
/// for a different one; calls are made to `text`, which is written anew from these parts.
package struct WebAddress: Sendable, Equatable {
  /// The two schemes that can be called.
  package enum Scheme: String, Sendable {
    case http, https

    var defaultPort: Int { self == .https ? 443 : 80 }
  }

  /// Nothing but these two is ever called.
  package let scheme: Scheme
  /// In lower case; a name, a dotted address, or an address in brackets.
  package let host: String
  /// The one that is named, or that the scheme implies.
  package let port: Int
  /// The path with the query, starting with `/`; what is not ASCII is percent-encoded.
  package let target: String

  /// Reads an address; the fragment is dropped, credentials are refused.
  package init(parsing text: String) throws(WebAddressError) {
    var rest = Array(text.utf8)[...]
    guard !rest.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else {
      throw .forbiddenCharacter
    }
    scheme = try Self.scheme(cutFrom: &rest)
    let end = rest.firstIndex { "/?#".utf8.contains($0) } ?? rest.endIndex
    (host, port) = try AddressAuthority.parts(of: rest[..<end], scheme: scheme)
    target = Self.target(of: rest[end...])
  }

  init(scheme: Scheme, host: String, port: Int, target: String) {
    (self.scheme, self.host, self.port, self.target) = (scheme, host, port, target)
  }

  private static func scheme(cutFrom rest: inout ArraySlice<UInt8>) throws(WebAddressError)
    -> Scheme
  {
    let colon = rest.firstIndex(of: UInt8(ascii: ":")) ?? rest.endIndex
    let name = String(decoding: rest[..<colon], as: UTF8.self).lowercased()
    guard let scheme = Scheme(rawValue: name), rest[colon...].starts(with: "://".utf8) else {
      throw .notWeb
    }
    rest = rest[colon...].dropFirst(3)
    return scheme
  }

  private static func target(of rest: ArraySlice<UInt8>) -> String {
    let kept = rest.prefix { $0 != UInt8(ascii: "#") }
    let path = PercentEncoding.text(of: kept, keeping: { (0x21...0x7E).contains($0) })
    return path.hasPrefix("/") ? path : "/" + path
  }
}

extension WebAddress {
  /// The address in full; a port that the scheme implies is left out.
  package var text: String { origin + target }

  /// Scheme, host and port.
  package var origin: String {
    let port = port == scheme.defaultPort ? "" : ":\(port)"
    return "\(scheme.rawValue)://\(host)\(port)"
  }

  /// The path without the query.
  package var path: String { String(target.prefix { $0 != "?" }) }

  /// Whether the port is the one that the scheme implies.
  package var hasDefaultPort: Bool { port == scheme.defaultPort }

  /// Whether the host is this very machine, in one of its plain spellings.
  package var isLoopback: Bool {
    host == "localhost" || host == "[::1]" || AddressAuthority.isLoopbackIPv4(host)
  }

  /// The same host and scheme with another path and query.
  package func with(target: String) -> WebAddress {
    WebAddress(scheme: scheme, host: host, port: port, target: target)
  }

  /// Where a redirect from here leads.
  package func resolving(_ location: String) throws(WebAddressError) -> WebAddress {
    if location.hasPrefix("//") { return try WebAddress(parsing: scheme.rawValue + ":" + location) }
    if location.hasPrefix("/") { return try WebAddress(parsing: origin + location) }
    if location.prefix(while: { !"/?#".contains($0) }).contains(":") {
      return try WebAddress(parsing: location)
    }
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? "/"
    return try WebAddress(parsing: origin + folder + location)
  }
}
