import Executing
import JSONValues
import PeelNetKit
import Reporting
import Synchronization
import SystemCalls
import Testing

@Suite("A run")
struct RunTests: PlanSuite {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(
    _ plans: [JSONObject], _ network: FakeNetwork, options: RunOptions? = nil,
    sandbox: Access? = nil
  ) -> [JSONObject] {
    (try? results(plans, network, options: options, sandbox: sandbox).map(\.answer)) ?? []
  }

  @Test("adds the execution to the plan's answer, in the contract's order of keys")
  func answer() throws {
    let network = FakeNetwork()
    let answer = try #require(run([Plans.plan()], network).first)
    #expect(
      answer.members.map(\.name) == ["peel", "command", "id", "ok", "requests", "execution"])
    #expect(answer["command"]?.string == "run")
    #expect(answer["ok"]?.bool == true)
    #expect(answer.exitCode == .success)
    let execution = try #require(answer["execution"])
    #expect(
      execution.object?.members.map(\.name) == [
        "state", "request_id", "output", "files", "timeline",
      ])
    #expect(execution["state"]?.string == "completed")
    #expect(execution["request_id"]?.string == "r-1")
    let file = try #require(execution["files"]?.array?.first)
    #expect(file["path"]?.string == folder("r-1.png"))
    #expect(file["bytes"]?.integer == FakeNetwork.picture.count)
    #expect(try FileAccess.read(folder("r-1.png")) == FakeNetwork.picture)
  }

  @Test("leaves a sidecar beside each file")
  func sidecar() throws {
    _ = run([Plans.plan()], FakeNetwork())
    #expect(try folder.names() == ["r-1.png", "r-1.png.peel.json"])
    let sidecar = try folder.json("r-1.png.peel.json")
    #expect(sidecar["file"]?.string == "r-1.png")
    #expect(sidecar["request_id"]?.string == "r-1")
    #expect(sidecar["model"]?.string == "google/nano-banana-2/edit")
    #expect(sidecar["input"]?["prompt"]?.string == "pass 1")
    #expect(sidecar["source"]?.string == "https://cdn.runcomfy.net/r-1.png")
    #expect(sidecar["sha256"]?.string?.utf8.count == 64)
  }

  @Test("writes into each sidecar what was asked, what was sent, and what it cost")
  func provenance() throws {
    let cost: JSONValue = .object(["usd": .number(0.04), "basis": .string("documented")])
    var plan = Plans.plan(passes: 2)
    var requests = try #require(plan["requests"]?.array)
    for (index, request) in requests.enumerated() {
      var entry = try #require(request.object)
      entry["cost"] = cost
      var input = try #require(entry["input"]?.object)
      input["seed"] = .integer(7)
      entry["input"] = .object(input)
      requests[index] = .object(entry)
    }
    plan["requests"] = .array(requests)
    let finding: JSONValue = .object(["rule": .string("vague-change")])
    plan["lint"] = .object(["findings": .array([finding])])
    plan["plan"] = .object(["hash": .string("abc"), "prompt": .string("make it pop")])
    _ = run([plan], FakeNetwork())
    for pass in 1...2 {
      let sidecar = try folder.json("r-\(pass).png.peel.json")
      #expect(sidecar["version"]?.string == Version.current)
      #expect(
        sidecar["prompt"]
          == .object(["given": .string("make it pop"), "sent": .string("pass \(pass)")]))
      #expect(sidecar["findings"] == .array([finding]))
      #expect(sidecar["cost"] == cost)
      #expect(sidecar["seed"] == .integer(7))
      #expect(sidecar["plan"]?.string == "abc")
      #expect(sidecar["pass"] == .object(["number": .integer(pass), "of": .integer(2)]))
      #expect(sidecar["id"]?.string == "sku-7")
    }
  }

  @Test("sends nothing without consent, and does not even look for a token")
  func consent() throws {
    var options = options
    options.isAgreed = false
    let network = FakeNetwork(variables: [:])
    let answers = run([Plans.plan(), Plans.plan(usd: .number(0.5))], network, options: options)
    #expect(answers.map(code) == ["spend-consent-required", "spend-consent-required"])
    #expect(answers.first?.exitCode == .access)
    let estimate: JSONObject = ["requests": .integer(2), "usd": .null]
    #expect(answers.first?["error"]?["estimate"] == .object(estimate))
    #expect(network.requests.isEmpty)
    #expect(try folder.names().isEmpty)
  }

  @Test("adds up what all records cost before it holds --max-cost against them")
  func maxCost() {
    var options = options
    options.isAgreed = false
    options.maxCost = 0.25
    let network = FakeNetwork()
    let plans = [Plans.plan(usd: .number(0.125)), Plans.plan(usd: .number(0.25))]
    #expect(run(plans, network, options: options).map(code) == ["cost-limit", "cost-limit"])
    #expect(network.requests.isEmpty)
    #expect(run([plans[0]], network, options: options).map(code) == [nil])
  }

  @Test("needs no consent in a sandbox, and never shows it the user's token")
  func sandbox() throws {
    var options = options
    options.isAgreed = false
    let network = FakeNetwork()
    let access = try Access(sandbox: "http://127.0.0.1:4711/v1", token: "any-token")
    let answer = run([Plans.plan()], network, options: options, sandbox: access).first
    #expect(answer?["ok"]?.bool == true)
    let apiCalls = network.requests.filter { $0.address.isLoopback }
    #expect(apiCalls.count == 3)
    #expect(apiCalls.allSatisfy { $0.token?.authorization == "Bearer any-token" })
    #expect(
      answer?["requests"]?.array?.first?["url"]?.string
        == "http://127.0.0.1:4711/v1/models/google/nano-banana-2/edit")
  }

  @Test("gives the token to the base alone, whatever host a plan names")
  func foreignPlan() {
    let network = FakeNetwork()
    let url = "https://evil.example/v1/models/google/nano-banana-2/edit"
    _ = run([Plans.plan("x", requests: [Plans.request(url: url)])], network)
    #expect(network.requests.allSatisfy { $0.address.host.hasSuffix("runcomfy.net") })
    #expect(network.requests.first?.address.text == Plans.url)
  }

  @Test(
    "refuses a plan whose request names no model",
    arguments: [
      "https://model-api.runcomfy.net/v1/requests/x", "https://a.example/v1/models/", "models/x",
      "https://a.example/v1/models/../requests", "https://a.example/v1/models/a%2e",
    ])
  func badPlan(url: String) {
    let network = FakeNetwork()
    let answer = run([Plans.plan("x", requests: [Plans.request(url: url)])], network).first
    #expect(code(answer) == "invalid-field")
    #expect(answer?.exitCode == .input)
    #expect(network.requests.isEmpty)
  }

  @Test("hands on what failed before, or plans nothing, as it is")
  func passedThrough() {
    let network = FakeNetwork()
    var failed = Plans.plan("bad", requests: [])
    failed["ok"] = .bool(false)
    failed["error"] = .object(Failure(.missingImageURLs, "no picture").json)
    let answers = run([failed, Plans.plan("good"), Plans.plan("none", requests: [])], network)
    #expect(answers.map(code) == ["missing-image-urls", nil, nil])
    #expect(answers.map { $0["command"]?.string } == ["run", "run", "run"])
    #expect(answers.map { $0["execution"] == nil } == [true, false, true])
    #expect(ExitCode.worst(of: answers.map(\.exitCode)) == .input)
  }

  @Test("needs no token and no consent where nothing is to be sent")
  func nothingToSend() {
    var options = options
    options.isAgreed = false
    let answers = run(
      [Plans.plan("x", requests: [])], FakeNetwork(variables: [:]), options: options)
    #expect(answers.map(code) == [nil])
  }

  @Test("begins nothing more once nobody takes the answers")
  func unwanted() throws {
    var options = options
    options.jobs = 1
    options.repetition = .again
    let network = FakeNetwork()
    let plans = (1...5).map { Plans.plan("record-\($0)") }
    let results = try results(plans, network, options: options, mostWanted: 2)
    #expect(results.map(\.number) == [0, 1])
    #expect(network.submits.count == 2)
  }

  @Test("cannot count plans one of which cannot be read, and so never begins")
  func brokenPlan() {
    let lines = Mutex([Array("{}".utf8), Array("{".utf8)][...])
    let plans = PlanLines(
      next: { lines.withLock { $0.popFirst() }.map { (0, $0) } }, rewind: {})
    #expect(throws: Failure.self) { try PlanTotals(of: plans) }
  }

  @Test("answers every record, however many go at a time", arguments: [1, 3, 16])
  func order(jobs: Int) throws {
    var options = options
    options.jobs = jobs
    // The records differ in nothing but their ids.
    options.repetition = .again
    let ids = (1...12).map { "record-\($0)" }
    let answers = run(ids.map { Plans.plan($0) }, FakeNetwork(), options: options)
    #expect(answers.map { $0["id"]?.string } == ids)
    #expect(answers.allSatisfy { $0["ok"]?.bool == true })
    #expect(try folder.names().count == 24)
  }

  @Test("says so before it spends where the folder cannot be written to")
  func noFolder() throws {
    try FileAccess.writeAtomically([1], to: folder("file"))
    var options = options
    options.outputFolder = folder("file")
    let network = FakeNetwork()
    let answer = run([Plans.plan()], network, options: options).first
    #expect(code(answer) == "unwritable-file")
    #expect(answer?.exitCode == .localFile)
    #expect(network.requests.isEmpty)
  }

  @Test("stops after the submit, or before the download, where that is wanted")
  func lessThanAll() throws {
    var options = options
    options.waits = false
    let submitted = run([Plans.plan()], FakeNetwork(), options: options).first
    #expect(submitted?["execution"]?["state"]?.string == "in_queue")
    options.waits = true
    options.downloads = false
    let network = FakeNetwork()
    let left = run([Plans.plan()], network, options: options).first
    #expect(left?["execution"]?["files"] == .array([]))
    #expect(left?["ok"]?.bool == true)
    #expect(network.requests.count == 3)
    #expect(try folder.names().isEmpty)
  }
}
