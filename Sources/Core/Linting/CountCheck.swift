import PromptParsing

/// Finds a prompt that asks for too much at once.
package struct CountCheck: Sendable {
  /// The clauses whose changes are counted.
  package let selector: ClauseSelector
  package let atMost: Int

  /// What its templates may name.
  package static let facts: Set<String> = ["match", "count", "limit"]

  package init(selector: ClauseSelector, atMost: Int) {
    self.selector = selector
    self.atMost = atMost
  }

  /// At most one hit, from the first counted clause to the last.
  func hits(in context: LintContext) -> [Hit] {
    let prompt = context.prompt
    let clauses = prompt.clauses.indices
      .filter { prompt.clauses[$0].changes > 0 && selector.selects($0, in: prompt) }
      .map { prompt.clauses[$0] }
    let count = clauses.reduce(0) { $0 + $1.changes }
    guard count > atMost, let first = clauses.first, let last = clauses.last else { return [] }
    let range = first.content.lowerBound..<last.content.upperBound
    return [
      Hit(
        range: range,
        values: [
          "match": context.prompt.text(in: range), "count": String(count),
          "limit": String(atMost),
        ])
    ]
  }
}
