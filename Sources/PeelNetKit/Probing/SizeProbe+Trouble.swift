import Executing
import Reporting

extension SizeProbe {
  /// Why a try gave no size, and whether another one may.
  struct Trouble: Error {
    let failure: Failure
    let isPassing: Bool
    /// Seconds that the server asks to wait.
    let retryAfter: Double?

    /// One that stays.
    init(_ code: ErrorCode, _ message: String) {
      (failure, isPassing, retryAfter) = (Failure(code, message), false, nil)
    }

    private init(passing message: String, retryAfter: Double? = nil) {
      failure = Failure(.unreachableImage, message)
      (isPassing, self.retryAfter) = (true, retryAfter)
    }

    /// A call that brought no answer.
    init(_ error: TransportError, at address: WebAddress) {
      switch error {
      case .refusedPeer(let peer):
        self.init(.refusedImage, "\(address.host) stands for \(peer), which is not on the internet")
      case .notSent(let reason): self.init(passing: "\(address.host) cannot be reached: \(reason)")
      case .lost(let reason): self.init(passing: "\(address.host) broke off: \(reason)")
      case .timedOut(let seconds):
        self.init(passing: "\(address.host) sent nothing usable within \(Int(seconds)) s")
      case .tooLarge(let limit):
        self.init(.invalidImage, "the picture is larger than \(limit >> 20) MiB")
      case .interrupted, .stopped:
        self.init(.interrupted, "interrupted")
      }
    }

    /// An answer that is neither a picture nor a redirect.
    init(_ response: HTTPResponse, from address: WebAddress, now: Double) {
      let message = "\(address.host) answers HTTP \(response.status)"
      guard [408, 425, 429].contains(response.status) || response.status >= 500 else {
        self.init(.invalidImage, message)
        return
      }
      self.init(
        passing: message,
        retryAfter: RetryAfter.seconds(response.header("Retry-After"), now: now))
    }
  }
}
