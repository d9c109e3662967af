import Executing
import JSONValues
import PeelNetKit
import Reporting
import Synchronization
import Testing

@Suite("A run over many records")
struct QueueTests {
  private let folder: TemporaryFolder
  private var options = RunOptions()

  init() throws {
    folder = try TemporaryFolder()
    options.outputFolder = folder.path
    // The records differ in nothing but their ids.
    options.repetition = .again
    options.isAgreed = true
  }

  private func results(
    _ plans: [JSONObject], _ effects: NetworkEffects, _ options: RunOptions
  ) throws -> [RecordResult] {
    let results = Mutex<[RecordResult]>([])
    let lines = PlanLines(plans)
    try NetworkSession(options: options, effects: effects)
      .run(lines, try PlanTotals(of: lines)) { result in
        results.withLock { $0.append(result) }
        return true
      }
    return results.withLock { $0.sorted { $0.number < $1.number } }
  }

  @Test(
    "that is interrupted cancels what was accepted and sends nothing more", arguments: [1, 3, 8])
  func interrupted(jobs: Int) throws {
    let network = FakeNetwork { request in
      guard request.address.path.hasSuffix("/status") else { return nil }
      return HTTPResponse(status: 200, body: Array(#"{"status": "in_queue"}"#.utf8))
    }
    var effects = network.effects
    effects.clock.isInterrupted = { network.requests.count >= 5 }
    var options = options
    options.jobs = jobs
    let plans = (1...20).map { Plans.plan("record-\($0)") }
    let results = try results(plans, effects, options)
    #expect(results.map(\.number) == Array(0..<20))
    #expect(results.allSatisfy { $0.answer.exitCode == .interrupted })
    let accepted = results.filter { $0.answer["execution"] != nil }
    #expect(accepted.count == network.submits.count)
    #expect(accepted.allSatisfy { $0.answer["execution"]?["outcome"]?.string == "cancelled" })
    #expect((1...jobs).contains(accepted.count))
  }

  @Test("keeps to the rate of submits", arguments: [(60.0, 4.0), (nil, 0)])
  func rate(rate: Double?, seconds: Double) throws {
    let network = FakeNetwork()
    var options = options
    (options.jobs, options.rate) = (1, rate)
    let plans = (1...5).map { Plans.plan("record-\($0)") }
    #expect(try results(plans, network.effects, options).count == 5)
    // The fake clock counts one second a wait.
    #expect(network.effects.clock.uptime() == seconds)
  }

  @Test("goes on after a record that fails")
  func failing() throws {
    let network = FakeNetwork { request in
      let isSecond = String(decoding: request.body, as: UTF8.self).contains("bad")
      return isSecond ? HTTPResponse(status: 500, body: Array("{}".utf8)) : nil
    }
    let bad = Plans.plan(
      "record-2", requests: [Plans.request(input: ["prompt": .string("bad")])])
    let plans = [Plans.plan("record-1"), bad, Plans.plan("record-3")]
    let results = try results(plans, network.effects, options)
    #expect(results.map { $0.answer["ok"]?.bool } == [true, false, true])
    #expect(results[1].answer["error"]?["code"]?.string == "upstream-failed")
  }
}
