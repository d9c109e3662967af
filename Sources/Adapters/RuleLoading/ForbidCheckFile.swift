import Linting
import YAMLReading

extension CheckFile {
  /// One case, or several under `any`; `in` and `unless` beside `any` hold for all of them.
  func forbid(_ node: FileNode) throws(LoadingError) -> DecodedCheck {
    let caseKeys = ["in", "pattern", "unless"] + FixFile.verdictKeys
    let shared = try node.mapping(knowing: caseKeys + ["any"])
    var cases: [ForbidCheck.Case] = []
    for element in try shared.optional("any")?.list() ?? [node] {
      let own = try element.mapping(knowing: caseKeys + (element.isSame(as: node) ? ["any"] : []))
      cases.append(try form(own, shared: shared))
    }
    var decoded = DecodedCheck(.forbid(ForbidCheck(cases: cases)))
    for form in cases { decoded.note(facts(of: form), form.verdict) }
    return decoded
  }

  private func form(
    _ own: FileMapping, shared: FileMapping
  ) throws(LoadingError) -> ForbidCheck.Case {
    let selector = try (own.optional("in") ?? shared.optional("in")).map {
      node throws(LoadingError) in try ClauseSelectorFile.selector(node)
    }
    let pattern = try own.optional("pattern").map {
      node throws(LoadingError) in try patterns.pattern(node)
    }
    let unless = try (own.optional("unless") ?? shared.optional("unless")).map {
      node throws(LoadingError) in try patterns.pattern(node)
    }
    guard pattern != nil || selector != nil else {
      throw own.node.error("the case looks for nothing; add a `pattern` or `in`")
    }
    let bare = ForbidCheck.Case(in: selector, pattern: pattern, unless: unless)
    return ForbidCheck.Case(
      in: selector, pattern: pattern, unless: unless,
      verdict: try FixFile.verdict(own, facts: facts(of: bare)))
  }

  private func facts(of form: ForbidCheck.Case) -> Set<String> {
    let clause = form.selector == nil ? ["match"] : ClauseSelector.facts
    return clause.union(patterns.groups(of: form.pattern))
  }
}

extension FileNode {
  fileprivate func isSame(as other: FileNode) -> Bool {
    node.line == other.node.line && node.column == other.node.column
  }
}
