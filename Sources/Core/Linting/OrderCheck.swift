import PromptParsing

/// Finds clauses that stand behind what they should lead.
package struct OrderCheck: Sendable, Equatable {
  package let leading: ClauseSelector
  package let following: ClauseSelector

  /// What its templates may name.
  package static let facts = ClauseSelector.facts.union(["following"])

  package init(leading: ClauseSelector, following: ClauseSelector) {
    self.leading = leading
    self.following = following
  }

  /// At most one hit, at the first misplaced clause; a fix moves them all. What a language leads
  /// with at all is a property of its grammar.
  func hits(in context: LintContext) -> [Hit] {
    let prompt = context.prompt
    let grammar = context.lexicon?.grammar ?? .usual
    guard grammar.leading != .none else { return [] }
    let leaders = prompt.clauses.indices.filter { index in
      leading.selects(index, in: prompt)
        && !(context.lexicon?.keepLists.map { prompt.trails(prompt.clauses[index], $0) } ?? false)
        && (grammar.leading == .clauses || prompt.isAlone(index))
    }
    guard let first = prompt.clauses.indices.first(where: { following.selects($0, in: prompt) }),
      let leader = leaders.first, leader > first
    else { return [] }
    let clause = prompt.clauses[leader]
    var hit = Hit(range: clause.content, values: prompt.facts(of: clause), clauses: leaders)
    hit.values["match"] = prompt.text(in: clause.content)
    hit.values["following"] = prompt.text(in: prompt.clauses[first].content)
    return [hit]
  }
}
