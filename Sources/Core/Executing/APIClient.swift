import JSONValues

/// Makes the calls of the Model API, again where that does no harm.
package struct APIClient: Sendable {
  /// The address that `/models/…` and `/requests/…` are appended to.
  package let base: WebAddress
  private let token: Secret
  private let transport: Transport
  let clock: Clock
  private let policy: RetryPolicy
  /// Draws from 0 to below 1.
  private let random: @Sendable () -> Double
  /// Waits until a submit may be sent.
  let awaitTurn: @Sendable () -> Void

  /// Calls go to `base` with `token` and to no other place.
  package init(
    base: WebAddress, token: Secret, transport: Transport, clock: Clock,
    policy: RetryPolicy = RetryPolicy(), random: @escaping @Sendable () -> Double,
    awaitTurn: @escaping @Sendable () -> Void = {}
  ) {
    self.base = base
    self.token = token
    self.transport = transport
    self.clock = clock
    self.policy = policy
    self.random = random
    self.awaitTurn = awaitTurn
  }

  /// The address of a path below the base.
  package func address(_ path: String) -> WebAddress {
    let root = base.path.hasSuffix("/") ? String(base.path.dropLast()) : base.path
    return base.with(target: root + path)
  }

  /// Makes the call until it succeeds, fails for good, or the tries or the time are spent.
  ///
  /// `deadline` is a moment of the clock's `uptime`.
  func answer(to call: APICall, until deadline: Double?, notify: (ExecutionEvent) -> Void)
    throws(ExecutionError) -> JSONObject
  {
    var failures = 0
    while true {
      do throws(CallFailure) {
        return try answerOnce(to: call, until: deadline)
      } catch {
        failures += 1
        let wait = try wait(after: error, of: call, failures: failures, until: deadline)
        notify(.retrying(after: wait, error.error))
        clock.wait(wait)
        if !call.isHarmless { awaitTurn() }
        if clock.isInterrupted() { throw .interrupted }
        // Nobody would wait for the result of a submit that comes too late.
        guard clock.uptime() < deadline ?? .infinity else { throw error.error }
      }
    }
  }

  /// Seconds until the call may be made again; throws the failure where it may not.
  private func wait(
    after failure: CallFailure, of call: APICall, failures: Int, until deadline: Double?
  ) throws(ExecutionError) -> Double {
    let mayRepeat =
      failure.repetition == .always || (failure.repetition == .harmlessOnly && call.isHarmless)
    let policy = call.isLastWord ? .once : policy
    let wait = policy.wait(
      afterFailures: failures, retryAfter: retryAfter(of: failure, call, until: deadline),
      random: random())
    guard mayRepeat, let wait, clock.uptime() + wait < deadline ?? .infinity else {
      throw failure.error
    }
    return wait
  }

  /// A look at a job that is waited for comes back, earlier than it is told to if need be.
  private func retryAfter(
    of failure: CallFailure, _ call: APICall, until deadline: Double?
  ) -> Double? {
    guard call.isHarmless, deadline != nil else { return failure.retryAfter }
    return failure.retryAfter.map { min($0, policy.longestObedience) }
  }

  private func answerOnce(to call: APICall, until deadline: Double?) throws(CallFailure)
    -> JSONObject
  {
    let request = request(for: call, until: deadline)
    let response: HTTPResponse
    do throws(TransportError) {
      response = try transport.send(request)
    } catch {
      throw CallFailure(error)
    }
    return try APIAnswer.object(of: response, now: clock.wallTime())
  }

  /// A look at a job ends with the deadline; a submit does not, since its outcome would be lost.
  private func request(for call: APICall, until deadline: Double?) -> HTTPRequest {
    var patience = call.patience
    if call.isHarmless, !call.isLastWord, let deadline {
      patience = max(1, min(patience, deadline - clock.uptime()))
    }
    return HTTPRequest(
      call.method, address(call.path), token: token, body: call.body,
      patience: HTTPRequest.Patience(
        total: patience, silence: call.isHarmless ? min(APICall.silence, patience) : nil),
      bodyLimit: APICall.bodyLimit,
      yieldsToInterruption: call.isHarmless && !call.isLastWord)
  }
}
