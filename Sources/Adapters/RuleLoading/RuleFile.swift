import Linting
import PromptParsing
import RequestBuilding
import YAMLReading

/// Decodes a file of `rules/prompts/`.
package struct RuleFile {
  /// The words of every language, by its code.
  private let macros: [String: MacroTable]
  /// The names of the request fields that `applies` may speak of.
  private let fields: [String]
  /// Whether patterns that may cost much have to be excused.
  private let isStrict: Bool

  package init(lists: [Language: [WordList]], fields: [String], isStrict: Bool = false) {
    self.isStrict = isStrict
    macros = Dictionary(
      uniqueKeysWithValues: lists.map { ($0.key.code, MacroTable(lists: $0.value)) })
    self.fields = fields
  }

  /// The rule that a file holds; `name` is the file's name without extension, `path` is how
  /// failures of its examples call it.
  package func rule(
    _ root: FileNode, name: String, path: String
  ) throws(LoadingError) -> Rule {
    let file = try root.mapping(
      knowing: [
        "id", "summary", "severity", "dimension", "cost", "why", "source", "applies", "message",
        "fix", "relax", "examples",
      ] + CheckFile.keys + PatternExcuses.keys)
    let id = try file.required("id")
    guard try id.text() == name else {
      throw id.error("the id is “\(try id.text())”; name it like its file, “\(name)”")
    }
    let applies = try ScopeFile.scope(
      try file.required("applies"), languages: macros.keys.sorted(), fields: fields)
    let checks = CheckFile(patterns: PatternFile(macros: macros(for: applies)))
    let decoded = try checks.check(of: file)
    try PatternExcuses(file, patternsUnder: CheckFile.keys).check(
      decoded.check.patterns, exceptions: decoded.check.exceptions, isStrict: isStrict)
    let examples = try ExampleFile.examples(try file.required("examples"))
    return Rule(
      id: name, summary: try file.required("summary").text(),
      severity: try file.required("severity").choice(of: Severity.self),
      dimension: try file.required("dimension").choice(of: Dimension.self),
      cost: try FixFile.cost(try file.required("cost")),
      why: try file.required("why").text(), source: try source(try file.required("source")),
      applies: applies, check: decoded.check,
      message: try message(of: file, facts: decoded.messageFacts),
      fix: try fix(of: file, facts: decoded.fixFacts),
      relaxations: try relaxations(of: file),
      examples: examples, path: path)
  }

  /// The words of the languages that the rule applies to.
  private func macros(for scope: RuleScope) -> [String: MacroTable] {
    macros.filter { scope.languages.isEmpty || scope.languages.contains($0.key) }
  }

  private func source(_ node: FileNode) throws(LoadingError) -> RuleSource {
    let mapping = try node.mapping(knowing: ["document", "section", "checked"])
    return RuleSource(
      document: try mapping.required("document").text(),
      section: try mapping.required("section").text(),
      checked: try mapping.required("checked").text())
  }

  private func message(
    of file: FileMapping, facts: [Set<String>]
  ) throws(LoadingError) -> Template {
    try FixFile.template(try file.required("message"), facts: DecodedCheck.common(facts))
  }

  private func fix(
    of file: FileMapping, facts: [Set<String>]
  ) throws(LoadingError) -> FixRecipe? {
    guard let node = file.optional("fix") else { return nil }
    return try FixFile.recipe(node, facts: DecodedCheck.common(facts))
  }

  private func relaxations(of file: FileMapping) throws(LoadingError) -> [Relaxation] {
    var relaxations: [Relaxation] = []
    for node in try file.optional("relax")?.list() ?? [] {
      let mapping = try node.mapping(knowing: ["when", "severity", "cost"])
      relaxations.append(
        Relaxation(
          when: try circumstance(try mapping.required("when")),
          severity: try mapping.required("severity").choice(of: Severity.self),
          cost: try FixFile.cost(try mapping.required("cost"))))
    }
    return relaxations
  }

  private func circumstance(
    _ node: FileNode
  ) throws(LoadingError) -> Relaxation.Circumstance {
    if case .scalar = node.node.content {
      switch try node.text() {
      case "scoped": return .scoped
      case "listed": return .listed
      case let name: throw node.unknown(name, what: "circumstance", among: ["scoped", "listed"])
      }
    }
    let mapping = try node.mapping(knowing: ["operation", "changes-at-most"])
    if let limit = mapping.optional("changes-at-most") {
      return .changesAtMost(try limit.integer())
    }
    return .operations(
      try mapping.required("operation").choices(of: EditOperation.self))
  }
}
