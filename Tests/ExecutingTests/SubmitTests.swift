import Executing
import JSONValues
import Testing

@Suite("A submit")
struct SubmitTests {
  @Test("posts the input as JSON to the model's path, with the token")
  func request() throws {
    let bench = Bench([.accepted])
    let outcome = try bench.run(waits: false)
    #expect(outcome.error == nil)
    #expect(outcome.execution?.requestID == "r-1")
    #expect(outcome.execution?.state == .inQueue)
    let request = try #require(bench.script.requests.first)
    #expect(request.method == .post)
    #expect(
      request.address.text
        == "https://model-api.runcomfy.net/v1/models/google/nano-banana-2/edit")
    #expect(request.token == Bench.token)
    #expect(String(decoding: request.body, as: UTF8.self) == #"{"prompt":"a cup"}"#)
    #expect(!request.yieldsToInterruption)
  }

  @Test("takes HTTP 202 with a status as accepted")
  func status202() throws {
    let bench = Bench([.json(#"{"request_id": "r-2", "status": "in_progress"}"#, status: 202)])
    let outcome = try bench.run(waits: false)
    #expect(outcome.execution?.requestID == "r-2")
    #expect(outcome.execution?.state == .inProgress)
  }

  @Test(
    "is never sent again once it may have arrived",
    arguments: [
      Script.Step.failure(.lost(reason: "connection reset")),
      .failure(.timedOut(seconds: 120)),
      .json("{}"),
      .json(#"{"request_id": ""}"#),
      .json(#"{"request_id": 7}"#),
      .json(#"{"request_id": "a b"}"#),
      .json(#"{"status": "in_queue"}"#, status: 202),
      .json(#"{"request_id": "r-"#),
      .json(""),
      .notReady,
    ])
  func uncertain(step: Script.Step) throws {
    let bench = Bench([step, .accepted])
    let outcome = try bench.run()
    guard case .submitUncertain = outcome.error else {
      Issue.record("not uncertain: \(String(describing: outcome.error))")
      return
    }
    #expect(outcome.execution?.state == .unknown)
    #expect(outcome.execution?.requestID == nil)
    #expect(bench.script.requests.count == 1)
  }

  @Test(
    "is sent again where it was certainly not accepted",
    arguments: [
      Script.Step.failure(.notSent(reason: "connection refused")),
      .json("", status: 429),
      .json(#"{"error_code": 429001}"#),
      .json("busy", status: 503),
    ])
  func again(step: Script.Step) throws {
    let bench = Bench([step, step, .accepted])
    let outcome = try bench.run(waits: false)
    #expect(outcome.error == nil)
    #expect(outcome.execution?.requestID == "r-1")
    #expect(bench.clock.waits == [0.25, 0.5])
  }

  @Test(
    "is not sent again after an answer that may hide an acceptance, and is remembered as unknown",
    arguments: [
      (408, #"{"message": "slow"}"#), (500, "{}"), (501, "{}"), (502, "<html>"), (504, ""),
      (520, ""), (524, ""), (200, #"{"error_code": 504001}"#), (200, #"{"error_code": 500001}"#),
      (200, "<html>Sign in</html>"), (303, ""),
    ])
  func notAgain(status: Int, body: String) throws {
    let bench = Bench([.json(body, status: status), .accepted])
    let outcome = try bench.run()
    #expect(outcome.error != nil)
    #expect(outcome.execution?.state == .unknown)
    #expect(outcome.execution?.requestID == nil)
    #expect(JournalState(after: outcome) == .unknown)
    #expect(bench.script.requests.count == 1)
    #expect(bench.clock.waits.isEmpty)
  }

  @Test(
    "was certainly not accepted where the API refuses it",
    arguments: [
      (400, #"{"error_code": 400001}"#), (400, #"{"error_code": 400002}"#), (401, ""), (403, ""),
      (404, ""), (409, ""), (413, "<html>"), (422, "{}"), (429, ""), (503, ""), (308, ""),
      (200, #"{"error_code": 422001}"#), (502, #"{"error_code": 422001}"#),
      (200, #"{"error_code": 503001}"#),
    ])
  func refused(status: Int, body: String) throws {
    let bench = Bench(Array(repeating: .json(body, status: status), count: 9))
    let outcome = try bench.run()
    #expect(outcome.error != nil)
    #expect(outcome.execution == nil)
    #expect(JournalState(after: outcome) == .failed)
  }

  @Test("waits as long as Retry-After says, in seconds or as a date")
  func retryAfter() throws {
    let seconds = HTTPHeader("retry-after", "7")
    let date = HTTPHeader("Retry-After", "Sat, 21 Nov 2026 05:32:20 GMT")
    let bench = Bench([
      .json("", status: 429, headers: [seconds]), .json("", status: 503, headers: [date]),
      .accepted,
    ])
    _ = try bench.run(waits: false)
    #expect(bench.clock.waits == [7, 13])
  }

  @Test("gives up at once where the server wants a longer wait than anyone has")
  func longRetryAfter() throws {
    let header = HTTPHeader("Retry-After", "3600")
    let bench = Bench([.json("", status: 429, headers: [header]), .accepted])
    let outcome = try bench.run()
    let problem = APIProblem(status: 429)
    #expect(outcome.error == .rateLimited(problem, retryAfter: 3600))
    #expect(bench.script.requests.count == 1)
  }

  @Test("stops after five tries")
  func spent() throws {
    let bench = Bench(Array(repeating: .json("", status: 429), count: 9))
    let outcome = try bench.run()
    #expect(outcome.error == .rateLimited(APIProblem(status: 429), retryAfter: nil))
    #expect(bench.script.requests.count == 5)
    #expect(bench.clock.waits == [0.25, 0.5, 1, 2])
  }

  @Test("does not follow a redirect", arguments: [301, 302, 303, 307, 308])
  func redirect(status: Int) throws {
    let header = HTTPHeader("Location", "https://model-api.runcomfy.net/v2/models/x")
    let bench = Bench([.json("", status: status, headers: [header]), .accepted])
    #expect(try bench.run().error == .redirected(status: status))
    #expect(bench.script.requests.count == 1)
  }

  @Test("takes a page in place of JSON for an upstream failure")
  func page() throws {
    let bench = Bench([.json("<html>Sign in</html>"), .accepted])
    #expect(try bench.run().error == .garbled(status: 200, isCutOff: false))
    #expect(bench.script.requests.count == 1)
  }

  @Test(
    "refuses a model id that would change the path",
    arguments: ["", "a//b", "../requests", "a/..", "a/./b", "a?b", "a b", "a%2Fb", "é", "/a", "a/"])
  func modelID(id: String) throws {
    let bench = Bench([.accepted])
    let outcome = try bench.executor().run(model: id, input: [:], waits: false)
    guard case .unknownResource = outcome.error else {
      Issue.record("taken: \(id)")
      return
    }
    #expect(bench.script.requests.isEmpty)
  }

  @Test("takes the output of a synchronous model from its answer")
  func synchronous() throws {
    let bench = Bench([
      .json(
        """
        {"request_id": "r-1", "status": "completed",
         "output": {"image": "https://cdn.runcomfy.net/a.png"}}
        """)
    ])
    let outcome = try bench.run()
    #expect(outcome.error == nil)
    #expect(outcome.execution?.output?["image"]?.string == "https://cdn.runcomfy.net/a.png")
    #expect(bench.script.calls.count == 1)
  }

  @Test("gives a synchronous model ten minutes to answer")
  func synchronousPatience() throws {
    let bench = Bench([.accepted])
    _ = try bench.executor().run(model: "m", input: ["sync_mode": .bool(true)], waits: false)
    #expect(bench.script.requests.first?.patience.total == 600)
  }

  @Test("is not cut short by --timeout, else its outcome would be lost")
  func timeoutLeavesSubmitAlone() throws {
    let bench = Bench([.accepted])
    _ = try bench.run(timeout: 3, waits: false)
    #expect(bench.script.requests.first?.patience.total == 120)
  }
}
