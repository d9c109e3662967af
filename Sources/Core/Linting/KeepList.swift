import PromptParsing

/// What an edit should leave alone, told from what it edits.
package struct KeepList: Sendable, Equatable {
  /// A whole sentence without white space around it, or `nil` where the prompt changes nothing.
  package let sentence: String?

  /// The keep list of all the changes of a prompt.
  package init(for prompt: Prompt, lexicons: [Lexicon]) {
    let changes = prompt.clauses.filter { $0.kind == .change }
    self.init(keeping: changes, in: prompt, lexicons: lexicons)
  }

  /// The keep list of some changes of a prompt.
  package init(keeping changes: [Clause], in prompt: Prompt, lexicons: [Lexicon]) {
    guard let first = changes.first, !changes.contains(where: { $0.namesRest }),
      let lexicon = lexicons.first(where: { $0.language == prompt.language }),
      let row = lexicon.keepLists.first(where: { $0.applies(to: first, in: prompt) })
    else {
      sentence = nil
      return
    }
    var edited = Set(changes.flatMap(\.targetKinds))
    if prompt.statesRatio { edited.insert(.composition) }
    let parts = row.parts.filter { edited.isDisjoint(with: $0.kinds) }.map(\.text)
    let kept = parts.isEmpty ? lexicon.keepLists.last?.parts.map(\.text) ?? [] : parts
    sentence = "Keep \(Self.enumeration(kept)) unchanged."
  }

  /// "a", "a and b", "a, b and c".
  private static func enumeration(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension Prompt {
  /// A ratio asks for another frame than the input's.
  fileprivate var statesRatio: Bool {
    literals.contains { $0.kind == .number && bytes[$0.range].contains(UInt8(ascii: ":")) }
  }
}

extension KeepListRule {
  /// Whether the row speaks of an edit.
  fileprivate func applies(to change: Clause, in prompt: Prompt) -> Bool {
    if !operations.isEmpty, !operations.contains(where: { $0 == change.operation }) { return false }
    if !targets.isEmpty, !targets.contains(where: { $0 == change.targetKinds.first }) {
      return false
    }
    return subjects.isEmpty || !prompt.subjects.isDisjoint(with: subjects)
  }
}
