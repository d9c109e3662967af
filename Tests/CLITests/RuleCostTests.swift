import JSONValues
import PeelKit
import Reporting
import SchemaChecking
import SystemCalls
import Testing

@Suite("What rules cost")
struct RuleCostTests {
  /// The rule files of a topic, as they ship.
  private static let folder =
    "\(#filePath)".split(separator: "/").dropLast(3).map { "/\($0)" }.joined()
    + "/rules/prompts/framing"

  private func answer(countingCosts: Bool = true) throws -> CatalogueAnswer {
    try Peel().trial(ofRulesIn: Self.folder, countingCosts: countingCosts).answer
  }

  private func rows() throws -> [(rule: String, steps: Int)] {
    try #require(try answer().json["costs"]?.array).map { row in
      (try #require(row["rule"]?.string), try #require(row["steps"]?.integer))
    }
  }

  @Test("is counted for each rule, the dearest first, and the same each time")
  func counted() throws {
    let rows = try rows()
    #expect(rows.count == 4)
    #expect(rows.map(\.steps) == rows.map(\.steps).sorted(by: >))
    #expect(rows.first?.steps ?? 0 > 1000)
    #expect(rows.last?.steps == 0)
    let again = try self.rows()
    #expect(again.map(\.rule) == rows.map(\.rule))
    #expect(again.map(\.steps) == rows.map(\.steps))
  }

  @Test("is shown as a table that leaves out what costs nothing")
  func shown() throws {
    let page = try answer().text(on: Page(palette: Palette(isColored: false)))
    #expect(page.contains("  unframed-extension  “"))
    #expect(!page.contains("  mixed-image-ratios  "))
  }

  @Test("is left uncounted, and told so, where a pattern is too large for it")
  func tooLarge() throws {
    let folder = try FolderAccess.makeTemporary(named: "peel-costs")
    defer { try? FolderAccess.remove(folder) }
    let words = (1...2_000).map { "word\($0)" }.joined(separator: "|")
    let rule = """
      id: long-list
      summary: Say less.
      severity: advice
      dimension: voice
      cost: 1
      why: So.
      source: {document: None, section: none, checked: 2026-11-22}
      applies: {}
      forbid:
        pattern: '\\b(?:\(words))\\b'
      message: "“{match}” is one of many"
      examples:
        good: [A red car., A blue car., A green car.]
        bad: [{text: A «word1» here.}, {text: A «word22» here.}, {text: A «word333» here.}]
      """
    try FileAccess.writeAtomically(Array(rule.utf8), to: "\(folder)/long-list.yaml")
    let (answer, hasFailed) = try Peel().trial(ofRulesIn: folder, countingCosts: true)
    #expect(!hasFailed)
    #expect(answer.json["costs"] == .array([]))
    #expect(answer.json["uncounted"] == .array([.string("long-list")]))
    let text = answer.text(on: Page(palette: Palette(isColored: false)))
    #expect(text.contains("?  long-list  too large"))
  }

  @Test("fits the schema, and is not counted unless that is asked for", arguments: [true, false])
  func fits(countingCosts: Bool) throws {
    let json = try answer(countingCosts: countingCosts).json
    let check = SchemaCheck(root: try TestWorld.run("schema", "test-rules").json())
    #expect(check.problems(.object(json)) == [])
    #expect((json["costs"] != nil) == countingCosts)
  }
}
