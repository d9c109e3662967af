import JSONValues
import Linting
import Matching
import PromptParsing
import RequestBuilding
import RuleLoading
import Testing

@Suite("A rule file")
struct RuleFileTests {
  static let text = """
    id: teal-paint
    summary: Do not ask for teal.
    severity: warning
    dimension: voice
    cost: 10
    why: Teal is taken.
    source: {document: a page, section: paints, checked: 2026-11-21}
    applies: {task: edit, languages: [en]}
    forbid:
      in: {clause: change, operation: [add, recolor], lacks: scope}
      pattern: '(?<tone>\\w+ )?{{colors}}'
    message: "“{match}” ({tone:trimmed})"
    fix: {applicability: safe, title: "Use red", replace: "{tone}red"}
    relax:
      - {when: scoped, severity: advice, cost: 2}
      - {when: {changes-at-most: 3}, severity: advice, cost: 3}
    examples:
      good: [Paint it red., {text: Keep it teal., fields: {seed: 7, aspect_ratio: "1:1"}}]
      bad:
        - {text: "Paint it «dark teal».", fixed: Paint it dark red.}
        - {text: Paint it., field: seed, fields: {seed: -1}, image_sizes: [3x4]}

    """

  private let files = RuleFile(
    lists: [
      .english: [WordList(name: "colors", content: .words(["teal", "sea green", "a.b"]))]
    ], fields: ["seed", "resolution", "num_images"])

  private func rule(_ text: String, name: String = "teal-paint") throws(LoadingError) -> Rule {
    let path = "prompts/voice/\(name).yaml"
    return try files.rule(
      FileNode(parsing: Array(text.utf8), path: path), name: name, path: "rules/\(path)")
  }

  @Test("gives the rule, with its word lists put in")
  func whole() throws {
    let rule = try rule(Self.text)
    #expect(rule.id == "teal-paint")
    #expect(rule.path == "rules/prompts/voice/teal-paint.yaml")
    #expect(rule.severity == .warning)
    #expect(rule.source.line == "a page, paints")
    #expect(rule.applies == RuleScope(task: .edit, languages: ["en"]))
    #expect(rule.relaxations.map(\.circumstance) == [.scoped, .changesAtMost(3)])
    guard case .forbid(let check) = rule.check else {
      Issue.record("the check is not the one in the file")
      return
    }
    #expect(check.cases.first?.pattern?.source == #"(?<tone>\w+ )?(?:a\.b|sea\s+green|teal)"#)
    #expect(check.cases.first?.selector?.operations == [.add, .recolor])
    #expect(check.cases.first?.selector?.lacking == [.scope])
  }

  static let conditions: [(yaml: String, scope: RequestScope)] = [
    ("images: {at-least: 2}", RequestScope(images: 2...Int.max)),
    ("images: {at-most: 20}", RequestScope(images: 0...20)),
    ("images: {at-least: 15, at-most: 20}", RequestScope(images: 15...20)),
    (
      "fields: {seed: given}",
      RequestScope(fields: [FieldCondition(field: "seed", content: .given)])
    ),
    (
      "fields: {seed: absent}",
      RequestScope(fields: [FieldCondition(field: "seed", content: .among([], orAbsent: true))])
    ),
    (
      "fields: {resolution: [4K, absent], num_images: 2}",
      RequestScope(fields: [
        FieldCondition(field: "resolution", content: .among([.string("4K")], orAbsent: true)),
        FieldCondition(field: "num_images", content: .among([.integer(2)], orAbsent: false)),
      ])
    ),
  ]

  @Test("may narrow itself by the request", arguments: conditions.indices)
  func requests(index: Int) throws {
    let (yaml, scope) = Self.conditions[index]
    let text = Self.text.split(separator: "languages: [en]").joined(
      separator: "languages: [en], " + yaml)
    #expect(try rule(text).applies.request == scope)
  }

  @Test("gives its examples, with their places")
  func examples() throws {
    let examples = try rule(Self.text).examples
    #expect(
      examples.map(\.text) == [
        "Paint it red.", "Keep it teal.", "Paint it dark teal.", "Paint it.",
      ])
    #expect(examples.map(\.line) == [18, 18, 20, 21])
    #expect(examples[1].fields.members.map(\.name) == ["seed", "aspect_ratio"])
    #expect(examples[1].fields["seed"]?.integer == 7)
    #expect(examples[1].fields["aspect_ratio"]?.string == "1:1")
    #expect(examples[2].flaw == RuleExample.Flaw(range: 9..<18))
    #expect(examples[2].fixed == "Paint it dark red.")
    #expect(examples[3].flaw == RuleExample.Flaw(field: "seed"))
    #expect(examples[3].imageSizes.map(\.height) == [4])
  }

  static let refused: [(part: String, other: String, line: Int, problem: String)] = [
    ("id: teal-paint", "id: teal", 1, "name it like its file, “teal-paint”"),
    ("severity: warning", "sevrity: warning", 3, "did you mean “severity”?"),
    ("severity: warning", "severity: warnin", 3, "did you mean “warning”?"),
    ("cost: 10", "cost: 101", 5, "0 to 100"),
    ("cost: 10", "cost: \"10\"", 5, "a whole number without quotes"),
    ("task: edit", "task: edti", 8, "did you mean “edit”?"),
    ("[en]", "[xx]", 8, "unknown language “xx”"),
    ("[en]", "[en], images: {at-least: two}", 8, "a whole number"),
    ("[en]", "[en], images: {}", 8, "no count lies in this range"),
    ("[en]", "[en], images: {at-least: 3, at-most: 2}", 8, "no count lies in this range"),
    ("[en]", "[en], fields: {sed: 1}", 8, "did you mean “seed”?"),
    ("[en]", "[en], fields: {seed: []}", 8, "no value could stand here"),
    ("[en]", "[en], fields: {seed: {a: 1}}", 8, "expected a list"),
    ("lacks: scope", "lacks: scoop", 10, "did you mean “scope”?"),
    ("clause: change", "clauses: change", 10, "did you mean “clause”?"),
    ("{{colors}}", "{{colours}}", 11, "did you mean “colors”?"),
    ("{{colors}}", "{{colors", 11, "without its “}}”"),
    ("(?<tone>", "(?<tone", 11, "the pattern is malformed"),
    ("({tone:trimmed})", "({tune})", 12, "did you mean “tone”?"),
    ("({tone:trimmed})", "({tone:trimed})", 12, "unknown filter “trimed”"),
    ("({tone:trimmed})", "({tone", 12, "close it"),
    ("replace: \"{tone}red\"", "titel: x", 13, "did you mean “title”?"),
    (", replace: \"{tone}red\"", "", 13, "edits nothing"),
    ("safe, title", "manual, title", 13, "only asks"),
    ("when: scoped", "when: skoped", 15, "did you mean “scoped”?"),
    ("forbid:", "count: {in: {clause: change}, at-most: 1}\nforbid:", 1, "exactly one check"),
    ("[Paint it red., {", "[{", 18, "two good examples or more"),
    ("«dark teal»", "dark teal", 20, "mark the flaw"),
    ("«dark teal»", "«dark «teal»", 20, "mark one flaw"),
    ("[3x4]", "[3by4]", 21, "write it as 1024x1536"),
    ("why: Teal is taken.", "why: [Teal]", 6, "expected a text; found a list"),
    ("summary: Do not", "color: &a Do not", 2, "correct the YAML"),
  ]

  @Test("is refused at the place that is wrong", arguments: refused.indices)
  func refusals(index: Int) throws {
    let (part, other, line, problem) = Self.refused[index]
    let pieces = Self.text.split(separator: part, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(pieces.count == 2)
    let error = try #require(throws: LoadingError.self) {
      try rule("\(pieces[0])\(other)\(pieces[1])")
    }
    #expect(error.line == line && error.column > 0, "\(error)")
    #expect(error.problem.contains(problem), "\(error)")
    #expect(error.description.hasPrefix("prompts/voice/teal-paint.yaml:\(line):"))
  }

  @Test(
    "needs every key", arguments: ["summary", "why", "source", "message", "examples", "applies"])
  func missing(key: String) throws {
    let text = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("\(key):") }.joined(separator: "\n")
    let error = try #require(throws: LoadingError.self) { try rule(text) }
    #expect(error.problem.contains("“\(key)”") || key == "examples", "\(error)")
  }

  @Test("that peel rules new writes loads as it stands")
  func template() throws {
    let rule = try rule(RuleTemplate.text(id: "loud-word"), name: "loud-word")
    #expect(rule.id == "loud-word")
    #expect(rule.examples.count == 6)
  }

  @Test("says of each example where it stands and whether it is known to fail")
  func places() throws {
    let text = Self.text.replacing(
      "- {text: Paint it., field", with: "- {todo: true, text: Paint it., field")
    let examples = try rule(text).examples
    #expect(examples.map(\.line) == [18, 18, 20, 21])
    #expect(examples.map(\.column) == [10, 32, 14, 26])
    #expect(examples.map(\.isTodo) == [false, false, false, true])
  }
}
