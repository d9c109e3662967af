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

  @Test("tells of a wait that somebody may notice", arguments: [(30.0, [2.0, 4.0]), (61.0, [])])
  func told(rate: Double, waits: [Double]) {
    let clock = Clock(
      wallTime: { 0 }, uptime: { 100 }, wait: { _ in }, isInterrupted: { false })
    let pace = SubmitPace(rate: rate, clock: clock)
    var told: [Double] = []
    for _ in 0..<(waits.isEmpty ? 2 : 3) { pace.take { told.append($0) } }
    #expect(told == waits)
  }
}
