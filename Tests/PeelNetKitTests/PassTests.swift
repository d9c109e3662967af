import Executing
import JSONValues
import PeelNetKit
import Reporting
import RunJournal
import Synchronization
import Testing

@Suite("A compound edit in passes")
struct PassTests: PlanSuite {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("hands each picture to the next pass in place of its first image")
  func chain() throws {
    let network = FakeNetwork()
    let answer = try run(network, Plans.plan(passes: 3))
    #expect(answer["ok"]?.bool == true)
    let images = network.submits.map { $0["image_urls"]?.array?.compactMap(\.string) }
    #expect(
      images == [
        ["https://example.com/a.png", "https://example.com/b.png"],
        ["https://cdn.runcomfy.net/r-1.png", "https://example.com/b.png"],
        ["https://cdn.runcomfy.net/r-2.png", "https://example.com/b.png"],
      ])
    let sent = answer["requests"]?.array?.compactMap { $0["input"]?["image_urls"]?.array?.first }
    #expect(sent?.last?.string == "https://cdn.runcomfy.net/r-2.png")
  }

  @Test("keeps every pass's files and timeline, and lists the passes")
  func section() throws {
    let execution = try #require(try run(FakeNetwork(), Plans.plan(passes: 2))["execution"])
    #expect(execution["request_id"]?.string == "r-2")
    #expect(
      execution["files"]?.array?.map { $0["path"]?.string } == [
        folder("r-1.png"), folder("r-2.png"),
      ])
    #expect(execution["files"]?.array?.map { $0["pass"]?.integer } == [1, 2])
    #expect(execution["files"]?.array?.map { $0["final"]?.bool } == [false, true])
    #expect(execution["passes"]?.array?.map { $0["request_id"]?.string } == ["r-1", "r-2"])
    // Once: at the top, where each step says of which pass it is.
    let steps = execution["timeline"]?.array
    #expect(steps?.map { $0["pass"]?.integer } == [1, 1, 2, 2])
    #expect(execution["passes"]?.array?.allSatisfy { $0["timeline"] == nil } == true)
    let whole = try run(FakeNetwork(), Plans.plan())["execution"]
    #expect(whole?["timeline"]?.array?.allSatisfy { $0["pass"] == nil } == true)
    #expect(try folder.json("r-2.png.peel.json")["input"]?["prompt"]?.string == "pass 2")
  }

  @Test(
    "puts the picture where the model wants it",
    arguments: [("images", true), ("image_url", false), ("image", false)])
  func fields(name: String, isList: Bool) throws {
    let image = JSONValue.string("https://example.com/a.png")
    let input: JSONObject = ["prompt": .string("x"), name: isList ? .array([image]) : image]
    let network = FakeNetwork()
    try run(
      network, Plans.plan("x", requests: [Plans.request(), Plans.request(pass: 2, input: input)]))
    let sent = network.submits.last?[name]
    #expect((sent?.array?.first ?? sent)?.string == "https://cdn.runcomfy.net/r-1.png")
  }

  @Test("stops at the pass that fails, says which, and keeps what is done")
  func failingPass() throws {
    let network = FakeNetwork(override: { request in
      String(decoding: request.body, as: UTF8.self).contains("pass 2")
        ? HTTPResponse(status: 422, body: Array(#"{"detail": "too blue"}"#.utf8)) : nil
    })
    let answer = try run(network, Plans.plan(passes: 3))
    #expect(answer["error"]?["code"]?.string == "rejected-input")
    #expect(answer["error"]?["message"]?.string?.hasPrefix("pass 2: ") == true)
    #expect(answer["execution"]?["request_id"]?.string == "r-1")
    #expect(answer["execution"]?["files"]?.array?.count == 1)
    #expect(network.submits.count == 2)
  }

  @Test("is not finished by looking at its one job, which says how it is")
  func cutShort() throws {
    let isDone = Mutex(false)
    let network = FakeNetwork { request in
      guard request.address.path.hasSuffix("/status"), !isDone.withLock(\.self) else { return nil }
      return HTTPResponse(status: 200, body: Array(#"{"status": "in_progress"}"#.utf8))
    }
    let file = folder("my edit.plan")
    let finishing =
      "the same peel run command, of the plan '\(file)', with --reuse takes what was paid for, "
      + "and sends and pays for the 2 passes that are left"
    let cut = try run(network, Plans.plan(passes: 3)) { ($0.timeout, $0.planFile) = (2, file) }
    #expect(code(cut) == "timeout")
    #expect(cut["error"]?["hint"]?.string == finishing)
    let kept = try rows(network).first?.request.content
    #expect(kept?["pass"]?.integer == 1 && kept?["of"]?.integer == 3)

    isDone.withLock { $0 = true }
    // What was told once is told again as long as nobody has sent the next pass.
    for _ in 1...2 {
      let told = try #require(try resume(network.effects).first)
      #expect(code(told) == "passes-left" && told.exitCode == .access)
      #expect(told["error"]?["hint"]?.string == finishing)
      #expect(told["pass"]?.integer == 1 && told["of"]?.integer == 3)
      #expect(told["execution"]?["state"]?.string == "completed")
      #expect(told["execution"]?["files"]?.array?.map { $0["final"]?.bool } == [false])
    }
    #expect(network.submits.count == 1)
    let whole = try run(network, Plans.plan(passes: 3)) { $0.repetition = .reuse }
    #expect(whole["ok"]?.bool == true)
    #expect(network.submits.count == 3)
    #expect(try resume(network.effects).isEmpty)
  }

  @Test("tells of a first pass whose next one failed, and of the failed one how it is sent again")
  func failedBehind() throws {
    let network = FakeNetwork { request in
      request.address.path.hasSuffix("r-2/status")
        ? HTTPResponse(status: 200, body: Array(#"{"status": "failed"}"#.utf8)) : nil
    }
    let hint = try run(network, Plans.plan(passes: 2))["error"]?["hint"]?.string ?? ""
    #expect(hint.contains("ask whoever pays"))
    #expect(hint.contains("; then the same peel run command with --reuse takes what was paid for"))
    let told = Mutex<[String]>([])
    let session = NetworkSession(options: options, effects: network.effects) { _, line in
      told.withLock { $0.append(line) }
    }
    let first = session.result(of: "r-1")
    #expect(first["ok"]?.bool == true)
    #expect(first["execution"]?["files"]?.array?.first?["final"]?.bool == false)
    #expect(told.withLock { $0.last }?.hasPrefix("pass 1 of 2 is done, and 1 pass is left") == true)
    #expect(try resume(network.effects).map { code($0) } == ["passes-left"])
    #expect(try resume(later(network)).isEmpty)
  }

  /// Two passes of five are paid for; what comes third is refused as long as that is wanted.
  private func begun(_ usd: JSONValue = .null) throws -> FakeNetwork {
    let isRefused = Mutex(true)
    let network = FakeNetwork { request in
      let isThird = String(decoding: request.body, as: UTF8.self).contains("pass 3")
      guard isThird, isRefused.withLock(\.self) else { return nil }
      isRefused.withLock { $0 = false }
      return HTTPResponse(status: 422, body: Array(#"{"detail": "too blue"}"#.utf8))
    }
    #expect(try code(run(network, Plans.plan(passes: 5, usd: usd))) == "rejected-input")
    return network
  }

  @Test(
    "asks for consent to the passes that are left alone",
    arguments: [
      (nil, .null, "the cost of 3 requests is unknown, and nobody agreed to that"),
      (1, .null, "the cost of 3 requests is unknown, so --max-cost $1.0 cannot hold"),
      (0.25, .number(0.1), "3 requests would cost about $0.3, more than --max-cost $0.25"),
    ] as [(Double?, JSONValue, String)])
  func consent(limit: Double?, usd: JSONValue, message: String) throws {
    let network = try begun(usd)
    let submits = network.submits.count
    let refused = try run(network, Plans.plan(passes: 5, usd: usd)) {
      ($0.repetition, $0.isAgreed, $0.maxCost) = (.reuse, false, limit)
    }
    #expect(refused["error"]?["message"]?.string == message)
    #expect(refused["error"]?["estimate"]?["requests"]?.integer == 3)
    #expect(refused["execution"]?["passes"]?.array?.count == 2)
    #expect(network.submits.count == submits)
  }

  @Test("is finished within a limit that what is left keeps to")
  func limit() throws {
    let network = try begun(.number(0.1))
    let submits = network.submits.count
    let whole = try run(network, Plans.plan(passes: 5, usd: .number(0.1))) {
      ($0.repetition, $0.isAgreed, $0.maxCost) = (.reuse, false, 0.3)
    }
    #expect(whole["ok"]?.bool == true)
    #expect(network.submits.count == submits + 3)
    // Now all is paid for, and nobody has to agree to anything.
    let again = try run(network, Plans.plan(passes: 5)) {
      ($0.repetition, $0.isAgreed) = (.reuse, false)
    }
    #expect(again["ok"]?.bool == true)
  }

  @Test("that is asked for again says how many passes --reuse would pay for")
  func duplicate() throws {
    let network = try begun()
    let hint = try run(network, Plans.plan(passes: 5))["error"]?["hint"]?.string
    #expect(
      hint == "--reuse takes what was paid for, and sends and pays for the 3 passes that are left; "
        + "--again sends and pays for all 5")
  }

  @Test("is refused before anything is spent where it cannot be chained")
  func unchainable() throws {
    let text: JSONObject = ["prompt": .string("x")]
    let inline: JSONObject = [
      "prompt": .string("x"), "sync_mode": .bool(true),
      "image_urls": .array([.string("https://example.com/a.png")]),
    ]
    for input in [text, inline] {
      let network = FakeNetwork()
      let plan = Plans.plan("x", requests: [Plans.request(), Plans.request(pass: 2, input: input)])
      #expect(try run(network, plan).exitCode == .input)
      #expect(network.requests.isEmpty)
    }
    let network = FakeNetwork()
    let answer = try run(network, Plans.plan(passes: 2)) { $0.waits = false }
    #expect(answer.exitCode == .commandLine)
    #expect(network.requests.isEmpty)
  }
}
