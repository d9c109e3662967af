import PromptParsing

/// A circumstance in which a rule matters less.
package struct Relaxation: Sendable, Equatable {
  /// A property of the whole prompt.
  package enum Circumstance: Sendable, Equatable {
    /// Every change names the place it applies to, or says "only".
    case scoped
    /// Every change carries out one of the operations.
    case operations([EditOperation])
    /// The prompt asks for no more than so many changes.
    case changesAtMost(Int)
    /// The changes stand in a list, one an item.
    case listed
  }

  package let circumstance: Circumstance
  package let severity: Severity
  package let cost: Int

  package init(when circumstance: Circumstance, severity: Severity, cost: Int) {
    self.circumstance = circumstance
    self.severity = severity
    self.cost = cost
  }
}

extension Relaxation.Circumstance {
  /// Whether the circumstance holds for the prompt; never for one without changes.
  func holds(for prompt: Prompt) -> Bool {
    let changes = prompt.clauses.filter { $0.kind == .change }
    guard !changes.isEmpty else { return false }
    return switch self {
    case .scoped: changes.allSatisfy { $0.scope != nil || $0.isExclusive }
    case .operations(let operations):
      changes.allSatisfy { change in change.operation.map(operations.contains) ?? false }
    case .changesAtMost(let limit): prompt.changes <= limit
    case .listed:
      changes.allSatisfy { prompt.isListItem(prompt.sentences[$0.sentence]) }
    }
  }
}
