import RuleLoading
import Testing

@Suite("A rule's patterns that may cost much")
struct PatternExcusesTests {
  private static func text(_ pattern: String, _ excuses: String = "") -> String {
    """
    id: teal-paint
    summary: Do not ask for teal.
    severity: warning
    dimension: voice
    cost: 10
    why: Teal is taken.
    source: {document: a page, section: paints, checked: 2026-11-21}
    applies: {task: edit}
    \(excuses)
    forbid: {pattern: '\(pattern)'}
    message: No “{match}”.
    examples:
      good: [Paint it red.]
      bad: [{text: Paint it «teal».}]

    """
  }

  private func load(_ text: String, isStrict: Bool = true) throws(LoadingError) {
    let files = RuleFile(lists: [:], fields: [], isStrict: isStrict)
    _ = try files.rule(
      FileNode(parsing: Array(text.utf8), path: "teal-paint.yaml"), name: "teal-paint",
      path: "teal-paint.yaml")
  }

  @Test(
    "are refused where the check stands, and taken where nobody is strict",
    arguments: [
      (#"\bteal\b.*"#, "the pattern repeats “.*” without a bound"), (#"\G[^,]{1,60}$"#, "no text"),
    ])
  func refused(pattern: String, problem: String) throws {
    let error = #expect(throws: LoadingError.self) { try load(Self.text(pattern)) }
    #expect(error?.line == 10)
    #expect(error?.problem.contains(problem) == true)
    try load(Self.text(pattern), isStrict: false)
  }

  @Test(
    "pass with a sentence that says why",
    arguments: [
      (#"\bteal\b.*"#, "unbounded: It ends with the line."),
      (#"\G[^,]{1,60}$"#, "ungated: It sees short clauses only."),
      (#"\bteal\b.{0,60}"#, ""),
    ])
  func excused(pattern: String, excuse: String) throws {
    try load(Self.text(pattern, excuse))
  }

  @Test(
    "need no excuse that nothing calls for, nor an empty one",
    arguments: [
      (#"\bteal\b"#, "unbounded: It ends."), (#"\bteal\b"#, "ungated: It is short."),
      (#"\bteal\b.*"#, "unbounded: \"\""),
    ])
  func idle(pattern: String, excuse: String) {
    let error = #expect(throws: LoadingError.self) { try load(Self.text(pattern, excuse)) }
    #expect(error?.line == 9)
  }
}
