/// Tells what asks for no edit of its own.
extension ClauseReader {
  /// "… the hoodie to teal and it should have a white drawstring": one more look of the same thing.
  func isFurtherLook(_ clause: Clause, _ earlier: EarlierClauses) -> Bool {
    guard clause.isStated, clause.operation == .modify, clause.targets.count == 1,
      let target = clause.targets.first, let change = earlier.lastChange,
      change.sentence == clause.sentence, change.operation?.shapes ?? false
    else { return false }
    return tokens.indices(within: target).allSatisfy { tokens[$0].isAny(of: .backReference) }
  }
}

extension EditOperation {
  /// Leaves the thing that it edits with another look.
  fileprivate var shapes: Bool {
    [.modify, .recolor, .resize, .replace, .transform].contains(self)
  }
}
