import Linting
import Matching
import PromptParsing
import RequestBuilding
import RuleLoading
import SystemCalls
import Testing

/// Proves that a language is a folder of files: this one is invented, and written in Tifinagh
/// because no language that ships is.
@Suite("A language in a new folder")
struct NewLanguageTests {
  private let path: String

  init() throws {
    path = try FolderAccess.makeTemporary(named: "peel-language")
    try write(
      """
      language: xx
      summary: Invented.
      source: {document: this test, section: "-", checked: 2026-11-21}
      writing: joined
      verb: last
      leading: none
      scripts: [2D30-2D7F]
      """, to: "lexicon/xx/language.yaml")
    try write("verbs:\n  - {base: ⵀⵉ, operation: replace}", to: "lexicon/xx/edit-verbs.yaml")
    try write("verbs:\n  - {base: ⵎⵓ, operation: keep}", to: "lexicon/xx/keep-verbs.yaml")
    try write("kinds:\n  background: [ⴱⴰⴽ]\n  face: [ⴼⴰⵙ]", to: "lexicon/xx/nouns.yaml")
    try write("words: [ⵡ]", to: "lexicon/xx/object-marks.yaml")
    try write("words: [ⵏ]", to: "lexicon/xx/value-words.yaml")
    try write("words: [ⵜⴰ]", to: "lexicon/xx/command-endings.yaml")
    try write("patterns: ['{{edit-verbs}}ⵇⵇ']", to: "lexicon/xx/passive-edits.yaml")
    try write(rule, to: "prompts/voice/ought.yaml", isList: false)
  }

  private let rule = """
    id: ought
    summary: Order it.
    severity: warning
    dimension: voice
    cost: 5
    why: An obligation is no order.
    source: {document: this test, section: "-", checked: 2026-11-21}
    applies: {task: edit}
    forbid: {in: {clause: [change, description]}, pattern: '{{passive-edits}}'}
    message: "“{match}” is no order"
    examples:
      good: [ⴱⴰⴽⵡⵎⴰⵏⵀⵉⵜⴰ, ⴼⴰⵙⵡⵎⵓⵜⴰ]
      bad: [{text: ⴱⴰⴽⵡ«ⵀⵉⵇⵇ»}, {text: ⴼⴰⵙⵡ«ⵀⵉⵇⵇ»}]
    """

  private func write(_ content: String, to file: String, isList: Bool = true) throws {
    let (folder, name) = (file.split(separator: "/").dropLast(), file.split(separator: "/").last)
    try FolderAccess.make("\(path)/\(folder.joined(separator: "/"))")
    let list = name?.dropLast(5) ?? ""
    let head = "list: \(list)\nsummary: s\nsource: {document: d, section: s, checked: c}\n"
    let isHeaded = isList && list != "language"
    try FileAccess.writeAtomically(
      Array(((isHeaded ? head : "") + content + "\n").utf8), to: "\(path)/\(file)")
  }

  private func lexicons() throws -> [Lexicon] {
    try RuleFolder(at: path).wordLists().map { LexiconBuilder.lexicon($0.key, lists: $0.value) }
  }

  @Test("is known by its script, and its clauses are read")
  func read() throws {
    let prompt = Prompt("ⴼⴰⵙⵡⵎⵓⵜⴰ. ⴱⴰⴽⵡⵎⴰⵏⵀⵉⵜⴰ.", lexicons: try lexicons())
    #expect(prompt.language.code == "xx")
    #expect(prompt.clauses.map(\.kind) == [.preservation, .change])
    #expect(prompt.clauses.last?.operation == .replace)
    #expect(prompt.clauses.last?.targetKinds == [.background])
    #expect(prompt.clauses.last?.value.map { prompt.text(in: $0) } == "ⵎⴰ")
    #expect(prompt.preservation == .first)
    try FolderAccess.remove(path)
  }

  @Test("lends its words to rules that name no language")
  func rules() throws {
    let folder = try RuleFolder(at: path)
    let lists = try folder.wordLists()
    let rules = try folder.rules(under: "prompts/", lists: lists, fields: [])
    guard case .forbid(let check)? = rules.first?.check else {
      Issue.record("the rule was not read")
      return
    }
    #expect(check.cases.map(\.languages) == [["xx"]])
    #expect(check.cases.first?.pattern?.source == "(?:(?:ⵀⵉ)ⵇⵇ)")
    try FolderAccess.remove(path)
  }
}
