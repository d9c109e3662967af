import PromptParsing

/// Finds a prompt that lacks something it should say.
package struct RequireCheck: Sendable {
  /// One clause that any of these selects is enough.
  package let anyOf: [ClauseSelector]
  /// Only prompts with such a clause are judged; the finding stands at the first.
  package let given: ClauseSelector

  package init(anyOf: [ClauseSelector], given: ClauseSelector) {
    self.anyOf = anyOf
    self.given = given
  }

  /// At most one hit.
  func hits(in context: LintContext) -> [Hit] {
    let prompt = context.prompt
    let places = prompt.clauses.indices
    let isThere = places.contains { index in anyOf.contains { $0.selects(index, in: prompt) } }
    guard !isThere, let place = places.first(where: { given.selects($0, in: prompt) })
    else { return [] }
    let clause = prompt.clauses[place]
    var hit = Hit(range: clause.content, values: prompt.facts(of: clause))
    hit.values["match"] = prompt.text(in: clause.content)
    return [hit]
  }
}
