import Linting
import Matching
import YAMLReading

extension CheckFile {
  /// One case, or several under `any`; what stands beside `any` holds for all of them.
  func forbid(_ node: FileNode) throws(LoadingError) -> DecodedCheck {
    let caseKeys = ["in", "reads", "pattern", "unless", "unless-anywhere"] + FixFile.verdictKeys
    let shared = try node.mapping(knowing: caseKeys + ["any"])
    var cases: [ForbidCheck.Case] = []
    for element in try shared.optional("any")?.list() ?? [node] {
      let own = try element.mapping(knowing: caseKeys + (element.isSame(as: node) ? ["any"] : []))
      cases.append(try form(own, shared: shared))
    }
    var decoded = DecodedCheck(.forbid(ForbidCheck(cases: cases)))
    for form in cases { decoded.note(facts(of: form.selector, form.pattern), form.verdict) }
    return decoded
  }

  private func form(
    _ own: FileMapping, shared: FileMapping
  ) throws(LoadingError) -> ForbidCheck.Case {
    let selector = try given("in", own, shared).map { node throws(LoadingError) in
      try ClauseSelectorFile.selector(node)
    }
    let reading = try given("reads", own, shared)?.choice(of: PatternReading.self) ?? .masked
    let pattern = try self.pattern(own.optional("pattern"))
    guard pattern != nil || selector != nil || reading == .copy else {
      throw own.node.error("the case looks for nothing; add a `pattern` or `in`")
    }
    guard selector == nil || reading != .copy else {
      throw own.node.error("copy stands in no clause; leave out `in`, or `reads: copy`")
    }
    return ForbidCheck.Case(
      in: selector, reads: reading, pattern: pattern,
      unless: try self.pattern(given("unless", own, shared)),
      unlessAnywhere: try self.pattern(given("unless-anywhere", own, shared)),
      verdict: try FixFile.verdict(own, facts: facts(of: selector, pattern)))
  }

  /// What the case says, or else what stands beside `any`.
  private func given(_ key: String, _ own: FileMapping, _ shared: FileMapping) -> FileNode? {
    own.optional(key) ?? shared.optional(key)
  }

  private func pattern(_ node: FileNode?) throws(LoadingError) -> LazyPattern? {
    guard let node else { return nil }
    return try patterns.pattern(node)
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
