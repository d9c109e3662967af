/// What a code action is for; raw values are those of the protocol.
enum CodeActionKind: String, Sendable, CaseIterable {
  /// The fix of one finding.
  case quickFix = "quickfix"
  /// All fixes of a prompt, as `plan` makes them.
  case rewrite = "refactor.rewrite"
  /// All safe fixes of a document, as `lint --fix` makes them.
  case fixAll = "source.fixAll.peel"

  /// Whether the client wants it; a kind covers those below it, and no list asks for all.
  func isWanted(by only: [String]?) -> Bool {
    guard let only else { return true }
    return only.contains { $0.isEmpty || rawValue == $0 || rawValue.hasPrefix($0 + ".") }
  }
}
