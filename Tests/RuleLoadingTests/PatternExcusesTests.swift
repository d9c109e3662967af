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
      good: [Paint it red., Paint it blue.]
      bad: [{text: Paint it «teal».}, {text: Use «teal».}]

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

@Suite("A signal's patterns that may cost much")
struct SignalExcusesTests {
  private func load(_ pattern: String, _ excuse: String, isStrict: Bool) throws(LoadingError) {
    let text = """
      id: fresh-paint
      summary: Paint is asked for.
      why: It is.
      source: {document: a page, section: paints, checked: 2026-11-21}
      speaks-for: edit
      weight: 1
      \(excuse)
      patterns: {en: ['\(pattern)']}
      examples: {fires: [Paint it., Paint this.], silent: [Keep it., Keep this.]}

      """
    let root = try FileNode(parsing: Array(text.utf8), path: "fresh-paint.yaml")
    _ = try SignalFile.signal(root, name: "fresh-paint", isStrict: isStrict)
  }

  @Test(
    "are held to the same",
    arguments: [
      (#"paint.*red"#, "unbounded: A paint is rare."), (#"[a-z]{4} it"#, ""),
      (#"[a-z]{4}"#, "ungated: It is one word."),
    ])
  func held(pattern: String, excuse: String) throws {
    try load(pattern, excuse, isStrict: true)
    guard !excuse.isEmpty else { return }
    try load(pattern, "", isStrict: false)
    let error = #expect(throws: LoadingError.self) { try load(pattern, "", isStrict: true) }
    #expect(error?.line == 8)
  }
}
