import Executing
import JSONValues
import PeelNetKit
import Reporting
import Testing

@Suite("A question about a request")
struct QuestionTests {
  private let folder: TemporaryFolder
  private var options = RunOptions()

  init() throws {
    folder = try TemporaryFolder()
    options.outputFolder = folder.path
  }

  private func session(_ network: FakeNetwork = FakeNetwork()) -> NetworkSession {
    NetworkSession(options: options, effects: network.effects)
  }

  @Test("of status needs no consent and touches no disk")
  func status() throws {
    let answer = session().status(of: "r-9")
    #expect(answer.members.map(\.name) == ["peel", "command", "ok", "execution"])
    #expect(answer["command"]?.string == "status")
    #expect(answer["execution"]?["state"]?.string == "completed")
    #expect(try folder.names().isEmpty)
  }

  @Test("of result brings files and sidecars that hold what is known")
  func result() throws {
    let answer = session().result(of: "r-9")
    #expect(answer["ok"]?.bool == true)
    #expect(try folder.names() == ["r-9.png", "r-9.png.peel.json"])
    let sidecar = try folder.json("r-9.png.peel.json")
    #expect(sidecar["request_id"]?.string == "r-9")
    #expect(sidecar["input"] == nil)
  }

  @Test("of a result that is not ready ends with status 75")
  func notReady() {
    let network = FakeNetwork(override: { _ in
      HTTPResponse(status: 400, body: Array(#"{"error_code": 400005}"#.utf8))
    })
    let answer = session(network).result(of: "r-9")
    #expect(answer["error"]?["code"]?.string == "result-not-ready")
    #expect(answer.exitCode == .tryAgain)
  }

  @Test("of cancel tells the outcome")
  func cancel() {
    let answer = session().cancel("r-9")
    #expect(answer["ok"]?.bool == true)
    #expect(answer["execution"]?["outcome"]?.string == "cancelled")
  }

  @Test("of cancel tells what a job has become that cannot be cancelled any more")
  func tooLate() {
    let network = FakeNetwork { request in
      request.address.path.hasSuffix("/cancel")
        ? HTTPResponse(status: 200, body: Array(#"{"outcome": "not_cancellable"}"#.utf8)) : nil
    }
    let answer = session(network).cancel("r-9")
    #expect(answer["execution"]?["state"]?.string == "completed")
    #expect(answer["execution"]?["outcome"]?.string == "not_cancellable")
    #expect(
      answer["error"]?["message"]?.string == "the job can no longer be cancelled: it is completed")
    #expect(answer.exitCode == .job)
    #expect(answer["error"]?["hint"]?.string?.contains("peel result r-9") == true)
  }

  @Test("of the status of a failed job tells why it failed")
  func failed() {
    let network = FakeNetwork { request in
      let path = request.address.path
      let isResult = path.hasSuffix("/result")
      guard isResult || path.hasSuffix("/status") else { return nil }
      let text = isResult ? #"{"status": "failed", "error": "no face"}"# : #"{"status": "failed"}"#
      return HTTPResponse(status: 200, body: Array(text.utf8))
    }
    let answer = session(network).status(of: "r-9")
    #expect(answer["ok"]?.bool == true)
    #expect(answer["execution"]?["reason"]?.string?.contains("no face") == true)
  }

  @Test("with an id that is none ends with status 65 and asks nobody")
  func badID() {
    let network = FakeNetwork()
    let answer = session(network).status(of: "a b")
    #expect(answer["error"]?["code"]?.string == "unknown-request")
    #expect(answer.exitCode == .input)
    #expect(network.requests.isEmpty)
  }
}

@Suite("Options from the handover")
struct RunOptionsTests {
  @Test("are read with their names, numbers also from text")
  func read() throws {
    let options = try RunOptions([
      "output_dir": .string("out"), "download": .bool(false), "wait": .bool(false),
      "poll_interval": .string("0.5"), "timeout": .integer(60), "token_file": .string("/t"),
      "yes": .bool(true), "max_cost": .number(1.5), "jobs": .integer(3), "sandbox": .bool(true),
    ])
    var expected = RunOptions()
    expected.outputFolder = "out"
    (expected.downloads, expected.waits) = (false, false)
    (expected.pollInterval, expected.timeout) = (0.5, 60)
    (expected.tokenFile, expected.isAgreed) = ("/t", true)
    (expected.maxCost, expected.jobs, expected.isSandboxed) = (1.5, 3, true)
    #expect(options == expected)
  }

  @Test("are the usual ones where nothing is said, and never a flood of looks")
  func usual() throws {
    #expect(try RunOptions([:]) == RunOptions())
    #expect(try RunOptions(["poll_interval": .integer(0)]).pollInterval == 0.01)
  }

  @Test(
    "are refused with a rate that the command line would refuse, too",
    arguments: [.number(0.0009), .integer(0), .number(-1), .string("nan")] as [JSONValue])
  func slow(rate: JSONValue) throws {
    #expect(throws: Failure.self) { try RunOptions(["rate": rate]) }
    #expect(try RunOptions(["rate": .number(0.001)]).rate == SubmitRate.least)
  }
}
