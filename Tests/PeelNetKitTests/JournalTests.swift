import Executing
import JSONValues
import PeelNetKit
import Reporting
import RunJournal
import Synchronization
import SystemCalls
import Testing

@Suite("A run with its journal")
struct JournalTests: PlanSuite {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("tells in the journal what was sent and what came of it, but not the token")
  func remembered() throws {
    let network = FakeNetwork()
    let plan = Plans.plan("sku-7")
    _ = try run(network, plan)
    let row = try #require(try rows(network).first)
    #expect(row.state == .completed)
    #expect(row.isDone)
    #expect(row.requestID == "r-1")
    #expect(row.request.model == "google/nano-banana-2/edit")
    #expect(row.execution?["files"]?.array?.first?["path"]?.string == folder("r-1.png"))
    let state = try #require(network.stateFolder)
    for name in try state.names() {
      let text = String(decoding: try FileAccess.read(state(name)), as: UTF8.self)
      #expect(!text.contains(FakeNetwork.token))
    }
  }

  @Test("does not pay for the same request twice within a day, unless told to")
  func twice() throws {
    let network = FakeNetwork()
    _ = try run(network)
    let refused = try run(network)
    #expect(code(refused) == "duplicate-request")
    #expect(refused.exitCode == .access)
    #expect(refused["error"]?["message"]?.string?.contains("r-1") == true)
    #expect(refused["error"]?["hint"]?.string?.contains("--reuse") == true)
    #expect(network.submits.count == 1)
    #expect(try run(network) { $0.repetition = .again }["ok"]?.bool == true)
    #expect(network.submits.count == 2)
  }

  @Test(
    "sends again with --resume what was cancelled or has failed, which it says, and nothing else",
    arguments: ["cancelled", "failed", nil])
  func resent(state: String?) throws {
    let network = FakeNetwork { request in
      guard let state, request.method == .get else { return nil }
      return HTTPResponse(status: 200, body: Array("{\"status\": \"\(state)\"}".utf8))
    }
    _ = try run(network)
    var options = options
    options.repetition = .reuse
    let told = Mutex<[String]>([])
    let plans = PlanLines([Plans.plan()])
    try NetworkSession(options: options, effects: network.effects) { _, line in
      told.withLock { $0.append(line) }
    }.run(plans, try PlanTotals(of: plans)) { _ in true }
    #expect(network.submits.count == (state == nil ? 1 : 2))
    let line = state.map { "job 1, the same request, ended as \($0); sent again" }
    #expect(told.withLock { $0 }.filter { $0.hasPrefix("job 1,") } == [line].compactMap(\.self))
  }

  @Test("says of the same request that is not done yet how to go on with it")
  func unfinished() throws {
    let network = FakeNetwork()
    _ = try run(network) { $0.waits = false }
    let error = try run(network)["error"]
    #expect(error?["code"]?.string == "duplicate-request")
    #expect(error?["hint"]?.string?.hasPrefix("peel resume r-1 ") == true)
    #expect(network.submits.count == 1)
  }

  @Test("takes the finished result where that is wanted, and says so")
  func reused() throws {
    let network = FakeNetwork()
    let first = try run(network)
    let calls = network.requests.count
    let again = try run(network) { $0.repetition = .reuse }
    #expect(again["ok"]?.bool == true)
    #expect(again["execution"]?["reused"]?.bool == true)
    #expect(again["execution"]?["request_id"] == first["execution"]?["request_id"])
    #expect(again["execution"]?["files"] == first["execution"]?["files"])
    // Everything is on the disk already.
    #expect(network.requests.count == calls)
  }

  @Test("downloads again what is no longer on the disk, without paying")
  func lost() throws {
    let network = FakeNetwork()
    _ = try run(network)
    try FileAccess.remove(folder("r-1.png"))
    let again = try run(network) { $0.repetition = .reuse }
    #expect(again["ok"]?.bool == true)
    #expect(network.submits.count == 1)
    #expect(try folder.names().filter { $0.hasSuffix(".png") }.count == 1)
  }

  @Test("sends what failed or was never accepted again without a question")
  func failed() throws {
    let refusal = HTTPResponse(status: 422, body: Array(#"{"error_code": 422001}"#.utf8))
    let isRefused = Mutex(true)
    let network = FakeNetwork { request in
      request.address.path.contains("/models/") && isRefused.withLock { $0 } ? refusal : nil
    }
    #expect(try code(run(network)) == "rejected-input")
    #expect(try rows(network).map(\.state) == [.failed])
    isRefused.withLock { $0 = false }
    #expect(try run(network)["ok"]?.bool == true)
    #expect(try rows(network).map(\.state) == [.failed, .completed])
  }

  @Test("never sends again of itself what may have been accepted")
  func uncertain() throws {
    let isLost = Mutex(true)
    let network = FakeNetwork { request in
      let isSubmit = request.address.path.contains("/models/")
      return isSubmit && isLost.withLock { $0 } ? HTTPResponse(status: 200, body: []) : nil
    }
    #expect(try code(run(network)) == "submit-uncertain")
    #expect(try rows(network).map(\.state) == [.unknown])
    isLost.withLock { $0 = false }
    let submits = network.submits.count
    for repetition in [Repetition.refuse, .again, .reuse] {
      let answer = try run(network) { $0.repetition = repetition }
      #expect(code(answer) == "submit-uncertain")
      #expect(answer.exitCode == .job)
      #expect(answer["error"]?["hint"]?.string?.contains("--retry-uncertain") == true)
    }
    #expect(network.submits.count == submits)
    #expect(try run(network) { $0.retriesUncertain = true }["ok"]?.bool == true)
  }

  @Test("carries on with what was only submitted, to where the run would have put it")
  func resumed() throws {
    let network = FakeNetwork()
    _ = try run(network) { $0.waits = false }
    #expect(try rows(network).map(\.state) == [.submitted])
    let answer = try #require(try resume(network.effects).first)
    #expect(answer["ok"]?.bool == true)
    #expect(answer["command"]?.string == "resume")
    #expect(answer["id"]?.string == "sku-7")
    #expect(network.submits.count == 1)
    #expect(try folder.names() == ["r-1.png", "r-1.png.peel.json"])
    let sidecar = try folder.json("r-1.png.peel.json")
    #expect(sidecar["prompt"] == .object(["sent": .string("pass 1")]))
    #expect(sidecar["pass"] == .object(["number": .integer(1), "of": .integer(1)]))
    #expect(try rows(network).map(\.isDone) == [true])
    #expect(try resume(network.effects).isEmpty)
  }

  @Test("carries on with a download that failed")
  func download() throws {
    let isBroken = Mutex(true)
    let network = FakeNetwork { request in
      let isFile = request.address.host.hasPrefix("cdn")
      return isFile && isBroken.withLock { $0 } ? HTTPResponse(status: 404) : nil
    }
    #expect(try run(network).exitCode == .job)
    #expect(try rows(network).first?.state == .completed)
    #expect(try rows(network).first?.isResumable == true)
    isBroken.withLock { $0 = false }
    #expect(try resume(network.effects).first?["ok"]?.bool == true)
    #expect(network.submits.count == 1)
  }

  @Test("sends nothing where it cannot write down what it sends")
  func noJournal() throws {
    let network = FakeNetwork(variables: [
      "RUNCOMFY_TOKEN": FakeNetwork.token, "XDG_STATE_HOME": "/dev/null",
    ])
    let answer = try run(network)
    #expect(code(answer) == "unwritable-file")
    #expect(answer["error"]?["hint"]?.string?.contains("XDG_STATE_HOME") == true)
    #expect(network.requests.isEmpty)
  }

  @Test("leaves a job alone that was sent to another address")
  func otherBase() throws {
    let network = FakeNetwork()
    _ = try run(network) { $0.waits = false }
    let other = network.with(variables: ["RUNCOMFY_MODEL_API_BASE": "https://b.example/v1"])
    let session = JournalSession(options: options, effects: other)
    let answers = Mutex<[JSONObject]>([])
    try session.resume(session.resumable()) { result in
      answers.withLock { $0.append(result.answer) }
      return true
    }
    #expect(answers.withLock { $0.map(code) } == ["unknown-request"])
    #expect(try rows(network).map(\.state) == [.submitted])
  }

  @Test("takes an API that does not know a request at its word only after a day")
  func expired() throws {
    let body = Array(#"{"error_code": 404001, "message": "unknown request"}"#.utf8)
    let network = FakeNetwork { request in
      request.address.path.contains("/requests/") ? HTTPResponse(status: 404, body: body) : nil
    }
    #expect(try code(run(network)) == "unknown-request")
    #expect(try rows(network).map(\.state) == [.submitted])
    #expect(try code(resume(network.effects).first ?? [:]) == "unknown-request")
    // The same request would be paid for again.
    #expect(try code(run(network)) == "duplicate-request")
    let session = JournalSession(options: RunOptions(), effects: later(network))
    #expect(try session.resumable().count == 1)
    try session.resume(session.resumable()) { _ in true }
    #expect(try rows(network).map(\.state) == [.failed])
    #expect(try rows(network).first?.error?["code"]?.string == "unknown-request")
    #expect(try session.resumable().isEmpty)
    #expect(network.submits.count == 1)
  }

  @Test("hears of a request that is gone by a question about it too, and of no other trouble")
  func expiredQuestion() throws {
    let said = Mutex((500, "{}"))
    let network = FakeNetwork { request in
      guard request.address.path.contains("/requests/") else { return nil }
      let (status, body) = said.withLock { $0 }
      return HTTPResponse(status: status, body: Array(body.utf8))
    }
    _ = try run(network) { $0.waits = false }
    let later = later(network)
    // A 404 alone may come from a gateway; the API itself gives a code.
    for (answer, text, state) in [
      (500, "{}", JournalState.submitted), (403, "{}", .submitted), (404, "{}", .submitted),
      (404, #"{"error_code": 404001}"#, .failed),
    ] {
      said.withLock { $0 = (answer, text) }
      _ = NetworkSession(options: options, effects: later).result(of: "r-1")
      #expect(try rows(network).map(\.state) == [state])
    }
  }

  @Test("keeps of a request that is done what its listing tells, not its plan")
  func slim() throws {
    let network = FakeNetwork()
    _ = try run(network)
    let content = try #require(try rows(network).first).request.content
    #expect(content["plan"] == nil)
    #expect(content["input"]?["prompt"] != nil)
    #expect(content["id"]?.string == "sku-7")
  }

  @Test("does not bring a picture twice whose arrival the journal did not hear of")
  func twin() throws {
    let network = FakeNetwork()
    _ = try run(network) { $0.waits = false }
    // Killed between the two: the file has its name, and nothing else is known of it.
    try FileAccess.writeAtomically(FakeNetwork.picture, to: folder("r-1.png"))
    #expect(try resume(network.effects).first?["ok"]?.bool == true)
    #expect(try folder.names() == ["r-1.png", "r-1.png.peel.json"])
  }

  @Test("forgets one job when told to, which then counts as never sent, and tells what it knew")
  func forgotten() throws {
    let network = FakeNetwork()
    _ = try run(network, Plans.plan(passes: 2)) { $0.timeout = 2 }
    _ = try run(network, Plans.plan("sku-8", requests: [Plans.request(pass: 3)])) {
      $0.waits = false
    }
    let session = JournalSession(options: options, effects: network.effects)
    #expect(throws: Failure.self) { try session.forget("r-9") }
    let told = try session.forget("3").json["forgotten"]
    #expect(told?["request_id"]?.string == "r-3" && told?["state"]?.string == "submitted")
    #expect(try rows(network).map(\.number) == [1, 2])
    #expect(try session.resumable().isEmpty)
    #expect(try session.forget("r-2").json["forgotten"]?["job"]?.integer == 2)
    // The pass before it is no job that is left now, and its picture is paid for all the same.
    #expect(try session.resumable().isEmpty)
    #expect(try run(network, Plans.plan(passes: 2)) { $0.repetition = .reuse }["ok"]?.bool == true)
    #expect(network.submits.count == 4)
  }

  @Test("forgets what has ended, when told to")
  func pruned() throws {
    let network = FakeNetwork()
    _ = try run(network)
    let session = JournalSession(options: options, effects: network.effects)
    #expect(try session.prune(olderThan: 30).json["pruned"]?.integer == 0)
    #expect(try session.prune(olderThan: -1).json["pruned"]?.integer == 1)
    #expect(try rows(network).isEmpty)
  }
}
