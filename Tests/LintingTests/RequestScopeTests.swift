import JSONValues
import Linting
import PromptParsing
import RequestBuilding
import Testing

@Suite("A rule that is narrowed to some requests")
struct RequestScopeTests {
  private func judges(_ scope: RequestScope, _ fields: JSONObject) throws -> Bool {
    let rule = try LintBench.rule(
      LintBench.pattern("vase"), applies: RuleScope(request: scope))
    let models = LintBench.models
    let model = try #require(models.default(for: .edit))
    var record = Record(prompt: "Remove the vase.")
    record.fields = fields
    let linter = Linter(rules: [rule], lexicons: [], models: models)
    let report = linter.report(
      on: Prompt(record.prompt, lexicons: []), record: record, task: .edit, model: model)
    return !report.findings.isEmpty
  }

  private static func images(_ count: Int) -> JSONObject {
    ["image_urls": .array(Array(repeating: .string("https://example.com/a.png"), count: count))]
  }

  @Test(
    "judges those with as many images", arguments: [(1, false), (2, true), (4, true), (5, false)])
  func counts(images: Int, isJudged: Bool) throws {
    #expect(try judges(RequestScope(images: 2...4), Self.images(images)) == isJudged)
  }

  @Test("judges none whose images may still come")
  func noImages() throws {
    #expect(try !judges(RequestScope(images: 0...4), [:]))
    #expect(try !judges(RequestScope(images: 0...4), ["image_urls": .null]))
    #expect(try judges(RequestScope(images: 0...4), Self.images(0)))
  }

  static let contents: [(FieldCondition.Content, JSONObject, Bool)] = [
    (.given, [:], false), (.given, ["seed": .null], false), (.given, ["seed": .integer(0)], true),
    (.among([.integer(7)], orAbsent: false), ["seed": .integer(7)], true),
    (.among([.integer(7)], orAbsent: false), ["seed": .integer(8)], false),
    (.among([.integer(7)], orAbsent: false), [:], false),
    (.among([.integer(7)], orAbsent: true), [:], true),
    (.among([.integer(7)], orAbsent: true), ["seed": .integer(8)], false),
    (.among([], orAbsent: true), ["seed": .null], true),
    (.among([], orAbsent: true), ["seed": .integer(0)], false),
  ]

  @Test("judges those whose field holds what it says", arguments: contents.indices)
  func fields(index: Int) throws {
    let (content, fields, isJudged) = Self.contents[index]
    let scope = RequestScope(fields: [FieldCondition(field: "seed", content: content)])
    #expect(try judges(scope, fields) == isJudged)
  }

  @Test("judges only those that meet every condition")
  func all() throws {
    let scope = RequestScope(fields: [
      FieldCondition(field: "seed", content: .given),
      FieldCondition(field: "resolution", content: .among([.string("4K")], orAbsent: false)),
    ])
    #expect(try judges(scope, ["seed": .integer(1), "resolution": .string("4K")]))
    #expect(try !judges(scope, ["seed": .integer(1), "resolution": .string("1K")]))
  }
}
