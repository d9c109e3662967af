import EmbeddedRules
import JSONValues
import Linting
import PromptParsing
import RequestBuilding
import Testing

@Suite("A batch")
struct BatchTests {
  private func findings(_ records: [(text: String, ratio: String?)]) throws -> [Finding] {
    let check = BatchCheck(
      fields: ["aspect_ratio"], overlap: 0.6,
      fieldVerdict: Verdict(
        message: try Template("{records}: not {usual}"),
        fix: try LintBench.fix(.set(field: try Template("{field}"), value: try Template("{value}")))
      ),
      grammarVerdict: Verdict(message: try Template("{records}: not like {usual}")))
    let rule = try LintBench.rule(.batch(check))
    let model = try #require(LintBench.models.default(for: .edit))
    let linter = Linter(
      rules: [rule], lexicons: EmbeddedRules.lexicons, models: LintBench.models)
    var entries: [BatchEntry] = []
    var last = Record(prompt: "")
    for (index, item) in records.enumerated() {
      last = LintBench.record(item.text)
      last.fields["aspect_ratio"] = item.ratio.map { .string($0) }
      let prompt = Prompt(item.text, lexicons: linter.lexicons)
      entries.append(BatchEntry(number: index + 1, record: last, prompt: prompt))
    }
    return linter.batchFindings(
      for: entries, last: Prompt(last.prompt, lexicons: linter.lexicons), record: last, task: .edit,
      model: model)
  }

  @Test("that agrees has no findings")
  func consistent() throws {
    let cup = "Keep the cup unchanged. Replace the table with slate."
    let jug = "Keep the jug unchanged. Replace the wall with brick."
    #expect(try findings([(cup, "1:1"), (jug, "1:1")]).isEmpty)
    #expect(try findings([(cup, nil)]).isEmpty)
    #expect(try findings([]).isEmpty)
  }

  @Test("goes by its majority; in a tie by its first record, without a fix")
  func majority() throws {
    let text = "Move the cup."
    let odd = try findings([(text, "1:1"), (text, "4:3"), (text, "4:3")])
    #expect(odd.map(\.message) == ["record 1: not 4:3"])
    #expect(odd.first?.fix == nil)
    let tie = try findings([(text, "1:1"), (text, "4:3")])
    #expect(tie.map(\.message) == ["record 2: not 1:1"])
    #expect(tie.first?.fix == nil)
  }

  @Test("names at most five odd records")
  func many() throws {
    let odd = (0..<7).map { ("Move the cup.", "\($0 + 2):1") } as [(String, String?)]
    let usual = Array(repeating: ("Move the cup.", "1:1"), count: 3) as [(String, String?)]
    let message = try #require(try findings(usual + odd).first?.message)
    #expect(message.hasSuffix("record 8 and 2 more: not 1:1"))
  }

  @Test("wants a ratio where its images differ in shape and the ratio is left open")
  func shapes() throws {
    let check = BatchCheck(
      fields: [], overlap: 0.6,
      shape: BatchCheck.Shape(
        field: "aspect_ratio", tolerance: 0.03,
        verdict: Verdict(message: try Template("{records}: not like {usual}"))),
      fieldVerdict: .ofRule, grammarVerdict: .ofRule)
    let rule = try LintBench.rule(.batch(check))
    let model = try #require(LintBench.models.default(for: .edit))
    let linter = Linter(rules: [rule], lexicons: [], models: LintBench.models)
    let prompt = Prompt("Move the cup.", lexicons: [])
    func messages(_ records: [(width: Int, ratio: String?)]) -> [String] {
      var entries: [BatchEntry] = []
      for (index, item) in records.enumerated() {
        var record = Record(prompt: prompt.text)
        record.fields["aspect_ratio"] = item.ratio.map { .string($0) }
        if item.width > 0 { record.imageSizes = [ImageSize(width: item.width, height: 100)] }
        entries.append(BatchEntry(number: index + 1, record: record, prompt: prompt))
      }
      return linter.batchFindings(
        for: entries, last: prompt, record: Record(prompt: prompt.text), task: .edit, model: model
      ).map(\.message)
    }
    #expect(
      messages([(0, nil), (100, nil), (101, nil), (160, "auto")]) == ["record 4: not like record 2"]
    )
    #expect(messages([(100, "1:1"), (160, "1:1")]).isEmpty)
    #expect(messages([(100, nil), (160, "1:1")]).isEmpty)
    #expect(messages([(100, nil), (0, nil)]).isEmpty)
  }

  @Test("wants one grammar for its prompts")
  func grammar() throws {
    let texts = [
      "Keep the cup unchanged. Replace the table with slate.",
      "Keep the jug unchanged. Replace the table with slate.", "An old postcard of a harbour.",
    ]
    #expect(try findings(texts.map { ($0, nil) }).map(\.message) == ["record 3: not like record 1"])
  }
}
