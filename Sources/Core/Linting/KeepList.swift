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
    let rest = things.last == lists.remainder ? 1 : 0
    sentence = lists.sentence.around(
      lists.enumeration(of: things.dropLast(rest) + made + things.suffix(rest)))
  }
}

extension KeepLists {
  /// What to name as kept beside all of the changes; `nil` where some change fits no row.
  fileprivate func things(for changes: [Clause], in prompt: Prompt) -> [String]? {
    let edits = EditedKinds(of: changes, in: prompt, by: self)
    var found: [KeepListRule] = []
    for (change, touched) in zip(changes, edits.touched) {
      guard let row = rows.first(where: { $0.applies(to: change, touching: touched, in: prompt) })
      else { return nil }
      if !found.contains(row) { found.append(row) }
    }
    if let row = rows.first(where: { $0.prevails && found.contains($0) }) { found = [row] }
    let named = found.map { row in row.parts.filter { edits.all.isDisjoint(with: $0.kinds) } }
    guard let first = named.first else { return nil }
    if named.count == 1, !first.isEmpty { return first.map(\.text) }
    // A part that says of no kind what it names may hold what another edit changes.
    return first.filter { !$0.kinds.isEmpty }.map(\.text) + [remainder]
  }
}

extension KeepListRule {
  /// Whether the row speaks of an edit, which touches sides of those kinds.
  fileprivate func applies(
    to change: Clause, touching touched: Set<SubjectKind>, in prompt: Prompt
  ) -> Bool {
    if !operations.isEmpty, !operations.contains(where: { $0 == change.operation }) { return false }
    if !targets.isEmpty, !targets.contains(prompt.editedKind(of: change)) { return false }
    if !touching.isEmpty, touched.isDisjoint(with: touching) { return false }
    if !naming.isEmpty, !prompt.words(in: change.content).contains(where: names) { return false }
    if let placing, prompt.placing(by: change) != placing { return false }
    if !becoming.isEmpty {
      guard let value = change.value, let kind = prompt.kind(firstIn: value),
        becoming.contains(kind), !prompt.opensWithColor(value)
      else { return false }
    }
    return subjects.isEmpty || !prompt.subjects.isDisjoint(with: subjects)
  }

  private func names(_ word: PromptWord) -> Bool {
    naming.contains { word.text.hasPrefix($0) && word.text.utf8.count <= $0.utf8.count + 2 }
  }
}

extension Prompt {
  /// "Light blue" is no light.
  fileprivate func opensWithColor(_ range: Range<Int>) -> Bool {
    let colors = words(in: range).prefix(3).filter { $0.classes.contains(.color) }
    return colors.count > 1
  }

  /// The kind of the first thing that a change edits: the whole image where it names none, and
  /// lettering where it quotes it.
  fileprivate func editedKind(of change: Clause) -> SubjectKind {
    guard let kind = change.targetKinds.first, let target = change.targets.first else {
      return .image
    }
    return kind == .object && quotes(in: target) ? .text : kind
  }
}
