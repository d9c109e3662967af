import Executing
import Reporting

/// Where the API is, and the token it is called with.
package struct Access: Sendable {
  /// The vendor's address, as its own command-line client has it.
  static let defaultBase = "https://model-api.runcomfy.net/v1"

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
    base = try Self.base(named: effects.variable("RUNCOMFY_MODEL_API_BASE") ?? Self.defaultBase)
    token = try TokenLookup(effects: effects).token(file: tokenFile)
  }

  /// Checks a base address; the value itself is not repeated, since it could hold credentials.
  package static func base(named text: String) throws(Failure) -> WebAddress {
    let address: WebAddress
    do throws(WebAddressError) {
      address = try WebAddress(parsing: text)
    } catch {
      throw refusal(error.description)
    }
    guard address.scheme == .https || address.isLoopback else {
      throw refusal("plain http would show the token to the network")
    }
    guard !address.target.utf8.contains(UInt8(ascii: "?")) else {
      throw refusal("it holds a query")
    }
    return address
  }

  private static func refusal(_ reason: String) -> Failure {
    Failure(
      .invalidValue, "RUNCOMFY_MODEL_API_BASE is not usable: \(reason)",
      hint: "use an https address such as \(defaultBase), or http on 127.0.0.1")
  }
}
