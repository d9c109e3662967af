import Executing
import JSONValues
import Testing

@Suite("A question about a request")
struct QuestionTests {
  @Test(
    "tells any known state without judging it",
    arguments: [
      ("in_queue", JobState.inQueue), ("failed", .failed), ("canceled", .cancelled),
      ("succeeded", .completed),
    ])
  func status(word: String, state: JobState) throws {
    let bench = Bench([.json(#"{"status": "\#(word)", "queue_position": 4}"#)])
    let outcome = try bench.executor().status(of: "r-1")
    #expect(outcome.error == nil)
    #expect(outcome.execution?.state == state)
    #expect(outcome.execution?.timeline.first?.queuePosition == (state == .inQueue ? 4 : nil))
  }

  @Test("finds a result that is ready")
  func result() throws {
    let outcome = try Bench([.result]).executor().result(of: "r-1")
    #expect(outcome.error == nil)
    #expect(outcome.execution?.output?["image"]?.string == "https://cdn.runcomfy.net/out/a.png")
  }

  @Test("does not wait for a result that is not ready")
  func notReady() throws {
    let coded = try Bench([.notReady]).executor().result(of: "r-1")
    #expect(coded.error == .resultNotReady(nil))
    let stated = try Bench([.running]).executor().result(of: "r-1")
    #expect(stated.error == .resultNotReady(.inProgress))
  }

  @Test(
    "asks how far it is where a result is not ready and the answer does not say",
    arguments: [
      ([.notReady, .queued], JobState.inQueue, ExecutionError.resultNotReady(.inQueue)),
      ([.notReady, .running], .inProgress, .resultNotReady(.inProgress)),
      ([.notReady, .done, .result], .completed, nil),
      ([.notReady, .done, .notReady], .completed, .resultNotReady(.completed)),
      ([.notReady, .json(#"{"status": "cancelled"}"#)], .cancelled, .jobCancelled),
      ([.notReady, .json(#"{"status": "dreaming"}"#)], .unknown, .unknownState("dreaming")),
      ([.notReady, .failure(.lost(reason: "reset"))], .unknown, .resultNotReady(nil)),
    ] as [([Script.Step], JobState, ExecutionError?)])
  func howFar(steps: [Script.Step], state: JobState, error: ExecutionError?) throws {
    let bench = Bench(steps)
    let outcome = try bench.executor().result(of: "r-1")
    #expect(outcome.execution?.state == state)
    #expect(outcome.error == error)
    #expect(bench.script.remaining == 0)
  }

  @Test("names an id that the API does not know")
  func unknownID() throws {
    let body = #"{"error_code": 404001, "error_message": "no such request"}"#
    let bench = Bench([.json(body, status: 404)])
    let problem = APIProblem(status: 404, code: 404_001, message: "no such request")
    #expect(try bench.executor().status(of: "r-9").error == .unknownResource(problem))
  }

  @Test(
    "is not asked with an id that is none", arguments: ["", ".", "..", "a b", "a\nb", "é"])
  func badID(id: String) throws {
    let bench = Bench([.done])
    guard case .unknownResource = try bench.executor().status(of: id).error else {
      Issue.record("asked for \(id)")
      return
    }
    #expect(bench.script.requests.isEmpty)
  }

  @Test("cancels a queued request")
  func cancel() throws {
    let bench = Bench([.json(#"{"request_id": "r-1", "outcome": "cancelled"}"#)])
    let outcome = try bench.executor().cancel("r-1")
    #expect(outcome.error == nil)
    #expect(outcome.execution?.cancellation == .cancelled)
    #expect(outcome.execution?.state == .cancelled)
    #expect(bench.script.calls == ["POST /v1/requests/r-1/cancel"])
  }

  @Test("says of a running request that it cannot be cancelled")
  func notCancellable() throws {
    let bench = Bench([.json(#"{"outcome": "not_cancellable", "status": "in_progress"}"#)])
    let outcome = try bench.executor().cancel("r-1")
    #expect(outcome.error == .notCancellable)
    #expect(outcome.execution?.cancellation == .notCancellable)
  }

  @Test("is content with a request that was cancelled before")
  func cancelledBefore() throws {
    let bench = Bench([.json(#"{"outcome": "not_cancellable", "status": "cancelled"}"#)])
    let outcome = try bench.executor().cancel("r-1")
    #expect(outcome.error == nil)
    #expect(outcome.execution?.state == .cancelled)
    #expect(outcome.execution?.cancellation == .cancelled)
  }

  @Test("asks for a cancel again when the answer got lost, since that changes nothing")
  func cancelAgain() throws {
    let bench = Bench([
      .failure(.lost(reason: "reset")), .json(#"{"outcome": "cancelled"}"#),
    ])
    #expect(try bench.executor().cancel("r-1").error == nil)
  }
}
