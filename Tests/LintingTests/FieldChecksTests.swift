import JSONValues
import Linting
import Matching
import PromptParsing
import RequestBuilding
import Testing

@Suite("A check of a field and the text")
struct FieldChecksTests {
  private func findings(
    _ check: Check, _ text: String, fields: JSONObject = [:], intent: String? = nil,
    model: String? = nil, sizes: [ImageSize] = []
  ) throws -> [Finding] {
    let rule = try LintBench.rule(
      check, message: "{match}",
      fix: try LintBench.fix(
        .fill(field: try Template("num_images"), value: try Template("{stated}"))))
    var record = LintBench.record(text, fields: fields)
    record.intent = intent
    record.model = model
    return try #require(LintBench.report([rule], on: record, sizes: sizes)).findings
  }

  @Test("finds a field only for the words that it names, in the prompt or the intent")
  func field() throws {
    let check = Check.field(
      FieldCheck(field: "resolution", when: LazyPattern("draft"), unless: LazyPattern("final")))
    let fields: JSONObject = ["resolution": .string("4K")]
    let found = try findings(check, "A draft of a fox.", fields: fields)
    #expect(found.map(\.field) == ["resolution"])
    #expect(found.map(\.range) == [0..<2])
    #expect(try findings(check, "A fox.", fields: fields, intent: "just a draft").count == 1)
    #expect(try findings(check, "A fox.", fields: fields).isEmpty)
    #expect(try findings(check, "A draft.", fields: fields, intent: "the final one").isEmpty)
    #expect(try findings(check, "A draft of a fox.").isEmpty)
    #expect(try findings(check, "A draft of a fox.", fields: ["resolution": .null]).isEmpty)
    #expect(try findings(check, "A \"draft\" on the sign.", fields: fields).isEmpty)
  }

  private func stated() throws -> Check {
    .stated(
      StatedCheck(
        field: "num_images",
        patterns: [
          LazyPattern("(?<value>two|\\d+) foxes"), LazyPattern("(?<value>three|\\d+) fox\\w*"),
        ],
        unless: LazyPattern("grid"),
        spellings: [
          StatedCheck.Spelling(word: "two", value: "2"),
          StatedCheck.Spelling(word: "three", value: "3"),
        ],
        absent: Verdict(cost: 4, message: try Template("{stated} is not set")),
        differing: Verdict(cost: 9, message: try Template("{stated}, not {given}"))))
  }

  @Test(
    "compares what the text states with the field",
    arguments: [
      ("Show Two foxes.", nil, ["2 is not set"]), ("Show 4 foxes.", nil, ["4 is not set"]),
      ("Show two foxes.", 2, []), ("Show two foxes.", 3, ["2, not 3"]),
      ("Show 1 foxes.", nil, []), ("A grid of two foxes.", nil, []),
      ("A grid. Show two foxes.", nil, ["2 is not set"]),
      ("Show 2 foxes and three foxes.", nil, ["2 is not set", "3 is not set"]),
    ])
  func statedValues(text: String, given: Int?, messages: [String]) throws {
    var fields: JSONObject = [:]
    if let given { fields["num_images"] = .integer(given) }
    #expect(try findings(try stated(), text, fields: fields).map(\.message) == messages)
  }

  @Test("fills in what the model takes, and nothing else")
  func filling() throws {
    let fix = try findings(try stated(), "Show two foxes.").first?.fix
    #expect(fix?.edits.map(\.text) == ["2"])
    #expect(try findings(try stated(), "Show 40 foxes.").map(\.fix) == [nil])
    #expect(
      try findings(try stated(), "Show two foxes.", fields: ["num_images": .integer(3)])
        .map(\.fix) == [nil])
  }

  @Test("finds images of unlike shapes where the ratio is left open")
  func mixedRatios() throws {
    let check = Check.ratio(
      RatioCheck(
        field: "aspect_ratio", text: nil, image: nil,
        mixed: RatioCheck.MixedComparison(
          tolerance: 0.03, verdict: Verdict(message: try Template("{nearest}")))))
    let mixed = [ImageSize(width: 800, height: 1000), ImageSize(width: 1600, height: 900)]
    #expect(try findings(check, "Blend.", sizes: mixed).map(\.message) == ["4:5"])
    let auto: JSONObject = ["aspect_ratio": .string("auto")]
    #expect(try findings(check, "Blend.", fields: auto, sizes: mixed).map(\.range) == [0..<4])
    let set: JSONObject = ["aspect_ratio": .string("4:5")]
    #expect(try findings(check, "Blend.", fields: set, sizes: mixed).isEmpty)
    #expect(try findings(check, "Blend.", sizes: [mixed[0], mixed[0]]).isEmpty)
    #expect(try findings(check, "Blend.", sizes: [mixed[0]]).isEmpty)
  }

  @Test("finds a model other than the one that was asked for by name")
  func namedModel() throws {
    let pro = "google/nano-banana/pro/edit"
    let names = ModelNames { record, prompt in
      let field = record.intent == nil ? "prompt" : "intent"
      let text = record.intent ?? prompt.text
      return text.hasPrefix("pro") ? ModelName(models: [pro], text: "pro", field: field) : nil
    }
    let check = Check.namedModel(NamedModelCheck(prompt: Verdict(severity: .advice)))
    let rule = try LintBench.rule(check, severity: .error, message: "{named}")
    let models = LintBench.models
    let linter = Linter(rules: [rule], lexicons: [], models: models, names: names)
    func severities(_ text: String, intent: String?, model: String) throws -> [Severity] {
      var record = Record(prompt: text)
      record.intent = intent
      record.model = model
      let model = try #require(models.model(named: model) ?? models.default(for: .edit))
      let prompt = Prompt(text, lexicons: [])
      return linter.report(on: prompt, record: record, task: .edit, model: model)
        .findings.map(\.severity)
    }
    let fast = "google/nano-banana-2/edit"
    #expect(try severities("Crop.", intent: "pro, please", model: fast) == [.error])
    #expect(try severities("pro: crop.", intent: nil, model: fast) == [.advice])
    #expect(try severities("pro: crop.", intent: nil, model: pro).isEmpty)
    #expect(try severities("pro: crop.", intent: nil, model: "auto").isEmpty)
    #expect(try severities("Crop.", intent: nil, model: fast).isEmpty)
  }
}
