import Executing
import Synchronization

/// A clock that moves only when somebody waits, and that can play the part of Ctrl-C.
final class FakeClock: Sendable {
  private struct State {
    var uptime = 0.0
    var waits: [Double] = []
    var isInterrupted = false
  }

  /// 2026-11-21 05:32:00 UTC.
  static let start = 1_795_239_120.0

  private let state = Mutex(State())
  private let interruptedAfterWaits: Int?

  /// The signal comes during the wait of that number, from 1.
  init(interruptedAfterWaits: Int? = nil) { self.interruptedAfterWaits = interruptedAfterWaits }

  /// Every wait, in seconds.
  var waits: [Double] { state.withLock { $0.waits } }

  /// The signal comes now.
  func interrupt() { state.withLock { $0.isInterrupted = true } }

  var clock: Clock {
    Clock(
      wallTime: { Self.start + self.state.withLock { $0.uptime } },
      uptime: { self.state.withLock { $0.uptime } },
      wait: { seconds in
        self.state.withLock { state in
          state.waits.append(seconds)
          state.uptime += seconds
          if state.waits.count == self.interruptedAfterWaits { state.isInterrupted = true }
        }
      },
      isInterrupted: { self.state.withLock { $0.isInterrupted } })
  }
}
