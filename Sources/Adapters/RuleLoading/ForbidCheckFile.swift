import Linting
import Matching
import YAMLReading

extension CheckFile {
  private static let caseKeys =
    ["languages", "in", "reads", "pattern", "wording", "unless", "unless-anywhere", "sure"]
    + FixFile.verdictKeys

  /// One case, or several under `any`; what stands beside `any` holds for all of them.
  func forbid(_ node: FileNode) throws(LoadingError) -> DecodedCheck {
    let shared = try node.mapping(knowing: Self.caseKeys + ["any"])
    var cases: [ForbidCheck.Case] = []
    for element in try shared.optional("any")?.list() ?? [node] {
      let known = Self.caseKeys + (element.isSame(as: node) ? ["any"] : [])
      cases += try forms(try element.mapping(knowing: known), shared: shared)
    }
    var decoded = DecodedCheck(.forbid(ForbidCheck(cases: cases)))
    for form in cases { decoded.note(facts(of: form.selector, form.pattern), form.verdict) }
    return decoded
  }

  /// The case for every language that has all the word lists its patterns name; one case for all
  /// where they name none.
  private func forms(
    _ own: FileMapping, shared: FileMapping
  ) throws(LoadingError) -> [ForbidCheck.Case] {
    let surely = try sureKeys(own, shared)?.required("pattern")
    let named = [
      own.optional("pattern"), given("unless", own, shared), given("unless-anywhere", own, shared),
      surely,
    ].compactMap(\.self)
    let stated = try languages(given("languages", own, shared))
    if let wording = own.optional("wording") {
      let file = WordingFile(macros: patterns.macros)
      return try file.languages(of: wording, among: stated).map { language throws(LoadingError) in
        try form(own, shared: shared, languages: [language])
      }
    }
    guard let languages = try patterns.languages(of: named, among: stated) else {
      return [try form(own, shared: shared, languages: stated ?? [])]
    }
    return try languages.map { language throws(LoadingError) in
      try form(own, shared: shared, languages: [language])
    }
  }

  /// Codes of languages, or `any` for every one, which a case says beside others that name some.
  private func languages(_ node: FileNode?) throws(LoadingError) -> [String]? {
    guard let node, node.node.scalar != "any" else { return nil }
    var languages: [String] = []
    for element in try node.list() {
      let code = try element.text()
      guard patterns.macros[code] != nil else {
        throw element.unknown(code, what: "language", among: patterns.macros.keys.sorted())
      }
      languages.append(code)
    }
    return languages
  }

  private func form(
    _ own: FileMapping, shared: FileMapping, languages: [String]
  ) throws(LoadingError) -> ForbidCheck.Case {
    let selector = try given("in", own, shared).map { node throws(LoadingError) in
      try ClauseSelectorFile.selector(node)
    }
    let reading = try given("reads", own, shared)?.choice(of: PatternReading.self) ?? .masked
    let pattern = try self.pattern(own.optional("pattern"), languages)
    let wording = try own.optional("wording").map { node throws(LoadingError) in
      try WordingFile(macros: patterns.macros).wording(node, in: languages[0])
    }
    guard wording == nil || selector != nil && pattern == nil else {
      throw own.node.error("a wording is that of clauses, without a pattern; say `in` beside it")
    }
    guard pattern != nil || selector != nil || reading == .copy else {
      throw own.node.error("the case looks for nothing; add a `pattern` or `in`")
    }
    guard selector == nil || ![.copy, .asked].contains(reading) else {
      throw own.node.error(
        "\(reading == .copy ? "copy" : "what was asked for") stands in no clause; leave out `in`, "
          + "or `reads: \(reading.rawValue)`")
    }
    let facts = facts(of: selector, pattern)
    let verdict = try FixFile.verdict(own, facts: facts)
    return ForbidCheck.Case(
      languages: languages, in: selector, reads: reading, pattern: pattern, wording: wording,
      unless: try self.pattern(given("unless", own, shared), languages),
      unlessAnywhere: try self.pattern(given("unless-anywhere", own, shared), languages),
      surety: try surety(own, shared, languages, verdict: verdict, facts: facts), verdict: verdict)
  }

  /// The keys under `sure`, but of a case that only asks.
  private func sureKeys(_ own: FileMapping, _ shared: FileMapping) throws(LoadingError)
    -> FileMapping?
  {
    let fix = try own.optional("fix")?.openMapping()
    if let applicability = fix?.optional("applicability"),
      try applicability.choice(of: Fix.Applicability.self) == .manual
    {
      return nil
    }
    return try given("sure", own, shared)?.mapping(knowing: ["pattern", "otherwise"])
  }

  private func surety(
    _ own: FileMapping, _ shared: FileMapping, _ languages: [String], verdict: Verdict,
    facts: Set<String>
  ) throws(LoadingError) -> Surety? {
    guard let keys = try sureKeys(own, shared),
      let pattern = try pattern(try keys.required("pattern"), languages)
    else { return nil }
    let recipe = try FixFile.recipe(try keys.required("otherwise"), facts: facts)
    return Surety(
      pattern: pattern,
      unsure: Verdict(
        severity: verdict.severity, cost: verdict.cost, message: verdict.message, fix: recipe))
  }

  /// What the case says, or else what stands beside `any`.
  private func given(_ key: String, _ own: FileMapping, _ shared: FileMapping) -> FileNode? {
    own.optional(key) ?? shared.optional(key)
  }

  private func pattern(
    _ node: FileNode?, _ languages: [String]
  ) throws(LoadingError) -> LazyPattern? {
    guard let node else { return nil }
    return try patterns.pattern(node, in: languages)
  }

  private func facts(of selector: ClauseSelector?, _ pattern: LazyPattern?) -> Set<String> {
    (selector == nil ? ["match"] : ClauseSelector.facts).union(patterns.groups(of: pattern))
  }
}

extension FileNode {
  fileprivate func isSame(as other: FileNode) -> Bool {
    node.line == other.node.line && node.column == other.node.column
  }
}
