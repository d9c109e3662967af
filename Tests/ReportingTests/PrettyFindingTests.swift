import JSONValues
import Linting
import PromptParsing
import Reporting
import RequestBuilding
import Testing

@Suite("A finding for people")
struct PrettyFindingTests {
  /// The lines that a finding on a part of the prompt is printed as.
  private func lines(
    _ prompt: String, marking part: String, fix: Fix? = nil, width: Int = 100
  ) throws -> [String] {
    let range = try #require(prompt.utf8Range(of: part))
    let finding = Finding(
      rule: "some-rule", severity: .warning, dimension: .voice, cost: 5, message: "what and how",
      range: range, fix: fix, source: "a document")
    var answer = Answer(command: "lint", record: Record(prompt: prompt))
    answer.lint = LintReport(
      score: 95, scores: [100, 50, 100, 100, 100, 100, 100], task: .edit, language: .english,
      findings: [finding])
    let page = Page(palette: Palette(isColored: false), width: width)
    let text = PrettyAnswer(answer, on: page) { _ in "because" }.text
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Columns before and under the marks of the excerpt.
  private func marks(_ lines: [String]) throws -> (indent: Int, width: Int) {
    let line = try #require(lines.first { $0.hasPrefix("   | ") && $0.contains("^") })
    let drawn = line.dropFirst(5)
    return (drawn.prefix { $0 == " " }.count, drawn.count { $0 == "^" })
  }

  @Test(
    "is marked by columns of the terminal",
    arguments: [
      ("Make the car red", "car", 9, 3), ("日本の car", "car", 7, 3), ("a 😀 car", "😀", 2, 2),
      ("the cafe\u{301} sign", "sign", 9, 4), ("👩‍👩‍👧 car", "car", 3, 3), ("tab\tcar", "car", 7, 3),
      ("車", "車", 0, 2), ("a\u{1B}[31m car", "car", 7, 3),
    ])
  func columns(prompt: String, part: String, indent: Int, width: Int) throws {
    let marks = try marks(lines(prompt, marking: part))
    #expect(marks == (indent, width))
  }

  @Test("shows the line that it stands on, without its end")
  func secondLine() throws {
    let lines = try lines("first\r\nsecond line\r\n", marking: "line")
    #expect(lines[1] == "  --> prompt:2:8")
    #expect(lines[3] == " 2 | second line")
  }

  @Test("cuts a long line to the place, whichever part that is", arguments: [0, 150, 299])
  func window(index: Int) throws {
    let words = (0..<300).map { "word\($0)" }
    let lines = try lines(words.joined(separator: " ") + " ", marking: "word\(index) ")
    #expect(lines[3].contains("word\(index)"))
    #expect(DisplayWidth.of(lines[3]) <= 100)
    #expect(lines[3].hasPrefix(" 1 | …") == (index > 10))
  }

  @Test("of many lines is marked to the end of the first")
  func severalLines() throws {
    let marks = try marks(lines("one two\nthree", marking: "two\nthree"))
    #expect(marks == (4, 3))
  }

  @Test("shows the text after the fix, with what is new marked")
  func fix() throws {
    let edit = TextEdit(range: 0..<0, text: "Keep it. ")
    let fix = Fix(applicability: .suggested, title: "Say more", edits: [edit])
    let lines = try lines("Make it red.", marking: "Make", fix: fix)
    #expect(lines.contains("   = fix (suggested): Say more"))
    #expect(lines.contains(" 1 | Keep it. Make it red."))
    #expect(lines.contains("   | +++++++++"))
  }

  @Test("asks what only the user can answer")
  func question() throws {
    let fix = Fix(applicability: .manual, title: "Which car?", edits: [])
    #expect(try lines("the car", marking: "car", fix: fix).contains("   = question: Which car?"))
  }

  @Test("says why once for a rule, and colours by severity")
  func whyOnce() throws {
    let finding = Finding(
      rule: "r", severity: .error, dimension: .voice, cost: 1, message: "m", range: 0..<1,
      source: "s")
    var answer = Answer(command: "lint", record: Record(prompt: "x"))
    answer.lint = LintReport(
      score: 0, scores: [], task: .edit, language: .english, findings: [finding, finding])
    let page = Page(palette: Palette(isColored: true))
    let text = PrettyAnswer(answer, on: page) { _ in "because" }.text
    #expect(text.split(separator: "because").count == 2)
    #expect(text.hasPrefix("\u{1B}[1;31merror[r]\u{1B}[0m"))
  }
}

@Suite("Ranges in the output")
struct RangeTests {
  @Test("count in every unit")
  func units() throws {
    let prompt = "é😀\nab"
    let finding = Finding(
      rule: "r", severity: .error, dimension: .voice, cost: 1, message: "m", range: 2..<8,
      source: "s")
    var answer = Answer(command: "lint", record: Record(prompt: prompt))
    answer.lint = LintReport(
      score: 0, scores: [], task: .edit, language: .english, findings: [finding])
    let range = answer.json["lint"]?["findings"]?.array?.first?["range"]
    #expect(
      range
        == .object([
          "start": .integer(2), "end": .integer(8), "start_utf16": .integer(1),
          "end_utf16": .integer(5), "line": .integer(1), "column": .integer(2),
          "end_line": .integer(2), "end_column": .integer(2),
        ]))
  }

  @Test(
    "of a field point into its text, or its JSON", arguments: [("seed", "7"), ("urls", "[\"a\"]")])
  func fields(name: String, text: String) {
    var record = Record(prompt: "x")
    record.fields = ["seed": .integer(7), "urls": .array([.string("a")])]
    #expect(record.text(of: name) == text)
  }
}

extension String {
  fileprivate func utf8Range(of part: String) -> Range<Int>? {
    let (all, part) = (Array(utf8), Array(part.utf8))
    return all.indices.first { all[$0...].starts(with: part) }.map { $0..<($0 + part.count) }
  }
}
