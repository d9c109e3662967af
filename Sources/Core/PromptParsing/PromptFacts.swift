/// Facts that follow from the clauses.
extension Prompt {
  /// The number of distinct edits asked for.
  package var changes: Int { clauses.reduce(0) { $0 + $1.changes } }

  /// The number of edits where the task is known to be one: a bare description asks for one.
  package var editChanges: Int {
    let describes = clauses.contains { $0.kind == .description || $0.kind == .style }
    return changes == 0 && describes ? 1 : changes
  }

  /// Where the prompt says what stays; "only" inside a change counts as `inline`.
  package var preservation: PreservationPlace {
    guard let firstChange = clauses.firstIndex(where: { $0.kind == .change }),
      let lastChange = clauses.lastIndex(where: { $0.kind == .change })
    else { return clauses.contains { $0.kind == .preservation } ? .first : .none }
    let kept = clauses.indices.filter { clauses[$0].kind == .preservation }
    let isFirst = kept.contains { $0 < firstChange }
    let later = kept.filter { $0 > firstChange }
    if isFirst { return later.isEmpty ? .first : .mixed }
    if later.contains(where: { $0 > lastChange && !clauses[$0].isAttached }) { return .last }
    let isExclusive = clauses.contains { $0.kind == .change && $0.isExclusive }
    return !later.isEmpty || isExclusive ? .inline : .none
  }

  /// The kind of the first thing named in a range.
  package func kind(firstIn range: Range<Int>) -> SubjectKind? {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return tokens[low...].prefix { $0.range.upperBound <= range.upperBound }
      .first { $0.subject != nil }?.subject
  }

  /// The text of a range of this prompt, unmasked.
  package func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
