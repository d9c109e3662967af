/// Decides which hosts outputs may be downloaded from.
///
/// Source: the vendor's skill, "Security & Privacy": only hosts of runcomfy.net and runcomfy.com.
package struct DownloadRule: Sendable, Equatable {
  private static let domains = ["runcomfy.net", "runcomfy.com"]

  /// The API's own address where it is this machine: its outputs come from the same host and port.
  private let localBase: WebAddress?

  /// `base` is the address that the API is called at.
  package init(base: WebAddress) {
    localBase = base.isLoopback ? base : nil
  }

  /// Why nothing is downloaded from there; `nil` where it is.
  package func refusal(of address: WebAddress) -> String? {
    if let localBase, address.origin == localBase.origin { return nil }
    guard address.scheme == .https else { return "\(address.origin) is not https" }
    guard Self.domains.contains(where: { address.host == $0 || address.host.hasSuffix("." + $0) })
    else { return "\(address.host) is not a host of runcomfy.net or runcomfy.com" }
    guard address.hasDefaultPort else { return "\(address.origin) names a port of its own" }
    return nil
  }
}
