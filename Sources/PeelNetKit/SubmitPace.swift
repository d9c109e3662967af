import Executing
import Synchronization

/// Spaces out the submits of a process, in the order in which they ask for their turn.
final class SubmitPace: Sendable {
  /// Seconds from one submit to the next.
  private let interval: Double
  private let clock: Clock
  /// The first moment of the clock's `uptime` that is not taken.
  private let free = Mutex(-Double.infinity)

  /// `rate` is in submits a minute.
  init(rate: Double, clock: Clock) {
    interval = 60 / rate
    self.clock = clock
  }

  /// Waits until it is the caller's turn, or a signal asks the program to stop; `notify` is told
  /// the seconds of a wait that somebody may notice.
  func take(_ notify: (Double) -> Void = { _ in }) {
    let now = clock.uptime()
    let turn = free.withLock { free in
      defer { free = max(now, free) + interval }
      return max(now, free)
    }
    if turn - now >= 1 { notify(turn - now) }
    if turn > now { clock.wait(turn - now) }
  }
}
