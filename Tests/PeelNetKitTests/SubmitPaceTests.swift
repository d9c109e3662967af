import Executing
import Synchronization
import Testing

@testable import PeelNetKit

@Suite("The pace of submits")
struct SubmitPaceTests {
  /// A clock whose waits move it on at once.
  private final class Time: Sendable {
    let now = Mutex(100.0)
    var clock: Clock {
      Clock(
        wallTime: { 0 }, uptime: { self.now.withLock { $0 } },
        wait: { seconds in self.now.withLock { $0 += seconds } }, isInterrupted: { false })
    }
  }

  @Test("lets the first through at once, and each further one an interval later")
  func spacing() {
    let time = Time()
    let pace = SubmitPace(rate: 30, clock: time.clock)
    let moments = (0..<4).map { _ in
      pace.take()
      return time.now.withLock { $0 }
    }
    #expect(moments == [100, 102, 104, 106])
  }

  @Test("saves nothing up while nobody submits")
  func pause() {
    let time = Time()
    let pace = SubmitPace(rate: 60, clock: time.clock)
    pace.take()
    time.now.withLock { $0 = 500 }
    let moments = (0..<3).map { _ in
      pace.take()
      return time.now.withLock { $0 }
    }
    #expect(moments == [500, 501, 502])
  }
}
