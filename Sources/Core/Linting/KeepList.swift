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

  /// The keep list of some changes of a prompt, and of what passes before them made; with
  /// `namesRest` they made more than they can name, so that the list speaks of all the rest. What
  /// they took away, which is of the kinds `gone`, is there no more.
  package init(
    keeping changes: [Clause], madeEarlier: [String] = [], gone: SubjectKinds = [],
    namesRest: Bool = false, in prompt: Prompt, lexicons: [Lexicon]
  ) {
    let lexicon = lexicons.first { $0.language == prompt.language }
    guard !changes.isEmpty, !changes.contains(where: { $0.namesRest }) else {
      sentence = nil
      return
    }
    if let lexicon, let forms = lexicon.grammar.passes {
      sentence = prompt.restSentence(for: changes, forms, lexicon)
      return
    }
    guard let lists = lexicon?.keepLists,
      let things = lists.things(
        for: changes.filter {
          // "Cool it down": what is cool is praised elsewhere, but here dims the light.
          !prompt.isUnplaced($0)
            || prompt.wholeKinds(changedBy: $0, lists.whole).contains(.lighting)
        }, without: gone, in: prompt)
    else {
      sentence = nil
      return
    }
    let made = madeEarlier.filter { name in
      !things.contains { name.hasSuffix($0) || $0.hasSuffix(name) }
    }
    let hasRest = things.last == lists.remainder
    let isWhole = hasRest || things.contains(lists.rest)
    let rest = hasRest || namesRest && !isWhole ? [lists.remainder] : []
    sentence = lists.sentence.around(
      lists.enumeration(of: things.dropLast(hasRest ? 1 : 0) + made + rest))
  }
}

extension KeepLists {
  /// What to name as kept beside all of the changes and what is gone before; `nil` where some
  /// change fits no row.
  fileprivate func things(
    for changes: [Clause], without gone: SubjectKinds, in prompt: Prompt
  ) -> [String]? {
    let edited = EditedKinds(of: changes, in: prompt, by: self)
    let shown = prompt.shownKinds(by: self)
    let showsLiving = !shown.isDisjoint(with: SubjectKind.living)
    var found: [Int] = []
    for edit in edited.edits {
      guard let row = row(for: edit, among: shown, in: prompt) else { return nil }
      if !found.contains(row) { found.append(row) }
    }
    // A later "draw" may be one of a curtain.
    if let row = found.sorted().first(where: {
      rows[$0].prevails && (rows[$0].operations != [.compose] || found.first == $0)
    }) {
      found = [row]
    }
    let named = found.map { row in
      rows[row].parts.filter {
        edited.all.isDisjoint(with: $0.kinds) && gone.isDisjoint(with: $0.kinds)
          && (showsLiving || !$0.speaksOfLiving)
      }
    }
    guard let parts = named.first else { return nil }
    let isWhole = named.count == 1 && !parts.isEmpty
    // A part that says of no kind what it names may hold what another edit changes.
    let kept = isWhole ? parts : parts.filter { !$0.kinds.isEmpty }
    let opening = kept.first.map {
      $0 == rows[found[0]].parts.first ? $0.text : $0.alone ?? $0.text
    }
    return (opening.map { [$0] } ?? []) + kept.dropFirst().map(\.text)
      + (isWhole ? [] : [remainder])
  }

  /// The place of the first row that speaks of an edit; where nobody is shown, one that prevails or
  /// speaks of nobody. Rows are looked at where they lie: a copy would count up all their lists.
  private func row(
    for edit: EditedKinds.Edit, among shown: SubjectKinds, in prompt: Prompt
  ) -> Int? {
    let kind = kind(of: edit, in: prompt)
    let showsLiving = !shown.isDisjoint(with: SubjectKind.living)
    let all = self.rows
    let rows = all.span
    for index in rows.indices
    where rows[index].applies(to: edit, of: kind, among: shown, in: prompt)
      && (showsLiving || rows[index].prevails || !rows[index].speaksOfLiving)
    {
      return index
    }
    return nil
  }

  /// The kind of the first thing that a change edits: the whole image where it names none,
  /// lettering where it quotes it, and nobody's where a pronoun of things owns it ("its legs"). A
  /// look is one of the whole picture, but a shadow that comes under a cup is a thing like others.
  private func kind(of edit: EditedKinds.Edit, in prompt: Prompt) -> SubjectKind {
    let kind = namedKind(of: edit.change, in: prompt)
    let isAdded = edit.change.operation == .add
    if isAdded || !Self.sides.contains(kind),
      let whole = Self.sides.first(where: edit.whole.contains)
    {
      return whole
    }
    return isAdded && Self.sides.contains(kind) ? .object : kind
  }

  /// Sides of the whole picture: what alters one that stands earlier may alter the later as well.
  private static let sides: [SubjectKind] = [.composition, .style, .color, .lighting]

  private func namedKind(of change: Clause, in prompt: Prompt) -> SubjectKind {
    guard let kind = change.targetKinds.first, let target = change.targets.first else {
      return .image
    }
    if kind == .object { return prompt.quotes(in: target) ? .text : kind }
    let words = prompt.words(in: target)
    guard kind == .person, let first = words.first, let last = words.last else { return kind }
    // "The man's top" is no man.
    if first != last, last.kind == nil, words.contains(where: { $0.text.possessor != nil }) {
      return .object
    }
    guard let owner = owner(first.text) else { return kind }
    return owner.nouns.isEmpty && !owner.kinds.isEmpty ? .object : kind
  }
}

extension KeepListRule.Part {
  /// Names what only a person or an animal has.
  fileprivate var speaksOfLiving: Bool {
    !kinds.isEmpty
      && kinds.allSatisfy { [.person, .face, .hair, .expression, .pose, .clothing].contains($0) }
  }
}

extension KeepListRule {
  fileprivate var speaksOfLiving: Bool { parts.contains(where: \.speaksOfLiving) }
}

extension KeepListRule {
  /// Whether the row speaks of an edit of a thing of that kind.
  fileprivate func applies(
    to edit: EditedKinds.Edit, of kind: SubjectKind, among shown: SubjectKinds,
    in prompt: Prompt
  ) -> Bool {
    let change = edit.change
    if !operations.isEmpty, !operations.contains(where: { $0 == change.operation }) { return false }
    if !targets.isEmpty, !targets.contains(kind) { return false }
    if !touching.isEmpty, edit.touched.isDisjoint(with: touching) { return false }
    if !naming.isEmpty, !edit.words.contains(where: names) { return false }
    if let placing, prompt.placing(by: change) != placing { return false }
    if !becoming.isEmpty {
      guard let value = change.value, let kind = prompt.kind(firstIn: value),
        becoming.contains(kind), !prompt.isColor(value), !prompt.opensWithVerb(value)
      else { return false }
    }
    return subjects.isEmpty || !shown.isDisjoint(with: subjects)
  }

  private func names(_ word: PromptWord) -> Bool {
    naming.contains { word.text.hasPrefix($0) && word.text.utf8.count <= $0.utf8.count + 2 }
  }
}

extension Prompt {
  /// "Just make it better": names neither what is to be changed nor a side of it, so that nothing
  /// is sure to stay.
  func isUnplaced(_ change: Clause) -> Bool {
    let words = words(in: change.content)
    return words.contains { $0.classes.contains(.vague) }
      && words.allSatisfy { word in
        word.classes.contains(.vague)
          || (word.kind.map { $0 == .image || $0 == .style } ?? !word.classes.isEmpty)
            && word.classes.isDisjoint(with: [.color, .style, .place, .position, .comparative])
      }
  }

  /// "Look" in "look less wrinkled" is no style.
  fileprivate func opensWithVerb(_ value: Range<Int>) -> Bool {
    let words = words(in: value)
    return words.count > 2 && words[0].kind != nil
      && !words[1].classes.isDisjoint(with: [.degree, .comparative])
  }

  /// "Light blue" is no light.
  fileprivate func isColor(_ range: Range<Int>) -> Bool {
    words(in: range).prefix(3).count { $0.classes.contains(.color) } > 1
  }
}
