import JSONValues
import Reporting
import Testing

@Suite("Many findings")
struct OverviewTests {
  static let lines = [
    "{\"id\":1,\"prompt\":\"Keep the cup. Make it pop. Make it better.\"}\n",
    "{\"id\":2,\"prompt\":\"Keep the cup. Make it pop.\"}\n", "{\"id\":3}\n",
    "{\"id\":4,\"prompt\":\"A red car at dusk\"}\n",
  ]
  static let select = ["lint", "--rule", "vague-change", "--rule", "preservation-after-change"]

  @Test("are counted by rule, the most frequent first")
  func statistics() throws {
    let result = TestWorld.run(Self.select + ["--statistics"], chunks: Self.lines)
    let counts = try #require(try result.json()["statistics"])
    #expect(counts["records"]?.integer == 4 && counts["failed"]?.integer == 1)
    #expect(counts["findings"]?.integer == 3 && counts["clean"]?.integer == 1)
    let rules = try #require(counts["rules"]?.array)
    #expect(rules.map { $0["rule"]?.string } == ["vague-change"])
    #expect(rules[0]["findings"]?.integer == 3 && rules[0]["records"]?.integer == 2)
    #expect(rules[0]["fixable"]?.integer == 0)
    #expect(counts["score"]?["least"]?.integer == 80)
    #expect(counts["score"]?["mean"] == .number(90))
    #expect(result.status == .input, "one line is no record")
    #expect(result.errors.contains("missing-prompt"))
  }

  @Test("are counted for people, too")
  func prettyStatistics() {
    let result = TestWorld.run(
      Self.select + ["--statistics", "--format", "pretty"], chunks: [Self.lines[1]])
    #expect(
      result.output == """
          findings   records   fixable  rule
                 1         1         0  vague-change
        1 record, 0 clean, 1 finding; score 90.0 on average, 90 at least

        """)
    #expect(result.status == .success)
  }

  @Test("of an old input are known again, wherever they stand")
  func baseline() throws {
    let written = TestWorld.run(
      Self.select + ["--write-baseline", "old.json", "--fail-on", "advice"],
      chunks: [Self.lines[0], Self.lines[1]])
    #expect(written.status == .success, "what is written down does not fail")
    #expect(try written.lines().count == 2)
    #expect(written.errors == "peel: wrote 3 findings to old.json\n")
    let file = String(decoding: try #require(written.trace.files["old.json"]), as: UTF8.self)
    let new = "{\"id\":9,\"prompt\":\"Keep the hat. Make it pop.\"}\n"
    let moved = "{\"prompt\":\"Keep the cup.  Make it pop. Make it better.\",\"id\":\"x\"}\n"
    let result = TestWorld.run(
      Self.select + ["--baseline", "old.json", "--fail-on", "advice"],
      chunks: [new, Self.lines[1], moved], files: ["old.json": file])
    let reports = try result.lines().map { $0["lint"] }
    #expect(reports.map { $0?["findings"]?.array?.count } == [1, 0, 0])
    #expect(reports.map { $0?["baselined"]?.integer } == [nil, 1, 2])
    #expect(reports.map { $0?["score"]?.integer } == [90, 100, 100])
    #expect(result.status == .findings, "the new prompt's")
    let old = TestWorld.run(
      Self.select + ["--baseline", "old.json", "--fail-on", "advice", "--min-score", "100"],
      chunks: [Self.lines[1]], files: ["old.json": file])
    #expect(old.status == .success)
  }

  @Test("of a field are known with their prompt only")
  func fieldFindings() throws {
    let rule = ["--rule", "invalid-parameter", "--min-score", "100"]
    let written = TestWorld.run(["lint", "--write-baseline", "b", "Make it pop."] + rule)
    let files = ["b": String(decoding: try #require(written.trace.files["b"]), as: UTF8.self)]
    let counts = try ["Make it pop.", "Make it new."].map { prompt in
      try TestWorld.run(["lint", "--baseline", "b", prompt] + rule, files: files).json()["lint"]
    }
    #expect(counts.map { $0?["baselined"]?.integer } == [1, nil])
    #expect(counts.map { $0?["findings"]?.array?.count } == [0, 1])
  }

  @Test("are written in the same bytes whatever their order")
  func stable() throws {
    let orders = [Self.lines, Self.lines.reversed()].map { lines in
      TestWorld.run(Self.select + ["--write-baseline", "b"], chunks: lines).trace.files["b"]
    }
    #expect(orders[0] == orders[1])
    #expect(try #require(orders[0]).last == 0x0A)
  }

  @Test("that are known are repaired all the same, and what a repair leaves of them is still known")
  func repairs() throws {
    let prompt = "Keep the cup. The sky should be changed to dusk. Make it pop."
    let rules = ["lint", "--rule", "vague-change", "--rule", "passive-instruction"]
    let written = TestWorld.run(rules + ["--write-baseline", "b", prompt])
    let file = String(decoding: try #require(written.trace.files["b"]), as: UTF8.self)
    let fixed = TestWorld.run(
      rules + ["--baseline", "b", "--fix", "--fail-on", "advice", prompt], files: ["b": file])
    #expect(fixed.output == "Keep the cup. Change the sky to dusk. Make it pop.\n")
    #expect(fixed.status == .success)
  }

  @Test("of a file that is no baseline are refused", arguments: ["", "{}", "{\"baseline\":[{}]}"])
  func noBaseline(text: String) throws {
    let result = TestWorld.run("lint", "--baseline", "b", "A car", files: ["b": text])
    #expect(try result.json()["error"]?["code"]?.string == "invalid-baseline")
    #expect(result.status == .input)
  }

  @Test(
    "are not asked for in two ways that contradict each other",
    arguments: [
      ["--statistics", "--fix"], ["--statistics", "--diff"], ["--statistics", "--analysis"],
      ["--baseline=b", "--write-baseline=b"], ["--write-baseline=b", "--fix"],
      ["--write-baseline=b", "--diff"],
    ])
  func conflicts(options: [String]) throws {
    let result = TestWorld.run(["lint"] + options + ["A car"], files: ["b": "{}"])
    #expect(try result.json()["error"]?["code"]?.string == "conflicting-options")
    #expect(result.trace.files.isEmpty)
  }
}
