import JSONValues

/// Signs in by the vendor's web site: the user confirms a code in a browser of their own, and no
/// password passes through here.
///
/// Source: behaviour of the vendor's own command-line client.
package struct DeviceSignIn: Sendable {
  /// What the site gave to be confirmed.
  package struct Invitation: Sendable {
    /// What the user compares with what the site shows.
    package let userCode: String
    /// Where the user confirms it.
    package let address: WebAddress
    /// Seconds for which the code is good.
    package let lifetime: Double
    /// Whoever has it is given the token, so it is shown nowhere.
    fileprivate let deviceCode: String
    /// Seconds between two questions.
    fileprivate let interval: Double
  }

  /// Bytes of an answer; all are small.
  private static let bodyLimit = 1 << 16

  private let web: WebAddress
  private let transport: Transport
  private let clock: Clock

  /// `web` ends before `/api`.
  package init(web: WebAddress, transport: Transport, clock: Clock) {
    self.web = web
    self.transport = transport
    self.clock = clock
  }

  /// Begins: the user is then told code and address.
  package func invitation() throws(SignInError) -> Invitation {
    let response = try answer(to: "start", [:])
    guard response.isSuccess else { throw .refused(status: response.status) }
    let body = try? JSONValue(parsing: response.body)
    guard let deviceCode = body?["device_code"]?.string, !deviceCode.isEmpty,
      let userCode = body?["user_code"]?.string, !userCode.isEmpty,
      let text = body?["verify_url"]?.string, let address = try? WebAddress(parsing: text),
      address.scheme == .https || web.isLoopback && address.isLoopback
    else { throw .garbled("the answer has no code, or no https address to confirm it at") }
    return Invitation(
      userCode: userCode, address: address,
      lifetime: Self.seconds(body?["expires_in"], in: 1...3600, else: 600), deviceCode: deviceCode,
      interval: Self.seconds(body?["poll_interval"], in: 0.05...60, else: 5))
  }

  /// Waits until the user has confirmed the code, and gives the token.
  ///
  /// What may pass (no connection, 429, a server error) ends the wait only together with the code.
  package func token(for invitation: Invitation) throws(SignInError) -> Secret {
    let end = clock.uptime() + invitation.lifetime
    var wait = invitation.interval
    while true {
      clock.wait(wait)
      if clock.isInterrupted() { throw .interrupted }
      guard clock.uptime() < end else { throw .expired }
      guard let response = try? answer(to: "poll", ["device_code": .string(invitation.deviceCode)])
      else { continue }
      if let token = try token(in: response) { return token }
      let asked = RetryAfter.seconds(response.header("Retry-After"), now: clock.wallTime())
      wait = min(max(invitation.interval, asked ?? 0), 60)
    }
  }

  /// `nil` where the user has not decided yet, or the site cannot say.
  private func token(in response: HTTPResponse) throws(SignInError) -> Secret? {
    switch response.status {
    case 408, 425, 429, 500...599: return nil
    case 200...299, 410: break
    default: throw .refused(status: response.status)
    }
    let body = try? JSONValue(parsing: response.body)
    switch body?["status"]?.string {
    case "pending": return nil
    case "denied": throw .denied
    case "expired": throw .expired
    case "authorized":
      if let token = body?["access_token"]?.string.flatMap(Secret.init) { return token }
      throw .garbled("the answer says “authorized” and has no token")
    default: throw .garbled("the answer names no state that is known")
    }
  }

  private func answer(to step: String, _ body: JSONObject) throws(SignInError) -> HTTPResponse {
    let root = web.path.hasSuffix("/") ? String(web.path.dropLast()) : web.path
    var bytes: [UInt8] = []
    body.write(into: &bytes)
    let request = HTTPRequest(
      .post, web.with(target: "\(root)/api/cli-auth/\(step)"), body: bytes,
      patience: HTTPRequest.Patience(total: 30), bodyLimit: Self.bodyLimit)
    do throws(TransportError) {
      return try transport.send(request)
    } catch {
      throw SignInError(error)
    }
  }

  private static func seconds(
    _ value: JSONValue?, in range: ClosedRange<Double>, else usual: Double
  ) -> Double {
    switch value {
    case .integer(let number): min(max(Double(number), range.lowerBound), range.upperBound)
    case .number(let number): min(max(number, range.lowerBound), range.upperBound)
    default: usual
    }
  }
}

extension SignInError {
  fileprivate init(_ error: TransportError) {
    switch error {
    case .notSent(let reason), .lost(let reason), .refusedPeer(let reason):
      self = .unreachable(reason: reason)
    case .timedOut(let seconds): self = .unreachable(reason: "no answer within \(seconds) s")
    case .tooLarge, .stopped: self = .garbled("the answer is far too long")
    case .interrupted: self = .interrupted
    }
  }
}
