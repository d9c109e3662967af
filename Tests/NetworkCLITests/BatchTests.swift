import CurlTransport
import Executing
import JSONValues
import Sandbox
import SystemCalls
import Testing

@Suite("A batch in a bad network")
struct BatchTests {
  /// What a call may meet in one case of twenty, the same ones each time.
  private static let effects = [
    "429", "503", "500", "reset", "reset-after-submit", "no-request-id", "html", "status-500",
    "status-reset", "status-html", "status-truncated", "result-500", "result-reset", "not-ready",
    "job-fails", "job-cancelled", "unknown-state", "empty-output",
  ]

  /// What a record may end in because of them.
  private static let codes: Set<String> = [
    "upstream-failed", "upstream-garbled", "upstream-unreachable", "rate-limited",
    "submit-uncertain", "job-failed", "job-cancelled", "unknown-state", "broken-output",
  ]

  private func part(seed: UInt64) throws -> NetworkPart {
    let faults = try Self.effects.map { try Fault(parsing: $0) }
    return try NetworkPart {
      $0.randomFaults = RandomFaults(seed: seed, rate: 0.05, faults: faults)
    }
  }

  /// Every submit that the sandbox accepted, as it counts them.
  private func accepted(by part: NetworkPart) throws -> Int? {
    let request = HTTPRequest(
      .get, try WebAddress(parsing: part.origin + "/sandbox/requests"),
      patience: .init(total: 60), bodyLimit: 64 << 20)
    let answer = try CurlTransport { false }.transport.send(request)
    return try JSONValue(parsing: answer.body)["total"]?.integer
  }

  @Test("of thousands ends with every record accounted for, and nothing paid twice")
  func thousands() throws {
    let part = try part(seed: 42)
    let records = 3_000
    let outcome = try part.run(
      part.handover(
        records: records, options: ["jobs": .integer(48), "download": .bool(false)]))
    let answers = outcome.answers
    #expect(answers.count == records)
    #expect(answers.enumerated().allSatisfy { $1["id"]?.string == "record-\($0 + 1)" })
    let known = answers.filter { $0["execution"]?["request_id"] != nil }
    var uncertain = 0
    for answer in answers where answer["ok"]?.bool != true {
      let code = try #require(answer["error"]?["code"]?.string)
      #expect(Self.codes.contains(code), "\(code)")
      if code == "submit-uncertain" { uncertain += 1 }
    }
    #expect(uncertain > 0)
    #expect(answers.count { $0["ok"]?.bool == true } > records / 2)
    // What the sandbox accepted is known here by its id, or told as uncertain, and that once.
    let total = try #require(try accepted(by: part))
    #expect((known.count...known.count + uncertain).contains(total))
    let ids = Set(known.compactMap { $0["execution"]?["request_id"]?.string })
    #expect(ids.count == known.count)
    #expect(outcome.status == 76)
  }

  @Test("goes through peel itself, line for line, whatever a line holds")
  func lines() throws {
    let part = try part(seed: 7)
    let records = 120
    let lines = (1...records).map { number in
      switch number % 20 {
      case 0: "{\"id\": \"record-\(number)\", \"prompt\": "
      case 10: "{\"id\": \"record-\(number)\", \"promt\": \"A cup.\"}"
      default: "{\"id\": \"record-\(number)\", \"prompt\": \"A red cup, number \(number).\"}"
      }
    }
    let outcome = try part.peel(
      ["run", "--yes", "--no-download", "--poll-interval", "0.01", "--jobs", "16"],
      input: lines.joined(separator: "\n"))
    #expect(outcome.answers.count == records)
    for (index, answer) in outcome.answers.enumerated() {
      let number = index + 1
      let code = answer["error"]?["code"]?.string
      switch number % 20 {
      case 0: #expect(code == "invalid-json")
      case 10: #expect(code == "unknown-field" && answer["id"]?.string == "record-\(number)")
      default:
        #expect(answer["id"]?.string == "record-\(number)")
        #expect(
          answer["ok"]?.bool == true || code.map(Self.codes.contains) == true, "\(code ?? "")")
      }
    }
    #expect([65, 69, 75, 76].contains(outcome.status))
  }
}
