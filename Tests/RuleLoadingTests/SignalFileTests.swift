import Matching
import PromptParsing
import RequestBuilding
import Routing
import RuleLoading
import Testing

@Suite("A file of the routing")
struct SignalFileTests {
  static let text = """
    id: fresh-paint
    summary: Something is to be painted over.
    why: Paint needs a wall.
    source: {document: acme's pages, section: walls, checked: 2026-11-21}
    speaks-for: edit
    weight: 2.5
    images: given
    patterns:
      en: [paint over, 'cover\\b']
      de:
        lead: 'bitte '
        then: [streichen, tünchen]
    examples:
      fires: [paint over it, cover the wall]
      silent: [a painter, a wall]

    """

  private func node(_ text: String) throws -> FileNode {
    try FileNode(parsing: Array(text.utf8), path: "routes/fresh-paint.yaml")
  }

  private func replaced(_ part: String, _ other: String) throws -> FileNode {
    let pieces = Self.text.split(separator: part, maxSplits: 1, omittingEmptySubsequences: false)
    return try node(try #require(pieces.count == 2 ? "\(pieces[0])\(other)\(pieces[1])" : nil))
  }

  @Test("gives the signal with its gates")
  func whole() throws {
    let signal = try SignalFile.signal(node(Self.text), name: "fresh-paint")
    #expect(signal.claim == .task(.edit))
    #expect(signal.weight == 2.5)
    #expect(signal.images == .given)
    #expect(signal.patterns.map(\.language) == ["en", "en", "de", "de"])
    #expect(
      signal.patterns.map(\.pattern.source) == [
        "paint over", #"cover\b"#, "(?:bitte )(?:streichen)", "(?:bitte )(?:tünchen)",
      ])
    #expect(
      signal.patterns.map(\.pattern.gates.groups)[...1] == [[["paint| |over"]], [["cover|"]]])
  }

  @Test("puts the words that it lists into its patterns, merged where they begin alike")
  func words() throws {
    let root = try replaced(
      "patterns:\n  en: [paint over, 'cover\\b']",
      "words:\n  walls: [wall, wallpaper, \"brick face\"]\npatterns:\n  en: ['the {{walls}}s?']")
    let pattern = try #require(SignalFile.signal(root, name: "fresh-paint").patterns.first?.pattern)
    #expect(pattern.source == #"the (?:brick\s+face|wall(?:paper)?)s?"#)
    #expect(pattern.gates.groups.contains(["the| |brick|", "the| |wall", "the| |wallpaper"]))
  }

  @Test("speaks for a model where it names one")
  func model() throws {
    let root = try replaced("speaks-for: edit", "speaks-for: acme/brush")
    #expect(try SignalFile.signal(root, name: "fresh-paint").claim == .model("acme/brush"))
  }

  @Test("speaks against where it says so, with a weight below 0")
  func against() throws {
    let signal = try SignalFile.signal(
      replaced("speaks-for: edit", "speaks-against: edit"), name: "fresh-paint")
    #expect(signal.weight == -2.5)
    #expect(signal.claim == .task(.edit))
  }

  @Test("asks for facts, and then for a pattern only where it has one")
  func facts() throws {
    let facts =
      "facts: {clause: change, operation: [move], names: [text], rest: true, "
      + "changes: {at-most: 2}, numbered: {at-least: 2}, copy: other}"
    let signal = try SignalFile.signal(
      replaced("images: given", facts), name: "fresh-paint")
    #expect(
      signal.facts
        == SignalFacts(
          kinds: [.change], operations: [.move], names: [.text], namesRest: true, changes: 0...2,
          numbered: 2...Int.max, copy: .other))
    #expect(signal.patterns.count == 4)
    let whole = try SignalFile.signal(replaced("images: given", facts), name: "fresh-paint")
    #expect(whole.images == nil)
    let error = #expect(throws: LoadingError.self) {
      try SignalFile.signal(
        replaced("images: given", "facts: {names: [text]}"), name: "fresh-paint")
    }
    #expect(error?.problem.contains("add “clause”") == true)
  }

  @Test(
    "is refused where its facts can never be shown",
    arguments: ["{changes: {at-most: 1}}", "{numbered: {at-most: 1}}", "{}"])
  func unshown(facts: String) throws {
    let patterns = Self.text.split(separator: "patterns:")[1].split(separator: "examples:")[0]
    let text = Self.text.replacing("patterns:\(patterns)", with: "facts: \(facts)\n")
    let error = #expect(throws: LoadingError.self) {
      try SignalFile.signal(node(text), name: "fresh-paint")
    }
    #expect(error?.line == 8)
    #expect(error?.problem.contains("no place in the text") == true)
  }

  @Test(
    "is refused where it counts changes that no prompt has",
    arguments: ["{}", "{at-least: -1}", "{at-least: 2, at-most: 1}"])
  func uncountable(changes: String) throws {
    let root = try replaced("images: given", "facts: {clause: change, changes: \(changes)}")
    let error = #expect(throws: LoadingError.self) {
      try SignalFile.signal(root, name: "fresh-paint")
    }
    #expect(error?.problem.contains("no count lies in this range") == true)
  }

  @Test(
    "is refused at the line that is wrong",
    arguments: [
      ("id: fresh-paint", "id: wet-paint", 1, "name it like its file"),
      ("speaks-for: edit", "speaks-for: painting", 5, "unknown value"),
      ("weight: 2.5", "weight: much", 6, "a number"),
      ("weight: 2.5", "weight: -1", 6, "write “speaks-against”"),
      ("images: given", "images: some", 7, "unknown value"),
      (#"'cover\b'"#, "'cover('", 9, "missing closing parenthesis"),
      (#"'cover\b'"#, "'{{walls}}'", 9, "unknown list of words"),
      (#"'cover\b'"#, "'{{walls'", 9, "close the name"),
      ("lead:", "leads:", 11, "did you mean “lead”?"),
      ("[a painter, a wall]", "[a painter]", 15, "give two at least"),
    ])
  func refused(part: String, wrong: String, line: Int, problem: String) throws {
    let root = try replaced(part, wrong)
    let error = #expect(throws: LoadingError.self) {
      try SignalFile.signal(root, name: "fresh-paint")
    }
    #expect(error?.line == line)
    #expect(error?.problem.contains(problem) == true)
  }

  @Test("that holds the numbers wants all of them, and shares between 0 and 1")
  func decision() throws {
    let text = """
      summary: Numbers.
      source: {document: acme's pages, section: walls, checked: 2026-11-21}
      decision: {images-given: 3, images-none: -1, other-model: -2, sibling: -3, intent-factor: 2,
        named-certainty: 0.9, parameter-certainty: 0.8, abstain-below: 0.7}

      """
    let rule = try DecisionFile.rule(node(text))
    #expect(rule.imagesGiven == 3 && rule.imagesNone == -1 && rule.abstainBelow == 0.7)
    for (part, wrong) in [("abstain-below: 0.7", "abstain-below: 7"), ("other-model: -2,", "")] {
      let broken = text.split(separator: part, omittingEmptySubsequences: false)
      #expect(throws: LoadingError.self) {
        try DecisionFile.rule(node(broken.joined(separator: wrong)))
      }
    }
  }

  @Test("that names models is refused where a pattern is none")
  func naming() throws {
    let text = """
      summary: Names.
      source: {document: acme's pages, section: walls, checked: 2026-11-21}
      naming:
        en: {use: 'use ', short-name-end: '\\A ', negation-before: 'not ', negation-after: 'never'}

      """
    #expect(try NamingFile.rules(node(text)).map(\.use.source) == ["use "])
    let broken = text.split(separator: "'never'", omittingEmptySubsequences: false)
    let error = #expect(throws: LoadingError.self) {
      try NamingFile.rules(node(broken.joined(separator: "'(never'")))
    }
    #expect(error?.line == 4)
  }
}
