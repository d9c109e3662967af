/// How often a call is made again, and how long to wait before.
///
/// Waits grow twofold and are drawn evenly between zero and the grown value ("full jitter"), so
/// that many clients that failed together do not come back together.
package struct RetryPolicy: Sendable, Equatable {
  /// Calls in all, the first included; at least 1.
  package var attempts: Int
  /// Seconds that the wait before the second call may last at most.
  package var firstWait: Double
  /// Seconds that no drawn wait exceeds.
  package var longestWait: Double
  /// Seconds of a server's `Retry-After` that are still waited for; a longer one ends the tries.
  package var longestObedience: Double

  /// The usual waits add up to at most 8 s.
  package init(
    attempts: Int = 5, firstWait: Double = 0.5, longestWait: Double = 10,
    longestObedience: Double = 120
  ) {
    self.attempts = max(1, attempts)
    self.firstWait = firstWait
    self.longestWait = longestWait
    self.longestObedience = longestObedience
  }

  /// One call and no second.
  package static let once = RetryPolicy(attempts: 1)

  /// Seconds to wait after that many failed calls; `nil` where the tries are spent.
  ///
  /// `random` is drawn from 0 to below 1. What the server asks for is a lower bound.
  package func wait(afterFailures failures: Int, retryAfter: Double?, random: Double) -> Double? {
    guard failures < attempts, retryAfter ?? 0 <= longestObedience else { return nil }
    var ceiling = firstWait
    for _ in 1..<max(failures, 1) where ceiling < longestWait { ceiling *= 2 }
    return max(min(ceiling, longestWait) * random, retryAfter ?? 0)
  }
}
