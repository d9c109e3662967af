/// One call to be made, as a value.
package struct HTTPRequest: Sendable, Equatable {
  /// The methods that the Model API and downloads need.
  package enum Method: String, Sendable {
    case get = "GET"
    case post = "POST"
  }

  /// How long a call may take, in seconds.
  package struct Patience: Sendable, Equatable {
    /// For the whole call.
    package var total: Double
    /// Without a single byte arriving; `nil` where the server may think as long as it likes.
    package var silence: Double?

    /// Both in seconds.
    package init(total: Double, silence: Double? = nil) {
      self.total = total
      self.silence = silence
    }
  }

  /// `GET` changes nothing; a `POST` may cost money.
  package let method: Method
  /// Where the call goes, and nowhere else: redirects are not followed.
  package let address: WebAddress
  /// Sent as a bearer token; `nil` for every host but the API's.
  package let token: Secret?
  /// JSON, or empty.
  package let body: [UInt8]
  /// When the call is given up.
  package var patience: Patience
  /// Bytes of an answer's body after which the call is given up.
  package let bodyLimit: Int
  /// Asks for no more than so many bytes from the beginning, which a server may not heed.
  package var firstBytes: Int?
  /// Whether Ctrl-C cuts the call short; a submit goes on, else its request id would be lost.
  package let yieldsToInterruption: Bool

  /// Describes a call; nothing is sent yet.
  package init(
    _ method: Method, _ address: WebAddress, token: Secret? = nil, body: [UInt8] = [],
    patience: Patience, bodyLimit: Int, yieldsToInterruption: Bool = true
  ) {
    self.method = method
    self.address = address
    self.token = token
    self.body = body
    self.patience = patience
    self.bodyLimit = bodyLimit
    self.yieldsToInterruption = yieldsToInterruption
  }
}
