import JSONValues
import Sandbox
import SystemCalls
import Testing

@Suite("peel-net")
struct ProcessTests {
  @Test("leaves pictures on disk and prints JSON alone on stdout")
  func run() throws {
    let part = try NetworkPart()
    let outcome = try part.run(part.handover())
    #expect(outcome.status == 0)
    let execution = try #require(outcome.answers.first?["execution"])
    let path = try #require(execution["files"]?.array?.first?["path"]?.string)
    #expect(try FileAccess.read(path).starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(FileAccess.exists(path + ".peel.json"))
    let id = try #require(execution["request_id"]?.string)
    #expect(outcome.errors.hasPrefix("peel: request \(id) accepted\n"))
  }

  @Test("needs nobody's consent, token or sandbox server with --sandbox")
  func sandbox() throws {
    let part = try NetworkPart()
    let handover = part.handover(options: ["sandbox": .bool(true), "yes": .bool(false)])
    let outcome = try part.run(handover, environment: [:])
    #expect(outcome.status == 0)
    #expect(part.files.count == 2)
  }

  @Test("answers several records in order, as lines or as one array")
  func several() throws {
    let part = try NetworkPart()
    let lines = try part.run(part.handover(records: 3, options: ["jobs": .integer(2)]))
    let ids = (1...3).map { JSONValue.string("record-\($0)") }
    #expect(lines.answers.compactMap { $0["id"] } == ids)
    let again: JSONObject = ["again": .bool(true)]
    let array = try part.run(part.handover(records: 3, format: "json", options: again))
    let value = try JSONValue(parsing: Array(array.output.utf8))
    #expect(value.array?.compactMap { $0["id"] } == ids)
    #expect(array.errors.contains("peel: record-2: "))
    #expect(array.errors.hasSuffix("\npeel: 3 of 3 done\n"))
  }

  @Test("tells people of several records which one failed, and what all lack but once")
  func failures() throws {
    let part = try NetworkPart { $0.faults = [try Fault(parsing: "job-fails:1")] }
    let options: JSONObject = ["jobs": .integer(1)]
    let failed = try part.run(part.handover(records: 2, format: "pretty", options: options))
    #expect(failed.errors.contains("error[job-failed]: record-1: "))
    let refused = try part.run(
      part.handover(records: 3, format: "pretty", options: ["yes": .bool(false)]))
    #expect(refused.errors.count(of: "error[spend-consent-required]: the cost of 3 requests") == 1)
    #expect(refused.errors.hasSuffix("peel: 0 done, 3 failed\n"))
  }

  @Test("prints nothing for no record, and ends well")
  func none() throws {
    let part = try NetworkPart()
    for format in ["json", "jsonl", "pretty"] {
      let outcome = try part.run(part.handover(records: 0, format: format))
      #expect(outcome.status == 0)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.isEmpty)
    }
  }

  @Test("tells people the state, the request and the files, and nothing more when quiet")
  func pretty() throws {
    let part = try NetworkPart()
    var handover = part.handover(format: "pretty")
    handover["quiet"] = .bool(true)
    let outcome = try part.run(handover)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first == "execution completed")
    #expect(lines.dropFirst().first?.hasPrefix("  request   5a4db0c5-") == true)
    #expect(lines.last?.hasPrefix("  saved     \(part.folder)/") == true)
    #expect(outcome.errors.isEmpty)
  }

  @Test("colours where it is told to")
  func colors() throws {
    let part = try NetworkPart()
    var handover = part.handover(format: "pretty")
    handover["color"] = .bool(true)
    #expect(try part.run(handover).output.contains("\u{1B}["))
  }

  @Test("writes to the file that stands in for stdout, behind the review that is there")
  func outputFile() throws {
    let part = try NetworkPart()
    let path = part.folder + "/answers"
    try FileAccess.writeAtomically(Array("review\n".utf8), to: path)
    var handover = part.handover(format: "pretty")
    handover["output"] = .string(path)
    #expect(try part.run(handover).output.isEmpty)
    let text = String(decoding: try FileAccess.read(path), as: UTF8.self)
    #expect(text.hasPrefix("review\n\nexecution completed\n"))
  }

  @Test("says before it spends that a file cannot be written")
  func badOutputFile() throws {
    let part = try NetworkPart()
    var handover = part.handover()
    handover["output"] = .string(part.folder + "/none/answers")
    let outcome = try part.run(handover)
    #expect(outcome.status == 74)
    #expect(!outcome.errors.contains("accepted"))
  }

  @Test(
    "says who starts it when nobody handed anything over",
    arguments: ["", "{}", "peel run", #"{"command": "fly", "format": "json"}"#])
  func byHand(input: String) throws {
    let outcome = try NetworkPart().run(input: Array(input.utf8))
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("peel starts it"))
  }

  @Test("asks about a request, and fetches and cancels it")
  func questions() throws {
    let part = try NetworkPart { $0.schedule = JobSchedule(queuedPolls: 1, runningPolls: 3) }
    let submitted = try part.run(part.handover(options: ["wait": .bool(false)]))
    let id = try #require(submitted.answers.first?["execution"]?["request_id"])
    func ask(_ command: String) throws -> NetworkPart.Outcome {
      try part.run([
        "command": .string(command), "format": .string("json"), "id": id,
        "options": .object(["output_dir": .string(part.folder)]),
      ])
    }
    let status = try ask("status")
    #expect(status.answers.first?["execution"]?["state"]?.string == "in_queue")
    let early = try ask("result")
    #expect(early.status == 75)
    #expect(early.answers.first?["execution"]?["state"]?.string == "in_progress")
    let running = try ask("cancel")
    #expect(running.status == 76)
    #expect(running.answers.first?["execution"]?["outcome"]?.string == "not_cancellable")
    let result = try ask("result")
    #expect(result.status == 0)
    #expect(part.files.count == 2)
  }
}

extension String {
  /// How often a text occurs in this one.
  fileprivate func count(of text: String) -> Int {
    indices.count { self[$0...].hasPrefix(text) }
  }
}
