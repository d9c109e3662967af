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
  /// `namesRest` they made more than they can name, so that the list speaks of all the rest.
  package init(
    keeping changes: [Clause], madeEarlier: [String] = [], namesRest: Bool = false,
    in prompt: Prompt, lexicons: [Lexicon]
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
    let hasRest = things.last == lists.remainder
    let isWhole = hasRest || things.contains(lists.rest)
    let rest = hasRest || namesRest && !isWhole ? [lists.remainder] : []
    sentence = lists.sentence.around(
      lists.enumeration(of: things.dropLast(hasRest ? 1 : 0) + made + rest))
  }
}

extension KeepLists {
  /// What to name as kept beside all of the changes; `nil` where some change fits no row.
  fileprivate func things(for changes: [Clause], in prompt: Prompt) -> [String]? {
    let edits = EditedKinds(of: changes, in: prompt, by: self)
    let shown = shownKinds(in: prompt)
    let showsLiving = showsLiving(prompt, shown)
    let fitting = showsLiving ? rows : rows.filter { $0.prevails || !$0.speaksOfLiving }
    var found: [KeepListRule] = []
    for (change, touched) in zip(changes, edits.touched) {
      guard
        let row = fitting.first(where: {
          $0.applies(to: change, touching: touched, among: shown, in: prompt)
        })
      else { return nil }
      if !found.contains(row) { found.append(row) }
    }
    // A later "draw" may be one of a curtain.
    if let row = rows.first(where: {
      $0.prevails && found.contains($0) && ($0.operations != [.compose] || found.first == $0)
    }) {
      found = [row]
    }
    let named = found.map { row in
      row.parts.filter {
        edits.all.isDisjoint(with: $0.kinds) && (showsLiving || !$0.speaksOfLiving)
      }
    }
    guard let first = named.first else { return nil }
    if named.count == 1, !first.isEmpty { return first.map(\.text) }
    // A part that says of no kind what it names may hold what another edit changes.
    return first.filter { !$0.kinds.isEmpty }.map(\.text) + [remainder]
  }

  /// Whether a person or an animal is named for sure, who has a face, a pose and clothes; a robot
  /// and the hands of a clock are named with the same words.
  private func showsLiving(_ prompt: Prompt, _ shown: Set<SubjectKind>) -> Bool {
    let words = prompt.words(in: 0..<min(prompt.bytes.count, Self.reach)).map(\.text)
    let isLikeness = words.contains { word in
      impersonal.contains(word.hasSuffix("'s") ? String(word.dropLast(2)) : word)
    }
    return !isLikeness
      && (!shown.isDisjoint(with: Self.living) || words.contains(where: leaning.persons.contains))
  }

  /// The kinds of thing that a prompt names as there already, and not only as what an edit brings.
  private func shownKinds(in prompt: Prompt) -> Set<SubjectKind> {
    let brought = prompt.clauses.filter { $0.kind == .change }.flatMap { change in
      switch change.operation {
      case .add: change.targets.filter { !prompt.opensDefinite($0, self) }
      case .replace, .transform: change.value.map { [$0] } ?? []
      default: [] as [Range<Int>]
      }
    }.sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    var shown: Set<SubjectKind> = []
    for word in prompt.words(in: 0..<min(prompt.bytes.count, Self.reach)) {
      while next < brought.count, brought[next].upperBound <= word.start { next += 1 }
      let isBrought = next < brought.count && brought[next].contains(word.start)
      if let kind = word.kind, !isBrought { shown.insert(kind) }
    }
    return shown
  }

  /// In bytes; whom a prompt speaks of is said by then.
  private static let reach = 20_000
  private static let living: Set<SubjectKind> = [.person, .animal, .face, .hair, .expression]
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
  /// Whether the row speaks of an edit, which touches sides of those kinds.
  fileprivate func applies(
    to change: Clause, touching touched: Set<SubjectKind>, among shown: Set<SubjectKind>,
    in prompt: Prompt
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
    return subjects.isEmpty || !shown.isDisjoint(with: subjects)
  }

  private func names(_ word: PromptWord) -> Bool {
    naming.contains { word.text.hasPrefix($0) && word.text.utf8.count <= $0.utf8.count + 2 }
  }
}

extension Prompt {
  /// "The cat" that is given a hat was there before.
  fileprivate func opensDefinite(_ target: Range<Int>, _ lists: KeepLists) -> Bool {
    words(in: target).first.map { lists.definite.contains($0.text) } ?? false
  }

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
