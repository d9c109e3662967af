import Executing
import JSONValues
import RunJournal
import Synchronization
import SystemCalls
import Testing

@Suite("A process that is killed")
struct KillPointTests {
  @Test("at any call never pays twice, and loses nothing that was paid for")
  func everyCall() throws {
    let bench = try KillBench()
    // Two processors are taken for granted; the points of one half come right after the calls.
    let tallies = Mutex<[KillBench.Tally]>([])
    Parallel.forEach(count: 2, threads: 2) { half in
      let tally = bench.sweep(isAfter: half == 1)
      tallies.withLock { $0.append(tally) }
    }
    let all = tallies.withLock { $0 }
    for tally in all {
      #expect(tally.problems == [])
      #expect(tally.hasReachedTheEnd)
    }
    #expect(all.map(\.points).reduce(0, +) >= 200)
    // The sweep passes through each kind of moment, so that no claim above is an empty one.
    #expect(all.allSatisfy { $0.neverSent > 0 && $0.uncertain > 0 && $0.carriedOn > 0 })
  }
}
