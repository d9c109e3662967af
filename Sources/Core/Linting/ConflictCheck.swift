import PromptParsing

/// Finds a thing that a prompt asks both to keep and to change.
package struct ConflictCheck: Sendable, Equatable {
  /// Words that stand for every thing of a kind ("outfit" for clothing).
  package struct Cover: Sendable, Equatable {
    package let kind: SubjectKind
    package let words: [String]

    package init(kind: SubjectKind, words: [String]) {
      self.kind = kind
      self.words = words
    }
  }

  /// Operations that leave an old thing of the same name alone ("add").
  package let sparing: [EditOperation]
  package let covers: [Cover]

  /// What its templates may name.
  package static let facts: Set<String> = ["match", "kept"]

  package init(sparing: [EditOperation], covers: [Cover]) {
    self.sparing = sparing
    self.covers = covers
  }

  /// One hit for each changed thing that is also kept, at the change.
  func hits(in context: LintContext) -> [Hit] {
    let prompt = context.prompt
    var kept: [NamedThing] = []
    var known: Set<ThingName> = []
    for clause in prompt.clauses where clause.kind == .preservation {
      kept += things(of: clause, in: context).filter { known.insert($0.name).inserted }
    }
    guard !kept.isEmpty else { return [] }
    var hits: [Hit] = []
    for clause in prompt.clauses where clause.kind == .change && !isSparing(clause) {
      for thing in things(of: clause, in: context) {
        guard let rival = kept.first(where: { conflicts($0, thing, only: clause.isExclusive) })
        else { continue }
        hits.append(hit(thing, rival, in: prompt))
      }
    }
    return hits
  }

  private func isSparing(_ clause: Clause) -> Bool {
    clause.operation.map(sparing.contains) ?? false
  }

  private func things(of clause: Clause, in context: LintContext) -> [NamedThing] {
    zip(clause.targets, clause.targetKinds).map { range, kind in
      NamedThing(
        range: range, kind: kind,
        name: ThingName(context.prompt.text(in: range), lexicon: context.lexicon))
    }
  }

  /// "Keep the outfit, change only the hat" takes the hat out of the outfit, so it is no conflict.
  private func conflicts(_ kept: NamedThing, _ changed: NamedThing, only: Bool) -> Bool {
    if kept.name.mayBe(changed.name) { return true }
    guard !only, kept.kind == changed.kind, kept.name.modifiers.isEmpty else { return false }
    return covers.contains { $0.kind == kept.kind && $0.words.contains(kept.name.head) }
  }

  private func hit(_ changed: NamedThing, _ kept: NamedThing, in prompt: Prompt) -> Hit {
    Hit(
      range: changed.range,
      values: [
        "match": prompt.text(in: changed.range), "kept": prompt.text(in: kept.range),
      ])
  }
}
