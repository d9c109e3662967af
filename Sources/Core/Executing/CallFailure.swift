/// A call that failed, and when making it again does no harm.
struct CallFailure: Error, Equatable {
  /// What may be sent again.
  enum Repetition: Equatable {
    /// Nothing was accepted: even a submit.
    case always
    /// The outcome is unknown: looks at a job and cancels, which change nothing the second time.
    case harmlessOnly
    case never
  }

  let error: ExecutionError
  let repetition: Repetition
  /// Seconds that the server asks to wait.
  var retryAfter: Double?

  init(_ error: ExecutionError, _ repetition: Repetition, retryAfter: Double? = nil) {
    self.error = error
    self.repetition = repetition
    self.retryAfter = retryAfter
  }

  /// A call that brought no answer.
  init(_ error: TransportError) {
    switch error {
    case .notSent(let reason): self.init(.unreachable(reason: reason), .always)
    case .refusedPeer(let address):
      self.init(.unreachable(reason: "\(address) must not be connected to"), .never)
    case .lost(let reason): self.init(.connectionLost(reason: reason), .harmlessOnly)
    case .timedOut(let seconds): self.init(.answerTooSlow(seconds: seconds), .harmlessOnly)
    case .tooLarge, .stopped: self.init(.garbled(status: 200, isCutOff: true), .never)
    case .interrupted: self.init(.interrupted, .never)
    }
  }
}
