import JSONValues
import Linting
import Matching
import PromptParsing
import RequestBuilding
import Testing

@Suite("A check of request fields")
struct RequestChecksTests {
  private func schema() throws -> Rule {
    try LintBench.rule(
      .schema(
        SchemaCheck(
          ignored: Verdict(severity: .advice, cost: 1),
          absent: Verdict(severity: .advice, cost: 0),
          alias: Verdict(severity: .advice, cost: 0, message: try Template("{alias} → {field}")))),
      severity: .error, message: "{problem}",
      fix: try LintBench.fix(
        .set(field: try Template("{field}"), value: try Template("{repaired}"))))
  }

  @Test("reports each field that the schema refuses, with the value surely meant")
  func violations() throws {
    let record = LintBench.record(
      "Move the cup.", fields: ["output_format": .string("jpg"), "seed": .number(1.5)])
    let findings = try #require(LintBench.report([try schema()], on: record)).findings
    #expect(findings.map(\.field) == ["output_format", "seed"])
    #expect(findings.map(\.severity) == [.error, .error])
    let fix = try #require(findings.first?.fix)
    #expect(record.applying(fix.edits).fields["output_format"] == .string("jpeg"))
    #expect(findings.last?.fix == nil)
  }

  @Test("only advises where nothing that was asked for is lost")
  func ignored() throws {
    let record = LintBench.record("Move the cup.", fields: ["sync_mode": .bool(false)])
    let report = LintBench.report([try schema()], on: record)
    #expect(report?.findings.map(\.severity) == [.advice])
  }

  @Test("only advises where a required field may still come, and refuses an empty one")
  func absent() throws {
    var record = LintBench.record("Move the cup.")
    record.fields["image_urls"] = nil
    let report = LintBench.report([try schema()], on: record)
    #expect(report?.findings.map(\.severity) == [.advice])
    record.fields["image_urls"] = .array([])
    #expect(LintBench.report([try schema()], on: record)?.findings.map(\.severity) == [.error])
  }

  @Test("names an alias that was used")
  func alias() throws {
    var record = LintBench.record("Move the cup.", fields: ["num_images": .integer(2)])
    record.aliasesUsed = [FieldAlias(alias: "number_of_images", field: "num_images")]
    let report = LintBench.report([try schema()], on: record)
    #expect(report?.findings.map(\.message) == ["number_of_images → num_images"])
  }

  private func ratio() throws -> Rule {
    let text = RatioCheck.TextComparison(
      patterns: [LazyPattern(#"(?<width>\d+):(?<height>\d+)"#)],
      differing: Verdict(message: try Template("{text-ratio} ≠ {field-ratio}")),
      absent: Verdict(
        severity: .advice,
        fix: try LintBench.fix(
          .fill(field: try Template("aspect_ratio"), value: try Template("{nearest}")))))
    let image = RatioCheck.ImageComparison(
      tolerance: 0.03, unless: LazyPattern("extend"),
      verdict: Verdict(message: try Template("{image-size}")))
    return try LintBench.rule(
      .ratio(RatioCheck(field: "aspect_ratio", text: text, image: image)))
  }

  @Test(
    "compares a ratio with the text and the first image",
    arguments: [
      ("A fox, 16:9.", "16:9", []), ("A fox, 16:9.", "4:3", ["16:9 ≠ 4:3"]),
      ("A fox, 32:18.", "4:3", ["32:18 ≠ 4:3"]),
      ("A fox, 16:9.", "32:18", []), ("A fox.", "1:1", ["768x1024"]), ("A fox.", "3:4", []),
      ("Extend the meadow.", "1:1", []), ("A fox, 16:9.", "auto", ["16:9"]),
      ("A fox, 7:5.", nil, []),
    ] as [(String, String?, [String])])
  func ratios(text: String, field: String?, messages: [String]) throws {
    var record = LintBench.record(text)
    record.fields["aspect_ratio"] = field.map { .string($0) }
    let sizes = text.contains(":") ? [] : [ImageSize(width: 768, height: 1024)]
    let report = LintBench.report([try ratio()], on: record, sizes: sizes)
    #expect(report?.findings.map(\.message) == messages)
  }

  @Test("leaves a ratio alone that the intent asks for")
  func wantedRatio() throws {
    var record = LintBench.record("A fox.")
    record.fields["aspect_ratio"] = .string("1:1")
    record.intent = "make it a 1:1 icon"
    let sizes = [ImageSize(width: 768, height: 1024)]
    #expect(LintBench.report([try ratio()], on: record, sizes: sizes)?.findings == [])
    record.intent = "make it an icon"
    #expect(LintBench.report([try ratio()], on: record, sizes: sizes)?.findings.count == 1)
  }
}
