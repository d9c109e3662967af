import PromptParsing

extension Prompt {
  /// The kinds of thing that a prompt names as there already, and not only as what an edit brings.
  /// People and animals are among them only where one is named for sure: a statue's face is none.
  func shownKinds(by lists: KeepLists) -> SubjectKinds {
    let brought = marks(of: brought(by: lists))
    let lifeless = marks(of: lifelessTargets)
    let words = words(in: 0..<min(bytes.count, Self.reach))
    var shown: SubjectKinds = []
    for index in words.indices where !brought[words[index].start] {
      let word = words[index]
      if lists.leaning.persons.contains(word.text) { shown.insert(.person) }
      guard let kind = word.kind else { continue }
      let isLikeness =
        SubjectKind.living.contains(kind)
        && (lifeless[word.start] || Self.isOwnedByThing(words[..<index]))
      if !isLikeness { shown.insert(kind) }
    }
    return shown
  }

  /// What the edits bring into the picture or take out of it; "the cat" that is given a hat was
  /// there before.
  private func brought(by lists: KeepLists) -> [Range<Int>] {
    let isThere = { (target: Range<Int>) in
      self.words(in: target).first.map { lists.definite.contains($0.text) } ?? false
    }
    return clauses.filter { $0.kind == .change }.flatMap { change in
      change.brought.filter { change.operation != .add || !isThere($0) } + gone(by: change)
    }
  }

  /// "Bird" of "remove the bird", unless a place tells which of several goes.
  private func gone(by change: Clause) -> [Range<Int>] {
    guard change.operation == .remove, change.scope == nil else { return [] }
    return change.targets.compactMap { words(in: $0).last }
      .filter { $0.kind.map(Self.goneWhole.contains) ?? false }.map { $0.start..<$0.end }
  }

  /// Whoever has lost a face or a beard is there still.
  private static let goneWhole: SubjectKinds = [
    .animal, .product, .vehicle, .building, .object,
  ]

  /// "The hands of the clock": edited as a thing, whatever its words name elsewhere.
  private var lifelessTargets: [Range<Int>] {
    clauses.flatMap { clause in
      clause.targets.indices.filter { clause.targetKinds[$0] == .object }.map { clause.targets[$0] }
    }
  }

  /// For each byte that is looked at whether a range holds it: for a set of ranges the runtime
  /// would have to make a dozen types, at every start.
  private func marks(of ranges: [Range<Int>]) -> [Bool] {
    var marks = [Bool](repeating: false, count: min(bytes.count, Self.reach))
    for range in ranges {
      for place in range.clamped(to: marks.indices) { marks[place] = true }
    }
    return marks
  }

  /// "The statue's".
  private static func isOwnedByThing(_ before: ArraySlice<PromptWord>) -> Bool {
    guard let owner = before.last, owner.text.possessor != nil, let kind = owner.kind else {
      return false
    }
    return !SubjectKind.living.contains(kind)
  }

  /// In bytes; whom a prompt speaks of is said by then.
  private static let reach = 20_000
}

extension SubjectKind {
  /// Kinds whose naming shows a person or an animal, who have a face, a pose and clothes.
  static let living: SubjectKinds = [.person, .animal, .face, .hair, .expression]
}
