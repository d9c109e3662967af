import Executing
import JSONValues
import PeelNetKit
import Reporting
import RunJournal
import Synchronization
import SystemCalls
import Testing

/// A suite that runs plans against a fake network, with its pictures and journal out of the way.
protocol PlanSuite {
  /// Where the pictures go; each test has its own.
  var folder: TemporaryFolder { get }
}

extension PlanSuite {
  /// What a user has agreed to who wants the pictures in `folder`.
  var options: RunOptions {
    var options = RunOptions()
    options.outputFolder = folder.path
    options.isAgreed = true
    return options
  }

  /// The answer to one plan.
  @discardableResult
  func run(
    _ network: FakeNetwork, _ plan: JSONObject = Plans.plan(),
    _ change: (inout RunOptions) -> Void = { _ in }
  ) throws -> JSONObject {
    var options = options
    change(&options)
    return try #require(try results([plan], network, options: options).first).answer
  }

  /// What comes of the plans, in their order.
  func results(
    _ plans: [JSONObject], _ network: FakeNetwork, options: RunOptions? = nil,
    sandbox: Access? = nil, mostWanted: Int = .max
  ) throws -> [RecordResult] {
    let results = Mutex<[RecordResult]>([])
    let lines = PlanLines(plans)
    try NetworkSession(options: options ?? self.options, effects: network.effects, sandbox: sandbox)
      .run(lines, try PlanTotals(of: lines)) { result in
        results.withLock { results in
          results.append(result)
          return results.count < mostWanted
        }
      }
    return results.withLock { $0.sorted { $0.number < $1.number } }
  }

  func code(_ answer: JSONObject?) -> String? { answer?["error"]?["code"]?.string }

  /// What the journal knows, the oldest first.
  func rows(_ network: FakeNetwork) throws -> [JournalRow] {
    try JournalSession(options: options, effects: network.effects).listing(JournalQuery()).rows
  }

  /// The answers about all that was left, with no option of the run that left it.
  @discardableResult
  func resume(
    _ effects: NetworkEffects, _ change: (inout RunOptions) -> Void = { _ in }
  ) throws -> [JSONObject] {
    var options = RunOptions()
    change(&options)
    let session = JournalSession(options: options, effects: effects)
    let answers = Mutex<[JSONObject]>([])
    try session.resume(session.resumable()) { result in
      answers.withLock { $0.append(result.answer) }
      return true
    }
    return answers.withLock { $0 }
  }

  /// The same network more than a day later.
  func later(_ network: FakeNetwork) -> NetworkEffects {
    var later = network.effects
    let now = later.clock.wallTime()
    later.clock.wallTime = { now + 90_000 }
    return later
  }
}
