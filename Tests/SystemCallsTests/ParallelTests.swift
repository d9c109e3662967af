import Synchronization
import SystemCalls
import Testing

@Suite("Parallel work")
struct ParallelTests {
  @Test("is done once for each number", arguments: [0, 1, 2, 1_000], [0, 1, 3, 64])
  func forEach(count: Int, threads: Int) {
    let sum = Mutex((calls: 0, total: 0))
    Parallel.forEach(count: count, threads: threads) { index in
      sum.withLock { $0 = ($0.calls + 1, $0.total + index) }
    }
    let (calls, total) = sum.withLock { $0 }
    #expect(calls == count)
    #expect(total == count * (count - 1) / 2)
  }

  @Test("gives results in order", arguments: [1, 2, 7])
  func map(threads: Int) {
    let texts = Parallel.map(count: 500, threads: threads) { "text \($0) long enough for the heap" }
    #expect(texts == (0..<500).map { "text \($0) long enough for the heap" })
  }

  @Test("keeps to the processors that the process may use")
  func affinity() throws {
    #expect(Parallel.processorCount >= 1)
    let nproc = try ChildProcess.run("/usr/bin/nproc", environment: [:])
    #expect(String(decoding: nproc.output, as: UTF8.self) == "\(Parallel.processorCount)\n")
  }
}
