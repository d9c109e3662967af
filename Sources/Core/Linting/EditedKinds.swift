import PromptParsing

/// The kinds of thing, and sides of things, that some changes touch.
struct EditedKinds {
  /// A change with what keep lists ask of it.
  struct Edit {
    let change: Clause
    let words: [PromptWord]
    /// What its words touch beside its targets.
    let touched: SubjectKinds
    /// What it alters of the picture as a whole, where it names no thing in it.
    let whole: [SubjectKind]
  }

  let edits: [Edit]
  /// All that the changes together alter.
  let all: SubjectKinds

  init(of changes: [Clause], in prompt: Prompt, by lists: KeepLists) {
    edits = changes.map { change in
      let words = prompt.words(in: change.content)
      let whole = prompt.wholeKinds(changedBy: change, lists.whole)
      let touched = Self.touched(by: change, words, in: prompt, lists)
      return Edit(
        change: change, words: words, touched: touched.union(SubjectKinds(whole)),
        whole: whole)
    }
    var edited = edits.reduce(into: SubjectKinds()) { edited, edit in
      // "It" of "make it moody" is no object but the picture.
      if edit.whole.isEmpty { edited.formUnion(edit.change.targetKinds) }
      edited.formUnion(edit.touched)
    }
    for change in changes where change.targetKinds.allSatisfy(Self.wearers.contains) {
      edited.formUnion(prompt.kinds(in: change.content).intersection(Self.worn))
    }
    edited.formUnion(Self.named(byFragmentsOf: prompt, lists))
    if Self.removesOnlyPerson(changes, prompt, lists) {
      edited.formUnion(Self.worn.union(Self.wearers))
    }
    // A picture that is cut or widened has another frame.
    let reframes = changes.contains { $0.operation == .crop || $0.operation == .extend }
    if reframes || Self.statesRatio(prompt) { edited.insert(.composition) }
    all = edited
  }

  /// What an edit of a person names as new: "dress the man in a dinner jacket".
  private static let worn: SubjectKinds = [.clothing, .hair, .expression, .pose]
  private static let wearers: SubjectKinds = [.person, .face, .object]
  /// Kinds that an edit of something else alters by naming them as well.
  private static let alteredAlong: SubjectKinds = [
    .lighting, .sky, .composition, .color, .style, .expression, .pose,
  ]

  /// What a few words by themselves ask for or complain of: "Blue hour. Remove the boat.", "The
  /// photo is crooked; fix it."
  private static func named(byFragmentsOf prompt: Prompt, _ lists: KeepLists) -> SubjectKinds {
    var found: SubjectKinds = []
    for clause in prompt.clauses where said.contains(clause.kind) {
      guard clause.content.count <= longestFragment else { continue }
      let words = prompt.words(in: clause.content)
      for index in words.indices {
        found.formUnion(
          lists.touching.phrases(at: words[index...]).flatMap(\.kinds)
            + (words[index].kind.map { [$0] } ?? []))
      }
    }
    return found.intersection([.lighting, .sky, .composition, .color])
  }

  private static let said: [ClauseKind] = [.description, .style, .other]

  /// In bytes.
  private static let longestFragment = 90

  /// In words, from "darker" to its colour.
  private static let longestShade = 3

  /// What the words of a change touch.
  private static func touched(
    by change: Clause, _ words: [PromptWord], in prompt: Prompt, _ lists: KeepLists
  ) -> SubjectKinds {
    var found = moved(by: change, in: prompt)
    var targets = change.targets.sorted { $0.lowerBound < $1.lowerBound }[...]
    for index in words.indices {
      while let next = targets.first, next.upperBound <= words[index].start {
        targets.removeFirst()
      }
      let isNamed = targets.first?.contains(words[index].start) ?? false
      let kinds = touched(at: index, of: words, isTarget: isNamed, by: change, lists)
      // "A darker shade of blue", "light green", unlike "the blue hour".
      let isShade = words[(index + 1)...].prefix(Self.longestShade).contains {
        $0.kind == .color || $0.classes.contains(.color)
      }
      found.formUnion(isShade ? kinds.filter { $0 != .lighting } : kinds)
    }
    guard let value = change.value else { return found }
    if prompt.quotes(in: value) { found.insert(.text) }
    if spells(change, value, in: prompt, lists) { found.insert(.text) }
    // "New on the red badge" is no colour.
    let place = change.scope.flatMap { $0.lowerBound > value.lowerBound ? $0 : nil }
    let isColored = prompt.words(in: value).contains {
      $0.classes.contains(.color) && !(place?.contains($0.start) ?? false)
    }
    if isColored, surroundings.isDisjoint(with: change.targetKinds) { found.insert(.color) }
    return found
  }

  /// "New" in "replace the word Sale with New": other words, and no other look of the same.
  private static func spells(
    _ change: Clause, _ value: Range<Int>, in prompt: Prompt, _ lists: KeepLists
  ) -> Bool {
    guard change.targetKinds == [.text],
      [.replace, .modify, .transform].contains(change.operation)
    else { return false }
    let words = prompt.words(in: value)
    guard let first = words.first,
      first.isCapitalized || first.kind == nil && first.classes.isEmpty
    else { return false }
    return !first.classes.contains(.color)
      && !words.indices.contains { index in
        lists.touching.phrases(at: words[index...]).contains { $0.kinds.contains(.font) }
      }
  }

  /// What has another color leaves those of the subject alone.
  private static let surroundings: SubjectKinds = [.background, .sky, .lighting]

  /// What is put somewhere else stands elsewhere, and whoever lives stands there in another way.
  private static func moved(by change: Clause, in prompt: Prompt) -> SubjectKinds {
    guard change.operation == .move || prompt.placing(by: change) != nil else { return [] }
    let lives = !SubjectKind.living.isDisjoint(with: change.targetKinds)
    return lives ? [.position, .pose] : [.position]
  }

  /// What one word touches: of what names the target, only a side of it ("the size of the hat"); of
  /// where the edit applies, only how lettering looks there ("in bold letters").
  private static func touched(
    at index: Int, of words: [PromptWord], isTarget: Bool, by change: Clause, _ lists: KeepLists
  ) -> [SubjectKind] {
    let word = words[index]
    if isTarget, word.kind == nil, !word.classes.contains(.side) {
      // What comes, goes or shines lights the picture in another way.
      return lists.touching.phrases(at: words[index...]).flatMap(\.kinds).filter {
        $0 == .lighting || $0 == .sky
      }
    }
    // "Georgia" is a font only for lettering, and "in Georgia".
    let isOfLettering =
      change.targetKinds.contains { lettering.contains($0) }
      || index > 0 && !words[index - 1].classes.isDisjoint(with: .place)
    let touching = lists.touching.phrases(at: words[index...]).flatMap(\.kinds).filter {
      $0 != .font || isOfLettering
    }
    let isPlace = change.scope.map { $0 != change.value && $0.contains(word.start) } ?? false
    if isPlace { return touching.filter { $0 == .font || $0 == .size } }
    return touching.isEmpty
      ? word.kind.map { alteredAlong.contains($0) ? [$0] : [] } ?? [] : touching
  }

  private static let lettering: SubjectKinds = [.text, .logo, .object]

  /// "Remove the person", "I want him gone": nobody is left to be kept, unless a place tells which
  /// one goes.
  private static func removesOnlyPerson(
    _ changes: [Clause], _ prompt: Prompt, _ lists: KeepLists
  ) -> Bool {
    changes.contains { clause in
      clause.operation == .remove && clause.scope == nil && clause.targetKinds == [.person]
        && clause.targets.allSatisfy { target in
          let words = prompt.words(in: target)
          return words.first.map { lists.definite.contains($0.text) } ?? false
            || words.count == 1 && words[0].classes.contains(.pronoun)
        }
    }
  }

  /// A ratio asks for another frame than the input's. Its second number is none of those that
  /// times of day end in.
  private static func statesRatio(_ prompt: Prompt) -> Bool {
    prompt.literals.contains { literal in
      guard literal.kind == .number else { return false }
      let parts = prompt.bytes[literal.range].split(separator: UInt8(ascii: ":"))
      return parts.count == 2 && parts[1].first != UInt8(ascii: "0")
        && !["15", "30", "45"].contains(String(decoding: parts[1], as: UTF8.self))
    }
  }
}
