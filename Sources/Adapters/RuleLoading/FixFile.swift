import Linting

/// Decodes what a rule, or one case of it, says about what it finds.
enum FixFile {
  /// The keys of a verdict, which stand beside those of its case.
  static let verdictKeys = ["severity", "cost", "message", "fix"]

  /// The verdict among the keys of a case; `facts` are the names that its templates may use.
  static func verdict(
    _ mapping: FileMapping, facts: Set<String>
  ) throws(LoadingError) -> Verdict {
    var message: Template?
    if let node = mapping.optional("message") { message = try template(node, facts: facts) }
    var fix: FixRecipe?
    if let node = mapping.optional("fix") { fix = try recipe(node, facts: facts) }
    return Verdict(
      severity: try mapping.optional("severity")?.choice(of: Severity.self),
      cost: try mapping.optional("cost").map { node throws(LoadingError) in try cost(node) },
      message: message, fix: fix)
  }

  /// Points off the score.
  static func cost(_ node: FileNode) throws(LoadingError) -> Int {
    let cost = try node.integer()
    guard (0...100).contains(cost) else { throw node.error("\(cost) is no cost; use 0 to 100") }
    return cost
  }

  /// A template all of whose names are known.
  static func template(_ node: FileNode, facts: Set<String>) throws(LoadingError) -> Template {
    let template: Template
    do throws(TemplateError) {
      template = try Template(try written(node))
    } catch {
      throw node.error("\(error)")
    }
    for name in template.names where !facts.contains(name) {
      throw node.unknown(name, what: "name", among: facts.sorted())
    }
    return template
  }

  /// How a finding is repaired.
  static func recipe(_ node: FileNode, facts: Set<String>) throws(LoadingError) -> FixRecipe {
    let fix = try node.mapping(
      knowing: [
        "applicability", "title", "replace", "move", "insert", "append", "end", "set", "fill",
        "discards", "awaits",
      ])
    let applicability = try fix.required("applicability").choice(of: Fix.Applicability.self)
    let known = facts.union(["keep-list"])
    let steps = try steps(of: fix, facts: known)
    guard (applicability == .manual) == steps.isEmpty else {
      let steps = "`replace`, `move`, `insert`, `append`, `end`, `set` or `fill`"
      throw node.error(
        applicability == .manual
          ? "a manual fix only asks; leave out its edits" : "the fix edits nothing; add \(steps)")
    }
    if applicability != .manual, let node = fix.optional("awaits") {
      throw node.error("only a manual fix awaits an answer; leave this out")
    }
    return FixRecipe(
      applicability: applicability,
      title: try template(try fix.required("title"), facts: facts), steps: steps,
      discardsSyntax: try discardsSyntax(fix), awaitsAnswer: try awaitsAnswer(fix))
  }

  /// `awaits: answer` holds back all that is more than sure until the user has answered.
  private static func awaitsAnswer(_ fix: FileMapping) throws(LoadingError) -> Bool {
    guard let node = fix.optional("awaits") else { return false }
    guard try node.text() == "answer" else { throw node.error("a fix may await an `answer` only") }
    return true
  }

  /// `discards: syntax` lets the words and numbers of the match go.
  private static func discardsSyntax(_ fix: FileMapping) throws(LoadingError) -> Bool {
    guard let node = fix.optional("discards") else { return false }
    guard try node.text() == "syntax" else {
      throw node.error("a fix may discard `syntax` and nothing else")
    }
    return true
  }

  private static func steps(
    of fix: FileMapping, facts: Set<String>
  ) throws(LoadingError) -> [FixRecipe.Step] {
    var steps: [FixRecipe.Step] = []
    if let node = fix.optional("replace") {
      steps.append(.replace(try template(node, facts: facts)))
    }
    if let node = fix.optional("move") {
      guard try node.text() == "front" else { throw node.error("clauses move to the “front” only") }
      steps.append(.moveToFront)
    }
    if let node = fix.optional("insert") {
      steps.append(.insertAtFront(try template(node, facts: facts)))
    }
    if let node = fix.optional("append") {
      steps.append(.appendAtEnd(try template(node, facts: facts)))
    }
    if let node = fix.optional("end") { steps.append(.endSentence(try node.text())) }
    for key in ["set", "fill"] {
      guard let node = fix.optional(key) else { continue }
      let setting = try node.mapping(knowing: ["field", "value"])
      let field = try template(try setting.required("field"), facts: facts)
      let value = try template(try setting.required("value"), facts: facts)
      steps.append(
        key == "set" ? .set(field: field, value: value) : .fill(field: field, value: value))
    }
    return steps
  }

  /// Typed throws cannot mix in one `do`, so the text is read apart from the template.
  private static func written(_ node: FileNode) throws(TemplateError) -> String {
    guard let text = try? node.optionalText() else { throw .notText }
    return text
  }
}
