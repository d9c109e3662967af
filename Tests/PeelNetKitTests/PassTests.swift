import Executing
import JSONValues
import PeelNetKit
import Reporting
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
    #expect(execution["passes"]?.array?.map { $0["request_id"]?.string } == ["r-1", "r-2"])
    #expect(execution["timeline"]?.array?.count == 4)
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
