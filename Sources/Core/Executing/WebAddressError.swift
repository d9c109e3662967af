/// Why a text is no address that can be called.
package enum WebAddressError: Error, Equatable, CustomStringConvertible {
  /// White space, a control character or a backslash, which readers of addresses disagree about.
  case forbiddenCharacter
  /// Not `http://` or `https://`.
  case notWeb
  /// A name or password before the host.
  case credentials
  /// A host that is neither a plain name nor an address.
  case badHost
  case badPort

  package var description: String {
    switch self {
    case .forbiddenCharacter: "the address holds white space, a control character or a backslash"
    case .notWeb: "the address does not start with https://"
    case .credentials: "the address holds credentials"
    case .badHost: "the address has no plain host name"
    case .badPort: "the address has no usable port"
    }
  }
}
