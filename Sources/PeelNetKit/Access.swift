import Executing
import Reporting

/// Where the API is, and the token it is called with.
package struct Access: Sendable {
  /// The vendor's address, as its own command-line client has it.
  package static let defaultBase = "https://model-api.runcomfy.net/v1"

  /// Ends before `/models` and `/requests`.
  package let base: WebAddress
  /// Goes to the host of `base` alone.
  package let token: Secret

  /// Takes what was found elsewhere; `base(named:)` checks an address.
  package init(base: WebAddress, token: Secret) {
    self.base = base
    self.token = token
  }

  /// A sandbox of this process, which takes the token that it names.
  package init(sandbox base: String, token: String) throws(Failure) {
    self.base = try Self.base(named: base)
    guard let secret = Secret(token) else {
      throw Failure(.missingToken, "the sandbox's token cannot be sent")
    }
    self.token = secret
  }

  /// Takes both from the environment and the user's files.
  init(tokenFile: String?, effects: NetworkEffects) throws(Failure) {
    base = try Self.base(in: effects)
    token = try TokenLookup(effects: effects).find(file: tokenFile).secret
  }

  /// The API's address by the environment.
  static func base(in effects: NetworkEffects) throws(Failure) -> WebAddress {
    try base(named: effects.variable("RUNCOMFY_MODEL_API_BASE") ?? defaultBase)
  }

  /// Checks an address that a variable gives; a value that could hold credentials is not repeated.
  package static func base(
    named text: String, in variable: String = "RUNCOMFY_MODEL_API_BASE",
    usually example: String = Access.defaultBase
  ) throws(Failure) -> WebAddress {
    var reason: String?
    do throws(WebAddressError) {
      let address = try WebAddress(parsing: text)
      if address.scheme != .https, !address.isLoopback {
        reason = "plain http would show the token to the network"
      } else if address.target.utf8.contains(UInt8(ascii: "?")) {
        reason = "it holds a query"
      } else {
        return address
      }
    } catch {
      reason = error.description
    }
    throw Failure(
      .invalidValue, "\(variable) is not usable: \(reason ?? "")\(shown(text))",
      hint: "use an https address such as \(example), or http on 127.0.0.1")
  }

  private static func shown(_ value: String) -> String {
    let isOpen = value.utf8.count <= 100 && !value.utf8.contains { "@?".utf8.contains($0) }
    return isOpen ? " (it is “\(VisibleText.of(value))”)" : ""
  }
}
