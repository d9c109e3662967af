/// What the reading of a clause needs to know of those before it; grows as the prompt is read.
struct EarlierClauses {
  private(set) var last: Clause?
  /// A change before asks for a new composition, whose details are no edits of their own.
  private(set) var compose = false
  /// The kinds of thing that changes before have edited.
  private(set) var edited: Set<SubjectKind> = []

  mutating func append(_ clause: Clause) {
    last = clause
    guard clause.kind == .change else { return }
    compose = compose || clause.operation == .compose
    edited.formUnion(clause.targetKinds)
  }
}
