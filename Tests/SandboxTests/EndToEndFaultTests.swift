import Executing
import JSONValues
import Testing

@testable import Sandbox

@Suite("Executor and sandbox, when something goes wrong,")
struct EndToEndFaultTests {
  /// What an error is, without the words and numbers in it.
  private func kind(_ error: ExecutionError?) -> String {
    error.map { String(String(describing: $0).prefix { $0 != "(" }) } ?? "none"
  }

  @Test(
    "end in the error that the fault deserves, and never with a second job",
    arguments: [
      ("429", "rateLimited"), ("500", "upstreamFailed"), ("503", "upstreamFailed"),
      ("404", "unknownResource"), ("422", "inputRejected"), ("html", "garbled"),
      ("redirect", "redirected"), ("error-code-200", "upstreamFailed"),
      ("reset", "submitUncertain"), ("reset-after-submit", "submitUncertain"),
      ("no-request-id", "submitUncertain"), ("submit-truncated", "submitUncertain"),
      ("malformed", "submitUncertain"), ("unknown-state", "unknownState"),
      ("job-fails", "jobFailed"), ("job-cancelled", "jobCancelled"),
      ("status-404", "unknownResource"), ("status-500", "timedOut"), ("status-429", "timedOut"),
      ("status-reset", "timedOut"), ("status-html", "timedOut"), ("status-redirect", "timedOut"),
      ("status-malformed", "timedOut"), ("not-ready", "timedOut"), ("result-500", "timedOut"),
      ("result-truncated", "timedOut"), ("wrong-host-output", "outputRefused"),
      ("empty-output", "outputMissing"), ("truncated", "downloadFailed"),
      ("not-an-image", "outputBroken"), ("wrong-type", "outputBroken"),
      ("download-malformed", "outputBroken"), ("download-404", "downloadFailed"),
      ("download-reset", "downloadFailed"), ("download-html", "outputBroken"),
      ("download-redirect", "outputRefused"), ("download-503", "downloadFailed"),
      ("huge=3000000", "outputRefused"),
    ])
  func lasting(fault: String, error: String) throws {
    let stage = try EndToEnd { $0.faults = try Fault.list(parsing: fault) }
    let outcome = try stage.run()
    #expect(kind(outcome.error) == error)
    #expect(stage.files.isEmpty)
    #expect(try stage.submits() <= 1)
  }

  @Test("keep a picture in another format than was asked for, and say so")
  func wrongFormat() throws {
    var input = SampleModels.input
    input["output_format"] = .string("png")
    let asked = try EndToEnd { $0.faults = [Fault(.wrongFormat, at: .download)] }
    #expect(
      try asked.run(input).error
        == .outputUnlike(asked: .png, found: .jpeg, path: "sandbox-1-1.jpg"))
    #expect(Array(asked.files.keys) == ["sandbox-1-1.jpg"])
    let open = try EndToEnd { $0.faults = [Fault(.wrongFormat, at: .download)] }
    #expect(try open.run().error == nil)
  }

  @Test("wait through an outage that outlasts every single try")
  func outage() throws {
    let stage = try EndToEnd { $0.faults = try Fault.list(parsing: "status-503:40,result-reset:9") }
    let outcome = try stage.run(timeout: 600)
    #expect(outcome.error == nil)
    #expect(stage.secondsWaited > 40)
    #expect(try stage.submits() == 1)
  }

  @Test(
    "go on when it passes",
    arguments: [
      "429:2", "503:1", "slow=0.01", "submit-wrong-type", "status-500:2", "status-429:1",
      "status-reset:1", "status-html:1", "status-malformed:2", "status-slow=0.01", "not-ready:3",
      "result-503:1", "truncated:1", "download-503:2", "download-reset:1", "download-slow=0.01",
    ])
  func passing(fault: String) throws {
    let stage = try EndToEnd { $0.faults = try Fault.list(parsing: fault) }
    let outcome = try stage.run()
    #expect(outcome.error == nil)
    #expect(outcome.execution?.requestID == RequestID(number: 1).text)
    #expect(stage.files.count == 1)
  }

  @Test("wait as long as the server asks")
  func retryAfter() throws {
    let stage = try EndToEnd { $0.faults = [Fault(.status(429), remaining: 1)] }
    _ = try stage.run(waits: false)
    #expect(stage.secondsWaited == 1)
    guard case .retrying(after: 1, .rateLimited(_, retryAfter: 1)) = stage.events.first else {
      Issue.record("the first event is \(String(describing: stage.events.first))")
      return
    }
  }

  @Test("tell a rejected token, a spent balance, a bad field and a wrong model apart")
  func refusals() throws {
    #expect(kind(try EndToEnd(token: "bad-token").run().error) == "tokenRejected")
    #expect(kind(try EndToEnd({ $0.balance = 0 }).run().error) == "balanceSpent")
    #expect(kind(try EndToEnd().run(model: "maker/none").error) == "unknownResource")
    var input = SampleModels.input
    input["num_images"] = .integer(9)
    guard case .inputRejected(let problem) = try EndToEnd().run(input).error else {
      Issue.record("the field was not rejected")
      return
    }
    #expect(problem.code == 422_001)
    #expect(problem.details == ["num_images: must be from 1 to 4"])
  }
}
