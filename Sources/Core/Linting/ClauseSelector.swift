import PromptParsing

/// Narrows a check to some clauses of a prompt; an empty list narrows nothing.
package struct ClauseSelector: Sendable, Equatable {
  /// A part of a clause that analysis may have found in it.
  package enum Part: String, Sendable, CaseIterable {
    case verb, target, value, scope
  }

  package let kinds: [ClauseKind]
  package let operations: [EditOperation]
  /// Parts that the clause has to have.
  package let having: [Part]
  /// Parts that the clause may not have.
  package let lacking: [Part]
  package let isAnaphoric: Bool?
  package let isExclusive: Bool?
  package let isAttached: Bool?
  package let isStated: Bool?
  /// Whether nothing before the clause names a thing that a pronoun could stand for.
  package let isOpening: Bool?
  /// How many changes the whole prompt asks for.
  package let promptChanges: Int?

  package init(
    kinds: [ClauseKind] = [], operations: [EditOperation] = [], having: [Part] = [],
    lacking: [Part] = [], isAnaphoric: Bool? = nil, isExclusive: Bool? = nil,
    isAttached: Bool? = nil, isStated: Bool? = nil, isOpening: Bool? = nil,
    promptChanges: Int? = nil
  ) {
    self.kinds = kinds
    self.operations = operations
    self.having = having
    self.lacking = lacking
    self.isAnaphoric = isAnaphoric
    self.isExclusive = isExclusive
    self.isAttached = isAttached
    self.isStated = isStated
    self.isOpening = isOpening
    self.promptChanges = promptChanges
  }

  /// Whether the clause at a place is one that the check looks at. Each form of each rule asks this
  /// of each clause, so that it is asked where the clause lies: a copy would count up its parts.
  func selects(_ index: Int, in prompt: Prompt) -> Bool {
    let all = prompt.clauses
    let clauses = all.span
    let operation = clauses[index].operation
    guard kinds.isEmpty || kinds.contains(clauses[index].kind),
      operations.isEmpty || operation.map(operations.contains) ?? false,
      isAnaphoric == nil || isAnaphoric == clauses[index].isAnaphoric,
      isExclusive == nil || isExclusive == clauses[index].isExclusive,
      isAttached == nil || isAttached == clauses[index].isAttached,
      isStated == nil || isStated == clauses[index].isStated,
      isOpening == nil || isOpening == prompt.opens(at: clauses[index].range.lowerBound),
      promptChanges == nil || promptChanges == prompt.changes
    else { return false }
    return having.isEmpty && lacking.isEmpty || hasParts(all[index])
  }

  private func hasParts(_ clause: Clause) -> Bool {
    having.allSatisfy { $0.range(in: clause) != nil }
      && lacking.allSatisfy { $0.range(in: clause) == nil }
  }
}

extension ClauseSelector.Part {
  /// Where the part stands in a clause that has it.
  func range(in clause: Clause) -> Range<Int>? {
    switch self {
    case .verb: clause.verb
    case .target: clause.targets.first
    case .value: clause.value
    case .scope: clause.scope
    }
  }
}

extension ClauseSelector {
  /// What a template may name when a check looked at a clause.
  package static let facts: Set<String> = [
    "match", "clause", "clause-verb", "clause-target", "clause-value", "clause-scope",
  ]
}
