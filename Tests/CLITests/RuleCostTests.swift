import JSONValues
import PeelKit
import Reporting
import SchemaChecking
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
    #expect(rows.count == 3)
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

  @Test("fits the schema, and is not counted unless that is asked for", arguments: [true, false])
  func fits(countingCosts: Bool) throws {
    let json = try answer(countingCosts: countingCosts).json
    let check = SchemaCheck(root: try TestWorld.run("schema", "test-rules").json())
    #expect(check.problems(.object(json)) == [])
    #expect((json["costs"] != nil) == countingCosts)
  }
}
