import JSONValues
import Reporting
import Testing

@Suite("A plan that was kept")
struct StoredPlanTests {
  @Test("is handed over as it is, whatever the settings of rewriting are now")
  func handover() throws {
    let plan = try JSONValue(parsing: Array(KeptPlan.plan().utf8))
    let told = try KeptPlan.handedOver(KeptPlan.run(KeptPlan.text(plan), ["--timeout", "3"]))
    let expected = KeptPlan.changed(
      ["seal"], to: nil, in: KeptPlan.changed(["command"], to: .string("run"), in: plan))
    #expect(told["answers"] == .array([expected]))
    #expect(
      told["options"]
        == .object(["plan": .string("plan.json"), "yes": .bool(true), "timeout": .number(3)]))
    #expect(told["command"]?.string == "run")
  }

  @Test("is the same as what run plans by itself")
  func samePath() throws {
    let own = TestWorld.run(["run", "--yes"] + KeptPlan.ask)
    #expect(
      try KeptPlan.handedOver(own)["answers"]
        == KeptPlan.handedOver(KeptPlan.run(KeptPlan.plan()))["answers"])
  }

  @Test("may hold several, as an array or as lines, refused records among them")
  func several() throws {
    let lines = [
      "{\"prompt\":\"A red car\",\"id\":\"a\"}\n{\"prompt\":\"A cat\",\"num_images\":9}\n",
      "{\"prompt\":\"A blue car\",\"id\":7}\n",
    ]
    let kept = KeptPlan.plan([], chunks: lines)
    #expect(kept.split(separator: "\n").count == 3)
    let array = KeptPlan.plan(["--format", "json"], chunks: lines)
    #expect(try JSONValue(parsing: Array(array.utf8)).array?.count == 3)
    for (text, format) in [(kept, "jsonl"), (array, "json")] {
      let told = try KeptPlan.handedOver(KeptPlan.run(text))
      #expect(told["format"]?.string == format)
      let answers = try #require(told["answers"]?.array)
      #expect(answers.map { $0["ok"]?.bool } == [true, false, true])
      #expect(answers.map { $0["id"] } == [.string("a"), nil, .integer(7)])
      #expect(answers[1]["error"]?["code"]?.string == "invalid-parameter")
    }
  }

  @Test("comes from stdin with a dash")
  func stdin() throws {
    let result = TestWorld.run("run", "--yes", "--plan", "-", chunks: [KeptPlan.plan()])
    #expect(try KeptPlan.handedOver(result)["answers"]?.array?.count == 1)
  }

  @Test("is shown under a title only where there are several")
  func titles() {
    let one = KeptPlan.run(KeptPlan.plan(), ["--format", "pretty"])
    #expect(one.output.contains("request POST"))
    #expect(!one.output.contains("== record"))
    let lines = ["{\"prompt\":\"A red car\"}\n{\"prompt\":\"A blue car\"}\n"]
    let two = KeptPlan.run(KeptPlan.plan([], chunks: lines), ["--format", "pretty"])
    #expect(two.output.contains("== record 1") && two.output.contains("== record 2"))
  }

  @Test("ends at once where no record of it can be sent")
  func futile() throws {
    let result = KeptPlan.run(KeptPlan.plan(["Change the sky to dusk."]))
    #expect(result.trace.handover == nil)
    #expect(result.status == .input)
    #expect(try KeptPlan.code(result) == "missing-image-urls")
    #expect(try result.json()["command"]?.string == "run")
  }

  @Test("is good in any layout, order of members and for any address of the API")
  func layout() throws {
    let plan = try JSONValue(parsing: Array(KeptPlan.plan().utf8))
    let pretty = String(decoding: plan.prettyBytes(), as: UTF8.self)
    #expect(try KeptPlan.handedOver(KeptPlan.run(pretty))["answers"]?.array?.count == 1)
    let input = try #require(plan["requests"]?.array?.first?["input"]?.object)
    let reordered = input.members.reversed().reduce(into: JSONObject()) { $0[$1.name] = $1.value }
    let other = KeptPlan.changed(["requests", "0", "input"], to: .object(reordered), in: plan)
    #expect(
      try KeptPlan.handedOver(KeptPlan.run(KeptPlan.text(other)))["answers"]?.array?.count == 1)
    let variables = ["RUNCOMFY_MODEL_API_BASE": "http://127.0.0.1:9/v1"]
    let elsewhere = TestWorld.run(["plan"] + KeptPlan.ask, variables: variables)
    #expect(try elsewhere.json()["plan"] == plan["plan"])
    #expect(try KeptPlan.handedOver(KeptPlan.run(elsewhere.output))["answers"]?.array?.count == 1)
  }

  @Test("leaves its questions open when it is run, which stderr says as for any other input")
  func questions() throws {
    let edit = ["Make it pop.", "--image-url", "https://example.com/a.jpg"]
    let plan = TestWorld.run(["plan"] + edit)
    #expect(try plan.json()["rewrite"]?["questions"]?.array?.isEmpty == false)
    let direct = TestWorld.run(["run", "--sandbox"] + edit)
    let kept = KeptPlan.run(plan.output, ["--sandbox"])
    #expect(kept.trace.handover != nil)
    #expect(kept.errors == direct.errors && kept.errors.contains("leaves questions open"))
    #expect(KeptPlan.run(KeptPlan.plan()).errors.isEmpty)
  }

  @Test("is shown to people before it is sent: the requests, not the review that they have seen")
  func pretty() throws {
    let result = KeptPlan.run(KeptPlan.plan(), isTerminal: true)
    #expect(result.trace.handover != nil)
    #expect(
      result.output.contains("request\u{1B}[0m POST https://model-api.runcomfy.net/v1/models/"))
    #expect(result.output.contains("cost unknown"))
  }
}
