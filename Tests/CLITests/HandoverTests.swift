import JSONValues
import PeelKit
import Reporting
import Testing

@Suite("What peel-net is told")
struct HandoverTests {
  /// The first line, and the plans that follow it.
  private func told(
    _ arguments: [String], chunks: [String] = []
  ) throws -> (header: JSONValue, plans: [JSONValue]) {
    let bytes = try #require(TestWorld.run(arguments, chunks: chunks).trace.handover)
    let lines = try bytes.split(separator: 0x0A).map { try JSONValue(parsing: Array($0)) }
    return (try #require(lines.first), Array(lines.dropFirst()))
  }

  private func handover(_ arguments: [String]) throws -> JSONValue { try told(arguments).header }

  @Test("holds every option by its JSON type, and none that peel acted on")
  func options() throws {
    let (told, plans) = try told([
      "run", "--sandbox", "--yes", "--timeout", "30", "--poll-interval", "0.5", "--output-dir", "d",
      "--no-download", "--no-wait", "--max-cost", "1", "--jobs", "3", "--token-file", "t",
      "--rate", "90", "--unordered",
      "--rewrite", "safe", "--fail-on", "error", "A red car at dusk",
    ])
    #expect(
      told["options"]
        == .object([
          "sandbox": .bool(true), "yes": .bool(true), "timeout": .number(30),
          "poll_interval": .number(0.5), "output_dir": .string("d"), "download": .bool(false),
          "wait": .bool(false), "max_cost": .number(1), "jobs": .integer(3),
          "token_file": .string("t"), "rate": .number(90), "unordered": .bool(true),
        ]))
    #expect(told["command"]?.string == "run")
    #expect(told["format"]?.string == "json")
    #expect(plans.count == 1)
  }

  @Test("holds which model to ask about by its id, however it was named")
  func models() throws {
    let one = try handover(["models", "kontext", "--refresh", "--token-file", "t"])
    #expect(one["command"]?.string == "models")
    #expect(one["id"]?.string == "blackforestlabs/flux-1-kontext/pro/edit")
    #expect(one["options"] == .object(["token_file": .string("t")]))
    let all = try handover(["models", "--refresh"])
    #expect(all["id"] == nil)
    let found = try handover(["models", "--search", "banana"])
    #expect(found["options"] == .object(["search": .string("banana")]))
  }

  @Test(
    "is nothing where the question makes no sense",
    arguments: [
      (["models", "--refresh", "--search", "x"], "conflicting-options"),
      (["models", "--refresh", "--live-schema"], "conflicting-options"),
      (["models", "kontext", "--search", "x"], "unexpected-argument"),
      (["models", "kontxt", "--refresh"], "unknown-name"),
    ])
  func senseless(arguments: [String], code: String) throws {
    let result = TestWorld.run(arguments)
    #expect(result.trace.handover == nil)
    #expect(try result.json()["error"]?["code"]?.string == code)
    #expect(result.status == .commandLine)
  }

  @Test("holds the request's id and no answers where there are no records")
  func identifier() throws {
    let (told, plans) = try told([
      "status", "r-1", "--quiet", "--output", "o", "--color", "always",
    ])
    #expect(told["id"]?.string == "r-1")
    #expect(plans.isEmpty)
    #expect(told["quiet"]?.bool == true && told["color"]?.bool == true)
    #expect(told["output"]?.string == "o")
  }

  @Test("holds the answers of plan, refused ones among them, in order")
  func answers() throws {
    let lines = [
      "{\"prompt\":\"A red car\"}\n", "{}\n", "{\"prompt\":\"A cat\",\"num_images\":9}\n",
    ]
    let (told, answers) = try told(["run", "--sandbox"], chunks: lines)
    #expect(answers.map { $0["ok"]?.bool } == [true, false, false])
    #expect(answers.allSatisfy { $0["command"]?.string == "run" })
    #expect(answers[2]["route"] != nil && answers[2]["requests"] == nil)
    #expect(told["format"]?.string == "jsonl")
  }

  @Test("repeats what may be repeated")
  func repeated() throws {
    let told = try handover(["sandbox", "--fault", "429:2", "--fault", "result-500", "--port", "0"])
    #expect(
      told["options"]
        == .object([
          "fault": .array([.string("429:2"), .string("result-500")]), "port": .integer(0),
        ]))
  }

  @Test("is nothing where nothing can be sent: the answer is given at once")
  func futile() throws {
    let result = TestWorld.run("run", "--yes", "Change the sky to dusk.")
    #expect(result.trace.handover == nil)
    #expect(try result.json()["error"]?["code"]?.string == "missing-image-urls")
    #expect(result.status == .input)
  }

  @Test("is nothing where findings stop the run")
  func stopped() throws {
    let result = TestWorld.run(
      "run", "--fail-on", "warning", "--yes", "Make it pop.",
      "--image-url", "https://example.com/a.jpg")
    #expect(result.trace.handover == nil)
    #expect(try result.json()["error"]?["code"]?.string == "stopped-by-findings")
    #expect(result.status == .findings)
  }

  @Test("is the plan that peel plan shows")
  func samePlan() throws {
    let arguments = ["Make the car red.", "--image-url", "https://example.com/a.jpg"]
    let plan = try TestWorld.run(["plan"] + arguments).json()
    let plans = try told(["run", "--sandbox"] + arguments).plans
    #expect(plans.first?["requests"] == plan["requests"])
  }
}

@Suite("The table of operations")
struct OperationTests {
  @Test(
    "gives every operation two examples and help that names all its options",
    arguments: Operation.all)
  func help(operation: Operation) {
    #expect(operation.examples.count == 2)
    let help = TestWorld.run(operation.name, "--help")
    #expect(help.status == .success)
    for option in operation.options {
      #expect(help.output.contains("  --\(option.name)"), "\(option.name)")
    }
    for example in operation.examples { #expect(help.output.contains(example)) }
  }

  @Test("keeps the lines of help short", arguments: Operation.all)
  func width(operation: Operation) {
    let lines = TestWorld.run(operation.name, "--help").output.split(separator: "\n")
    #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= 100 })
  }

  @Test("has examples that the command line takes", arguments: Operation.all)
  func examples(operation: Operation) {
    for example in operation.examples where example.hasPrefix("peel ") {
      let result = TestWorld.run(
        example.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap {
          index, part in
          index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
        }.dropFirst().map { $0 },
        files: ["prompt.txt": "A red car", "record.json": "{\"prompt\":\"A red car\"}"])
      #expect(result.status != .commandLine, "\(example): \(result.output)")
    }
  }
}
