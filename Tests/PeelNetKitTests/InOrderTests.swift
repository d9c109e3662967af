import PeelNetKit
import Synchronization
import SystemCalls
import Testing

@Suite("Values in order")
struct InOrderTests {
  @Test("come out by their numbers, however they went in")
  func order() {
    let seen = Mutex<[Int]>([])
    let ordered = InOrder<Int>(room: 100, weigh: { _ in 1 }) { value in
      seen.withLock { $0.append(value) }
    }
    for value in [2, 0, 3, 1, 4] { ordered.put(value, at: value) }
    #expect(seen.withLock { $0 } == [0, 1, 2, 3, 4])
  }

  @Test("wait for room while an earlier one is missing, which always finds some")
  func bounded() {
    let seen = Mutex<[Int]>([])
    let taken = Monitor(0)
    let ordered = InOrder<Int>(room: 3, weigh: { _ in 1 }) { value in
      seen.withLock { $0.append(value) }
    }
    Parallel.forEach(count: 2, threads: 2) { thread in
      if thread == 0 {
        for value in 1...20 {
          ordered.put(value, at: value)
          taken.change { $0 = value }
        }
      } else {
        taken.wait { $0 == 3 }
        #expect(seen.withLock { $0 }.isEmpty)
        ordered.put(0, at: 0)
      }
    }
    #expect(seen.withLock { $0 } == Array(0...20))
  }

  @Test("weigh nothing once they are passed on")
  func weight() {
    let seen = Mutex(0)
    let ordered = InOrder<Int>(room: 1, weigh: { _ in 1 }) { _ in seen.withLock { $0 += 1 } }
    for value in 0..<1_000 { ordered.put(value, at: value) }
    #expect(seen.withLock { $0 } == 1_000)
  }
}
