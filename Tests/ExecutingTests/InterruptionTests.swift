import Executing
import JSONValues
import Testing

@Suite("Ctrl-C")
struct InterruptionTests {
  @Test(
    "cancels the job that is waited for and tells what came of it",
    arguments: [
      (#"{"outcome": "cancelled"}"#, Cancellation.cancelled, JobState.cancelled),
      (#"{"status": "canceled"}"#, .cancelled, .cancelled),
      (#"{"outcome": "not_cancellable"}"#, .notCancellable, .inQueue),
      (#"{"status": "in_progress"}"#, .notCancellable, .inQueue),
      (#"{"outcome": "perhaps"}"#, .unknown, .inQueue),
    ])
  func whileWaiting(answer: String, cancellation: Cancellation, state: JobState) throws {
    let bench = Bench(
      [.accepted, .queued, .json(answer)], clock: FakeClock(interruptedAfterWaits: 1))
    let outcome = try bench.run()
    #expect(outcome.error == .interrupted)
    #expect(outcome.execution?.cancellation == cancellation)
    #expect(outcome.execution?.state == state)
    #expect(bench.script.calls.last == "POST /v1/requests/r-1/cancel")
  }

  @Test("asks once, whatever the answer, and lets no signal cut the question short")
  func once() throws {
    let bench = Bench(
      [.accepted, .queued, .failure(.lost(reason: "reset")), .accepted],
      clock: FakeClock(interruptedAfterWaits: 1))
    let outcome = try bench.run()
    #expect(outcome.execution?.cancellation == .unknown)
    #expect(bench.script.requests.count == 3)
    #expect(bench.script.requests.last?.yieldsToInterruption == false)
    #expect(bench.script.requests.last?.patience.total == 10)
  }

  @Test("cancels when it cuts a look at the job short")
  func duringLook() throws {
    let bench = Bench([
      .accepted, .failure(.interrupted), .json(#"{"outcome": "cancelled"}"#),
    ])
    #expect(try bench.run().execution?.cancellation == .cancelled)
  }

  @Test("during the submit waits for the id and then cancels")
  func duringSubmit() throws {
    let clock = FakeClock()
    let bench = Bench([.accepted, .json(#"{"outcome": "cancelled"}"#)], clock: clock)
    let executor = try bench.executor(notify: { event in
      if case .accepted = event { clock.interrupt() }
    })
    let outcome = executor.run(model: "m", input: [:], waits: true)
    #expect(outcome.error == .interrupted)
    #expect(outcome.execution?.requestID == "r-1")
    #expect(outcome.execution?.cancellation == .cancelled)
  }

  @Test("before the submit sends nothing")
  func beforeSubmit() throws {
    let clock = FakeClock()
    clock.interrupt()
    let bench = Bench([.accepted], clock: clock)
    #expect(try bench.run() == ExecutionOutcome(execution: nil, error: .interrupted))
    #expect(bench.script.requests.isEmpty)
  }

  @Test("between two tries of a submit sends no further one")
  func betweenTries() throws {
    let bench = Bench(
      [.json("", status: 429), .accepted], clock: FakeClock(interruptedAfterWaits: 1))
    #expect(try bench.run() == ExecutionOutcome(execution: nil, error: .interrupted))
    #expect(bench.script.requests.count == 1)
  }

  @Test("during a download leaves no file, and does not try to cancel what is done")
  func duringDownload() throws {
    let bench = Bench([.accepted, .done, .result, .failure(.interrupted)])
    let outcome = try bench.run(downloads: true)
    #expect(outcome.error == .interrupted)
    #expect(outcome.execution?.cancellation == .notCancellable)
    #expect(outcome.execution?.state == .completed)
    #expect(bench.disk.leftovers == 0)
    #expect(bench.script.remaining == 0)
  }
}
