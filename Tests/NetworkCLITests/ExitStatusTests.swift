import JSONValues
import Sandbox
import SystemCalls
import Testing

@Suite("The exit status of peel-net")
struct ExitStatusTests {
  /// The outcome of one run whose sandbox misbehaves like that.
  private func outcome(_ fault: String, timeout: Double = 60) throws -> (
    NetworkPart.Outcome, NetworkPart
  ) {
    let part = try NetworkPart { $0.faults = [try Fault(parsing: fault)] }
    let handover = part.handover(options: ["timeout": .number(timeout)])
    return (try part.run(handover), part)
  }

  @Test(
    "is the contract's for each failure, and the answer repeats it",
    arguments: [
      ("500", 69, "upstream-failed"), ("html", 69, "upstream-garbled"),
      ("redirect", 69, "upstream-redirected"), ("404", 65, "unknown-model"),
      ("422", 65, "rejected-input"), ("reset-after-submit", 76, "submit-uncertain"),
      ("no-request-id", 76, "submit-uncertain"), ("unknown-state", 76, "unknown-state"),
      ("job-fails", 76, "job-failed"), ("job-cancelled", 76, "job-cancelled"),
      ("wrong-host-output", 76, "refused-output"), ("empty-output", 76, "broken-output"),
      ("not-an-image", 76, "broken-output"),
    ])
  func failures(fault: String, status: Int, code: String) throws {
    let (outcome, part) = try outcome(fault)
    #expect(Int(outcome.status) == status)
    let answer = try #require(outcome.answers.first)
    #expect(answer["ok"]?.bool == false)
    #expect(answer["error"]?["code"]?.string == code)
    #expect(answer["error"]?["exit_code"]?.integer == status)
    #expect(part.files.isEmpty)
    #expect(!(outcome.output + outcome.errors).contains(NetworkPart.token))
  }

  @Test("is 75 when the user's time is up, and the request can be fetched later")
  func timeout() throws {
    let (outcome, _) = try outcome("not-ready", timeout: 0.05)
    #expect(outcome.status == 75)
    let answer = try #require(outcome.answers.first)
    let id = try #require(answer["execution"]?["request_id"]?.string)
    #expect(answer["error"]?["hint"]?.string?.hasPrefix("peel result \(id) ") == true)
  }

  @Test("is 77 for a rejected or missing token, for no consent and for no balance")
  func access() throws {
    let part = try NetworkPart()
    var environment = part.environment
    environment["RUNCOMFY_TOKEN"] = SandboxOptions.rejectedToken
    #expect(try part.run(part.handover(), environment: environment).status == 77)
    environment["RUNCOMFY_TOKEN"] = nil
    #expect(try part.run(part.handover(), environment: environment).status == 77)
    let unasked = try part.run(part.handover(options: ["yes": .bool(false)]), environment: [:])
    #expect(unasked.status == 77)
    #expect(unasked.answers.first?["error"]?["code"]?.string == "spend-consent-required")
    let poor = try NetworkPart { $0.balance = 0 }
    #expect(try poor.run(poor.handover()).answers.first?["error"]?["code"]?.string == "no-balance")
  }

  @Test("is 65 for an unknown model and for a field out of range, which it names")
  func input() throws {
    let part = try NetworkPart()
    #expect(try part.run(part.handover(model: "google/no-such/edit")).status == 65)
    let outcome = try part.run(part.handover(images: 21))
    #expect(outcome.status == 65)
    let message = outcome.answers.first?["error"]?["message"]?.string
    #expect(message?.contains("image_urls") == true)
  }

  @Test("is 74 where pictures cannot be put")
  func disk() throws {
    let part = try NetworkPart()
    try FileAccess.writeAtomically([1], to: part.folder + "/file")
    let options: JSONObject = ["output_dir": .string(part.folder + "/file")]
    #expect(try part.run(part.handover(options: options)).status == 74)
  }

  @Test("is 74 where the disk takes no more of a picture, of which nothing is left")
  func fullDisk() throws {
    let part = try NetworkPart { $0.faults = try Fault.list(parsing: "huge=900000") }
    // 1000 blocks of 512 bytes: less than the picture, more than all else that is written.
    let outcome = try ChildProcess.run(
      "/bin/sh", ["-c", "ulimit -f 1000; exec \"$0\"", try NetworkPart.executable()],
      input: NetworkPart.lines(of: part.handover()), environment: part.environment)
    #expect(outcome.status == 74)
    let answer = try JSONValue(parsing: outcome.output)
    #expect(answer["error"]?["code"]?.string == "unwritable-file")
    let id = try #require(answer["execution"]?["request_id"]?.string)
    #expect(answer["error"]?["hint"]?.string?.contains(id) == true)
    #expect(part.files.isEmpty)
  }

  @Test("is that of the worst record by the contract's order")
  func worst() throws {
    let part = try NetworkPart { $0.faults = [try Fault(parsing: "job-fails:1")] }
    var handover = part.handover(records: 3, options: ["jobs": .integer(1)])
    let bad = part.handover(model: "google/no-such/edit")["answers"]?.array ?? []
    handover["answers"] = .array((handover["answers"]?.array ?? []) + bad)
    let outcome = try part.run(handover)
    #expect(
      outcome.answers.map { $0["error"]?["exit_code"]?.integer } == [76, nil, nil, 65])
    #expect(outcome.status == 76)
  }
}
