import PromptParsing

/// What a clause means only behind what stands before it.
extension Prompt {
  /// "Same spot, same angle" behind what brings a thing is said of that.
  func likens(_ index: Int) -> Bool {
    let clause = clauses[index]
    guard isLikened(clause) else { return false }
    // Of a list of them, none is parted from the others.
    let before = clauses[..<index].suffix(Self.reach).last {
      !isLikened($0) || $0.sentence != clause.sentence
    }
    guard let before, before.sentence == clause.sentence else { return false }
    return !before.brought.isEmpty
  }

  /// In clauses that are looked through before one.
  private static let reach = 16

  private func isLikened(_ clause: Clause) -> Bool {
    clause.verb == nil && words(in: clause.content).first?.classes.contains(.unchanged) ?? false
  }

  /// Whether a clause means nothing without what stands before it: the rest of that, what follows
  /// from it, or what comes of it.
  func follows(_ index: Int, _ lists: KeepLists) -> Bool {
    trails(clauses[index], lists) || isReasoned(index, lists) || isResult(index, lists)
  }

  /// "… is our selling point, so leave that view as it is".
  private func isReasoned(_ index: Int, _ lists: KeepLists) -> Bool {
    let clause = clauses[index]
    guard index > 0, clauses[index - 1].sentence == clause.sentence else { return false }
    let joint = clauses[index - 1].content.upperBound..<clause.content.upperBound
    let start = core(of: clause.content).lowerBound
    return words(in: joint).prefix { $0.start <= start }.contains {
      lists.leaning.purposes.contains($0.text)
    }
  }

  /// "Turn day into night, keep the windows lit": what another light brings.
  private func isResult(_ index: Int, _ lists: KeepLists) -> Bool {
    let words = words(in: clauses[index].content)
    guard let state = words.last, state.kind == nil,
      !words.contains(where: { !$0.classes.isDisjoint(with: [.unchanged, .rest]) }),
      lists.touching.kinds(of: state.text).contains(.lighting)
    else { return false }
    let changes = clauses[..<index].suffix(Self.reach).filter { $0.kind == .change }
    return EditedKinds(of: changes, in: self, by: lists).all.contains(.lighting)
  }
}
