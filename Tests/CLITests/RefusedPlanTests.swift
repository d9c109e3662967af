import JSONValues
import Reporting
import Testing

@Suite("A plan that was kept is refused")
struct RefusedPlanTests {
  private static let edits: [([String], JSONValue?)] = [
    (["requests", "0", "input", "prompt"], .string("Change everything.")),
    (["requests", "0", "input", "num_images"], .integer(4)),
    (["requests", "0", "input", "image_urls", "0"], .string("https://a.example.com/2.png")),
    (
      ["requests", "0", "url"],
      .string("https://model-api.runcomfy.net/v1/models/google/nano-banana/pro/edit")
    ),
    (["requests", "0", "cost"], .object(["usd": .number(0.001), "basis": .string("documented")])),
    (["plan", "prompt"], .string("Keep the cup.")),
    (["plan", "rules"], .string(String(repeating: "0", count: 64))),
    (["plan", "schema"], .string(String(repeating: "0", count: 64))),
    (["plan", "hash"], .string(String(repeating: "0", count: 64))),
    (["rewrite", "prompt"], .string("Nobody agreed to this.")),
    (["lint", "score"], .integer(100)),
    (["seal"], .string(String(repeating: "0", count: 64))),
  ]

  @Test("as a whole where it was edited anywhere", arguments: 0..<edits.count)
  func edited(index: Int) throws {
    let (path, value) = Self.edits[index]
    let plan = try JSONValue(parsing: Array(KeptPlan.plan().utf8))
    let result = KeptPlan.run(KeptPlan.text(KeptPlan.changed(path, to: value, in: plan)))
    #expect(result.trace.handover == nil)
    #expect(try KeptPlan.code(result) == "edited-plan")
    #expect(result.status == .input)
    let beside = KeptPlan.text(.array([plan, KeptPlan.changed(path, to: value, in: plan)]))
    let refusal = KeptPlan.run(beside)
    #expect(refusal.trace.handover == nil)
    let message = try refusal.json()["error"]?["message"]?.string
    #expect(message?.hasPrefix("plan.json, record 2: ") == true)
  }

  @Test("with a request more or less")
  func counted() throws {
    let plan = try JSONValue(parsing: Array(KeptPlan.plan(["--split"] + KeptPlan.ask).utf8))
    let requests = try #require(plan["requests"]?.array)
    let more = KeptPlan.changed(["requests"], to: .array(requests + requests), in: plan)
    #expect(try KeptPlan.code(KeptPlan.run(KeptPlan.text(more))) == "edited-plan")
    let none = KeptPlan.changed(["requests"], to: .array([]), in: plan)
    #expect(try KeptPlan.code(KeptPlan.run(KeptPlan.text(none))) == "edited-plan")
  }

  @Test("where other rules made it, until the options are repeated")
  func rules() throws {
    let plan = KeptPlan.plan(["--ignore", "vague-change"] + KeptPlan.ask)
    let result = KeptPlan.run(plan)
    #expect(result.trace.handover == nil)
    #expect(result.status == .input)
    let error = try result.json()["error"]
    #expect(error?["code"]?.string == "outdated-plan")
    #expect(error?["message"]?.string?.contains("the rules or their settings changed") == true)
    #expect(error?["hint"]?.string?.hasPrefix("plan again") == true)
    #expect(KeptPlan.run(plan, ["--ignore", "vague-change"]).trace.handover != nil)
    #expect(
      try KeptPlan.code(KeptPlan.run(KeptPlan.plan(), ["--ignore", "vague-change"]))
        == "outdated-plan")
  }

  @Test(
    "under settings that change a rule, and under no others",
    arguments: [
      ("fail-on: warning\n", true), ("defaults: {resolution: 2K}\n", true),
      ("rules: {vague-change: on}\n", true), ("rules: {vague-change: off}\n", false),
      ("rules: {vague-change: {cost: 1}}\n", false),
      ("suppress: [{rule: vague-change, id: a, reason: so}]\n", false),
    ])
  func settings(file: String, isGood: Bool) throws {
    let result = KeptPlan.run(KeptPlan.plan(), files: [".peel.yaml": file])
    #expect((result.trace.handover != nil) == isGood)
    if !isGood { #expect(try KeptPlan.code(result) == "outdated-plan") }
  }

  @Test("where another schema or price made it, with the model's name")
  func schema() throws {
    let model = "google/nano-banana-2/edit"
    let path = "/cache/peel/models/model-api.runcomfy.net/\(model).json"
    let live = """
      {"peel": 1, "fetched_at": "2026-11-21T12:00:00.000Z", "model": {"model_id": "\(model)",
        "base_price_usd": 0.05, "price_unit": "image", "input_schema": {
          "required": ["prompt", "image_urls"], "properties": {"prompt": {"type": "string"},
            "image_urls": {"type": "array", "items": {"format": "image_uri"}, "maxItems": 20}}}}}
      """
    let variables = ["XDG_CACHE_HOME": "/cache"]
    let stale = KeptPlan.run(
      KeptPlan.plan(), ["--live-schema"], files: [path: live], variables: variables)
    #expect(stale.trace.handover == nil)
    let error = try stale.json()["error"]
    #expect(error?["code"]?.string == "outdated-plan")
    #expect(error?["message"]?.string?.contains("the schema or price of \(model)") == true)
    let plan = TestWorld.run(
      ["plan", "--live-schema"] + KeptPlan.ask, files: [path: live], variables: variables)
    #expect(try plan.json()["requests"]?.array?.first?["cost"]?["usd"] == .number(0.05))
    #expect(try KeptPlan.code(KeptPlan.run(plan.output)) == "outdated-plan")
    let dearer = live.replacing("0.05", with: "0.5")
    let raised = KeptPlan.run(
      plan.output, ["--live-schema"], files: [path: dearer], variables: variables)
    #expect(try KeptPlan.code(raised) == "outdated-plan")
    let same = KeptPlan.run(
      plan.output, ["--live-schema"], files: [path: live], variables: variables)
    #expect(same.trace.handover != nil)
  }

  @Test(
    "where it is none",
    arguments: ["", "[]", "A red car", "{\"prompt\":\"A red car\"}", "[1]", "{\"peel\":1}"])
  func invalid(text: String) throws {
    let result = KeptPlan.run(text)
    #expect(result.trace.handover == nil)
    #expect(result.status == .input)
    #expect(try KeptPlan.code(result) == "invalid-plan")
  }

  @Test("where it is the answer of another command")
  func otherAnswer() throws {
    let plan = try JSONValue(parsing: Array(KeptPlan.plan().utf8))
    for command in ["run", "lint"] {
      let other = KeptPlan.changed(["command"], to: .string(command), in: plan)
      #expect(try KeptPlan.code(KeptPlan.run(KeptPlan.text(other))) == "invalid-plan")
    }
  }

  @Test("where it is not there or broken")
  func unreadable() throws {
    let missing = TestWorld.run("run", "--yes", "--plan", "none.json")
    #expect(missing.status == .localFile)
    #expect(try KeptPlan.code(KeptPlan.run("{\"peel\":1,")) == "invalid-json")
  }

  @Test(
    "beside anything that says what is to be sent",
    arguments: [
      ["A red car"], ["--input", "{}"], ["--input-file", "p.txt"], ["--input-format", "lines"],
      ["--split"], ["--rewrite", "off"], ["--seed", "7"], ["--model", "auto"], ["--batch"],
      ["--fail-on", "error"], ["--min-score", "3"], ["--allow-siblings"],
    ])
  func conflicts(arguments: [String]) throws {
    let result = KeptPlan.run(KeptPlan.plan(), arguments)
    #expect(result.trace.handover == nil)
    #expect(result.status == .commandLine)
    #expect(try KeptPlan.code(result) == "conflicting-options")
  }
}
