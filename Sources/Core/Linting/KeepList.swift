import PromptParsing

/// What an edit should leave alone, told from what it edits.
package struct KeepList: Sendable, Equatable {
  /// A whole sentence without white space around it, or `nil` where the prompt changes nothing or
  /// its language has no keep lists.
  package let sentence: String?

  /// The keep list of all the changes of a prompt.
  package init(for prompt: Prompt, lexicons: [Lexicon]) {
    let changes = prompt.clauses.filter { $0.kind == .change }
    self.init(keeping: changes, in: prompt, lexicons: lexicons)
  }

  /// The keep list of some changes of a prompt, and of what passes before them made.
  package init(
    keeping changes: [Clause], madeEarlier: [String] = [], in prompt: Prompt, lexicons: [Lexicon]
  ) {
    guard !changes.isEmpty, !changes.contains(where: { $0.namesRest }),
      let lists = lexicons.first(where: { $0.language == prompt.language })?.keepLists,
      let things = lists.things(for: changes, in: prompt)
    else {
      sentence = nil
      return
    }
    let made = madeEarlier.filter { name in
      !things.contains { name.hasSuffix($0) || $0.hasSuffix(name) }
    }
    sentence = lists.sentence.around(lists.enumeration(of: things + made))
  }
}

extension KeepLists {
  /// What to name as kept beside all of the changes; `nil` where some change fits no row.
  fileprivate func things(for changes: [Clause], in prompt: Prompt) -> [String]? {
    var found: [KeepListRule] = []
    for change in changes {
      guard let row = rows.first(where: { $0.applies(to: change, in: prompt) }) else { return nil }
      if !found.contains(row) { found.append(row) }
    }
    let edited = prompt.kindsEdited(by: changes)
    if let row = rows.first(where: { $0.prevails && found.contains($0) }) { found = [row] }
    let named = found.map { row in row.parts.filter { edited.isDisjoint(with: $0.kinds) } }
    guard let first = named.first else { return nil }
    if named.count == 1, !first.isEmpty { return first.map(\.text) }
    // A part that says of no kind what it names may hold what another edit changes.
    return first.filter { !$0.kinds.isEmpty }.map(\.text) + [remainder]
  }
}

extension Prompt {
  /// The kinds of thing that the changes touch.
  fileprivate func kindsEdited(by changes: [Clause]) -> Set<SubjectKind> {
    var edited = Set(changes.flatMap(\.targetKinds))
    for change in changes where change.targetKinds.allSatisfy(Self.wearers.contains) {
      edited.formUnion(kinds(in: change.content).intersection(Self.worn))
    }
    if removesOnlyPerson { edited.formUnion(Self.worn.union(Self.wearers)) }
    // A picture that is cut or widened has another frame.
    let reframes = changes.contains { $0.operation == .crop || $0.operation == .extend }
    if reframes || statesRatio { edited.insert(.composition) }
    return edited
  }

  /// What an edit of a person names as new: "dress the man in a dinner jacket".
  private static let worn: Set<SubjectKind> = [.clothing, .hair, .expression, .pose]
  private static let wearers: Set<SubjectKind> = [.person, .face, .object]

  /// "Remove the person": nobody is left to be kept, unless a place tells which one goes.
  private var removesOnlyPerson: Bool {
    clauses.contains { clause in
      clause.operation == .remove && clause.scope == nil && clause.targetKinds == [.person]
        && clause.targets.allSatisfy { text(in: $0).lowercased().hasPrefix("the ") }
    }
  }

  /// A ratio asks for another frame than the input's. Its second number is none of those that
  /// times of day end in.
  private var statesRatio: Bool {
    literals.contains { literal in
      guard literal.kind == .number else { return false }
      let parts = bytes[literal.range].split(separator: UInt8(ascii: ":"))
      return parts.count == 2 && parts[1].first != UInt8(ascii: "0")
        && !["15", "30", "45"].contains(String(decoding: parts[1], as: UTF8.self))
    }
  }
}

extension KeepListRule {
  /// Whether the row speaks of an edit.
  fileprivate func applies(to change: Clause, in prompt: Prompt) -> Bool {
    if !operations.isEmpty, !operations.contains(where: { $0 == change.operation }) { return false }
    if !targets.isEmpty, !targets.contains(where: { $0 == change.targetKinds.first }) {
      return false
    }
    if let placing, prompt.placing(by: change) != placing { return false }
    if !becoming.isEmpty {
      guard let kind = change.value.flatMap(prompt.kind(firstIn:)), becoming.contains(kind) else {
        return false
      }
    }
    return subjects.isEmpty || !prompt.subjects.isDisjoint(with: subjects)
  }
}
