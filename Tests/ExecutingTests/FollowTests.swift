import Executing
import JSONValues
import Testing

@Suite("A job that is waited for")
struct FollowTests {
  @Test("goes from the queue to its result, and its timeline tells each change once")
  func wholePath() throws {
    let bench = Bench([
      .accepted, .queued, .queued, .json(#"{"status": "in_queue", "queue_position": 1}"#),
      .running, .running, .done, .result,
    ])
    let outcome = try bench.run()
    let execution = try #require(outcome.execution)
    #expect(outcome.error == nil)
    #expect(execution.state == .completed)
    #expect(execution.createdAt == "2026-11-21T05:00:00Z")
    #expect(
      execution.timeline.map(\.state) == [
        .inQueue, .inQueue, .inQueue, .inProgress, .completed,
      ])
    #expect(execution.timeline.map(\.queuePosition) == [nil, 2, 1, nil, nil])
    #expect(execution.timeline.first?.at == "2026-11-21T05:32:00.000Z")
    #expect(
      bench.script.calls.suffix(2) == [
        "GET /v1/requests/r-1/status", "GET /v1/requests/r-1/result",
      ])
  }

  @Test("is looked at after 1 s, backing off to 5 s")
  func backingOff() throws {
    let looks = Array(repeating: Script.Step.running, count: 7)
    let bench = Bench([.accepted] + looks + [.done, .result])
    _ = try bench.run()
    #expect(bench.clock.waits == [1, 1.5, 2.25, 3.375, 5, 5, 5])
  }

  @Test("is looked at as often as --poll-interval says", arguments: [0.05, 2.5, 30])
  func interval(seconds: Double) throws {
    let bench = Bench([.accepted, .queued, .running, .done, .result])
    _ = try bench.run(interval: seconds)
    #expect(bench.clock.waits == [seconds, seconds])
  }

  @Test("is done in every spelling of done", arguments: ["completed", "succeeded"])
  func spellings(word: String) throws {
    let status = Script.Step.json(#"{"status": "\#(word)"}"#)
    let result = Script.Step.json(
      #"{"status": "\#(word)", "output": {"images": ["https://cdn.runcomfy.net/a.png"]}}"#)
    let outcome = try Bench([.accepted, status, result]).run()
    #expect(outcome.error == nil)
    #expect(outcome.execution?.state == .completed)
  }

  @Test("was cancelled by the other side in either spelling", arguments: ["cancelled", "canceled"])
  func cancelled(word: String) throws {
    let outcome = try Bench([.accepted, .json(#"{"status": "\#(word)"}"#)]).run()
    #expect(outcome.error == .jobCancelled)
    #expect(outcome.execution?.state == .cancelled)
    #expect(outcome.execution?.requestID == "r-1")
  }

  @Test(
    "fails with the reason that its result gives",
    arguments: [
      (#""content refused""#, "content refused"),
      (#"{"message": "no face found"}"#, "no face found"),
      ("null", "the API gives no reason"),
    ])
  func failed(error: String, reason: String) throws {
    let result = #"{"status": "failed", "error": \#(error)}"#
    let bench = Bench([.accepted, .json(#"{"status": "failed"}"#), .json(result)])
    let outcome = try bench.run()
    #expect(outcome.error == .jobFailed(reason: reason))
    #expect(outcome.execution?.state == .failed)
  }

  @Test("fails where the state is completed but the result says otherwise")
  func failedInResult() throws {
    let bench = Bench([.accepted, .done, .json(#"{"status": "failed", "error": "late"}"#)])
    #expect(try bench.run().error == .jobFailed(reason: "late"))
  }

  @Test(
    "is an error that names a state which nobody documents",
    arguments: ["paused", "COMPLETED", "unknown", "", "\u{1B}[2J"])
  func unknownState(word: String) throws {
    let body = JSONValue.object(["status": .string(word)])
    var bytes: [UInt8] = []
    body.write(into: &bytes)
    let bench = Bench([.accepted, .json(String(decoding: bytes, as: UTF8.self))])
    let outcome = try bench.run()
    #expect(outcome.error == .unknownState(word == "\u{1B}[2J" ? " [2J" : word))
    #expect(outcome.execution?.requestID == "r-1")
  }

  @Test("is looked at again when its result is not ready yet (400005)")
  func notReady() throws {
    let early = Script.Step.json(#"{"error_code": "400005"}"#)
    let bench = Bench([.accepted, .notReady, .done, early, .done, .result])
    #expect(try bench.run().error == nil)
    #expect(bench.clock.waits == [1, 1.5])
  }

  @Test("outlives failures of single looks")
  func troubledLooks() throws {
    let bench = Bench([
      .accepted, .failure(.lost(reason: "reset")), .failure(.notSent(reason: "refused")),
      .json("<html>", status: 502), .queued, .json("", status: 408), .running,
      .json("oops"), .done, .failure(.timedOut(seconds: 30)), .result,
    ])
    #expect(try bench.run().error == nil)
    #expect(bench.script.remaining == 0)
  }

  private static let troubles: [(Script.Step, String)] = [
    (.json("{}", status: 500), "the API answered: HTTP 500"),
    (.json(#"{"error_code": 500001}"#), "the API answered: HTTP 200, code 500001"),
    (.json("", status: 429), "the API answered: HTTP 429"),
    (.json("", status: 408), "the API answered: HTTP 408"),
    (.json("<html>"), "the API's answer (HTTP 200) is no JSON"),
    (.json("", status: 302), "the API answered with a redirect (HTTP 302)"),
    (.failure(.notSent(reason: "refused")), "the API cannot be reached: refused"),
    (.failure(.timedOut(seconds: 30)), "the API did not answer within 30 seconds"),
    (.failure(.lost(reason: "reset")), "the connection to the API was lost: reset"),
  ]

  @Test(
    "is left to be fetched later when no look is answered until the time is up", arguments: troubles
  )
  func spent(step: Script.Step, words: String) throws {
    let bench = Bench([.accepted] + Array(repeating: step, count: 500))
    let outcome = try bench.run(timeout: 90)
    #expect(outcome.error == .timedOut(seconds: 90, trouble: words))
    #expect(outcome.execution?.requestID == "r-1")
    #expect(bench.clock.waits.reduce(0, +) == 90)
    #expect(bench.script.calls.filter { $0.hasPrefix("POST") }.count == 1)
  }

  @Test("outlives an outage that spends every try of many looks", arguments: troubles)
  func outage(step: Script.Step, words: String) throws {
    let bench = Bench([.accepted, .queued] + Array(repeating: step, count: 60) + [.done, .result])
    #expect(try bench.run().error == nil)
    #expect(bench.script.remaining == 0)
  }

  @Test("is given an hour where the user gives it no time")
  func usualTimeout() throws {
    let bench = Bench([.accepted] + Array(repeating: .running, count: 1000))
    #expect(try bench.run().error == .timedOut(seconds: 3600))
    #expect(bench.clock.waits.reduce(0, +) == 3600)
  }

  private static let missing = Script.Step.json(#"{"error_code": 404001}"#, status: 404)

  @Test("may be unknown to the first servers that are asked")
  func late() throws {
    let bench = Bench([.accepted, Self.missing, .json("", status: 404), .done, .result])
    #expect(try bench.run().error == nil)
    #expect(bench.script.remaining == 0)
  }

  @Test("is given up after half a minute in which no server knows it, and keeps its id")
  func missing() throws {
    let bench = Bench([.accepted] + Array(repeating: Self.missing, count: 500))
    let outcome = try bench.run()
    #expect(outcome.error == .unknownResource(APIProblem(status: 404, code: 404_001)))
    #expect(outcome.execution?.requestID == "r-1")
    #expect(bench.clock.waits.reduce(0, +) >= 30)
    #expect(bench.clock.waits.reduce(0, +) <= 35)
    #expect(JournalState(after: outcome) == .submitted)
  }

  @Test("is looked at again after two minutes at most, whatever Retry-After says")
  func longRetryAfter() throws {
    let header = HTTPHeader("Retry-After", "600")
    let bench = Bench([
      .accepted, .json("", status: 503, headers: [header]),
      .json("", status: 429, headers: [header]),
      .done, .result,
    ])
    #expect(try bench.run().error == nil)
    #expect(bench.clock.waits == [120, 120])
  }

  @Test("is not looked at again when the token is rejected")
  func rejected() throws {
    let bench = Bench([.accepted, .json(#"{"error_code": 401001}"#, status: 401)])
    #expect(try bench.run().error == .tokenRejected(APIProblem(status: 401, code: 401_001)))
    #expect(bench.script.requests.count == 2)
  }

  @Test("is left to itself after --timeout, and looked at a last time then")
  func timeout() throws {
    let bench = Bench([.accepted] + Array(repeating: .running, count: 9))
    let outcome = try bench.run(interval: 2, timeout: 5)
    #expect(outcome.error == .timedOut(seconds: 5))
    #expect(outcome.execution?.state == .inProgress)
    #expect(bench.clock.waits == [2, 2, 1])
    #expect(!bench.script.calls.contains { $0.hasSuffix("/cancel") })
  }

  @Test("never sees the addresses that the API hands out: paths are built from the id")
  func ownPaths() throws {
    let bench = Bench([.json(#"{"request_id": "a/../b?c"}"#), .done, .result])
    _ = try bench.run()
    #expect(bench.script.calls[1] == "GET /v1/requests/a%2F..%2Fb%3Fc/status")
  }

  @Test("has no output where the result holds none", arguments: ["null", "{}", #"{"text": "hi"}"#])
  func noOutput(output: String) throws {
    let bench = Bench([
      .accepted, .done, .json(#"{"status": "completed", "output": \#(output)}"#),
    ])
    #expect(try bench.run().error == .outputMissing)
  }

  @Test("tells its id before anything else can go wrong")
  func events() throws {
    let bench = Bench([.accepted, .queued, .running, .done, .result])
    let log = EventLog()
    let executor = try bench.executor(notify: log.note)
    _ = executor.run(model: "m", input: [:], waits: true)
    #expect(
      log.events == [
        .accepted(requestID: "r-1"), .state(.inQueue, queuePosition: 2),
        .state(.inProgress, queuePosition: nil), .state(.completed, queuePosition: nil),
      ])
  }
}
