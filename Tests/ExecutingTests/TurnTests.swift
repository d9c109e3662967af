import Executing
import JSONValues
import Synchronization
import Testing

@Suite("A submit's turn")
struct TurnTests {
  private static let turned = Script.Step.json(#"{"message": "slow down"}"#, status: 429)

  /// Each turn comes that many seconds after it was asked for.
  private func run(
    _ steps: [Script.Step], turnAfter seconds: Double, timeout: Double, on clock: FakeClock
  ) throws -> (outcome: ExecutionOutcome, turns: Int, calls: [String]) {
    let script = Script(steps)
    let turns = Mutex(0)
    let api = APIClient(
      base: try WebAddress(parsing: "https://model-api.runcomfy.net/v1"),
      token: try #require(Bench.token), transport: script.transport, clock: clock.clock,
      random: { 0.5 },
      awaitTurn: {
        turns.withLock { $0 += 1 }
        clock.clock.wait(seconds)
      })
    let executor = Executor(api: api, downloader: nil, timeout: timeout) { _ in }
    executor.awaitTurn()
    let outcome = executor.run(model: "google/nano-banana-2/edit", input: [:], waits: true)
    return (outcome, turns.withLock { $0 }, script.calls)
  }

  @Test("comes before each try, but not before looks, which cost nothing")
  func turns() throws {
    let steps: [Script.Step] = [Self.turned, Self.turned, .accepted, .queued, .done, .result]
    let (outcome, turns, calls) = try run(steps, turnAfter: 1, timeout: 60, on: FakeClock())
    #expect(outcome.error == nil)
    #expect(turns == 3)
    #expect(calls.count == 6)
  }

  @Test("is no part of the user's time, which begins with the submit")
  func deadline() throws {
    let steps: [Script.Step] = [.accepted, .queued, .done, .result]
    #expect(try run(steps, turnAfter: 600, timeout: 60, on: FakeClock()).outcome.error == nil)
  }

  @Test("that comes after the user's time is not taken by a further try")
  func tooLate() throws {
    let (outcome, _, calls) = try run(
      [Self.turned, .accepted], turnAfter: 600, timeout: 60, on: FakeClock())
    guard case .rateLimited = outcome.error else {
      Issue.record("not rate limited: \(String(describing: outcome.error))")
      return
    }
    #expect(outcome.execution == nil)
    #expect(calls.count == 1)
  }

  @Test("that a signal cuts short is not taken")
  func interrupted() throws {
    let clock = FakeClock(interruptedAfterWaits: 1)
    let (outcome, _, calls) = try run([.accepted], turnAfter: 600, timeout: 60, on: clock)
    #expect(outcome.error == .interrupted)
    #expect(outcome.execution == nil)
    #expect(calls.isEmpty)
  }
}
