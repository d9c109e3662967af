/// Facts that follow from the clauses.
extension Prompt {
  /// The number of edits where the task is known to be one: a bare description asks for one.
  package var editChanges: Int {
    let describes = clauses.contains {
      [.description, .style, .imageReference].contains($0.kind)
    }
    return changes == 0 && describes ? 1 : changes
  }

  /// Where the prompt says what stays; "only" inside a change counts as `inline` where nothing else
  /// says so ("don't change the dress, only make the hair longer" begins with it).
  package var preservation: PreservationPlace {
    let kept = clauses.indices.filter { clauses[$0].kind == .preservation }
    guard let edits = editSpan else { return kept.isEmpty ? .none : .first }
    let isFirst = kept.contains { $0 < edits.lowerBound }
    let later = kept.filter { $0 > edits.lowerBound }
    if isFirst { return later.isEmpty ? .first : .mixed }
    if later.contains(where: { $0 > edits.upperBound && !clauses[$0].isAttached }) { return .last }
    let isExclusive = clauses.contains { $0.kind == .change && $0.isExclusive } || opensWithLimit
    return !later.isEmpty || isExclusive ? .inline : .none
  }

  /// "Only the left shoe, patent leather": begins with what alone is to change.
  private var opensWithLimit: Bool {
    let first = clauses.first { $0.kind != .courtesy && !$0.content.isEmpty }
    guard let first, first.isExclusive, first.kind == .description,
      first.content.count <= Self.longestLimit
    else { return false }
    let words = tokens.indices(within: first.content)
    if words.first.map({ tokens[$0].isAny(of: [.exclusive, .adverb]) }) ?? false { return true }
    return words.contains { index in
      tokens[index].isAny(of: .exclusive)
        && (index + 1 == words.upperBound || tokens[index + 1].mark == 0x2C)
    }
  }

  /// In bytes.
  private static let longestLimit = 40

  /// The kind of the first thing named in a range.
  package func kind(firstIn range: Range<Int>) -> SubjectKind? {
    let start = tokens.firstIndex(pastThose: { $0.range.lowerBound < range.lowerBound })
    return tokens[start...].prefix { $0.range.upperBound <= range.upperBound }
      .first { $0.subject != nil }?.subject
  }

  /// Whether a thing of one of these kinds is named in a range.
  package func names(anyOf kinds: [SubjectKind], in range: Range<Int>) -> Bool {
    let start = tokens.firstIndex(pastThose: { $0.range.lowerBound < range.lowerBound })
    for token in tokens[start...] {
      if token.range.upperBound > range.upperBound { return false }
      if let kind = token.subject, kinds.contains(kind) { return true }
    }
    return false
  }

  /// Whether a text in quotation marks stands in a range.
  package func quotes(in range: Range<Int>) -> Bool {
    masks.contains { $0.kind == .quote && $0.range.overlaps(range) }
  }

  /// The kinds of all things named in a range.
  package func kinds(in range: Range<Int>) -> SubjectKinds {
    let start = tokens.firstIndex(pastThose: { $0.range.lowerBound < range.lowerBound })
    return SubjectKinds(
      tokens[start...].prefix { $0.range.upperBound <= range.upperBound }.compactMap(\.subject))
  }

  /// Where a change puts a thing that the picture holds already ("the cat", "her"); `nil` for any
  /// other change, and for one that brings a thing.
  package func placing(by change: Clause) -> KeepListRule.Placing? {
    guard let target = change.targets.first, isKnown(target),
      change.operation == .add || goesElsewhere(change)
    else { return nil }
    guard let scope = change.scope else { return setsDown(change) ? .within : nil }
    let start = tokens.firstIndex(pastThose: { $0.range.lowerBound < scope.lowerBound }) + 1
    guard start < tokens.count, scope.contains(tokens[start].range.lowerBound) else {
      return .within
    }
    let opening = text(in: tokens[start].range).lowercased()
    return tokens[start].isCapitalized || ["a", "an", "another"].contains(opening)
      || isGround(tokens[start], of: change) ? .elsewhere : .within
  }

  /// "On marble", "against white": what is there already has an article, and stuff that opens with
  /// none is brought. Somebody "in white" wears it.
  private func isGround(_ opening: Token, of change: Clause) -> Bool {
    guard !change.targetKinds.contains(where: { $0 == .person || $0 == .animal }),
      !opening.isPossessive
    else { return false }
    return opening.isAny(of: [.color])
      || opening.classes.isDisjoint(with: Self.within) && opening.kind == .word
        && opening.subject.map { $0 == .background || $0 == .object } ?? true
  }

  /// Words that lead to a thing or a side of the picture, not to stuff.
  private static let within: WordClasses = [
    .determiner, .pronoun, .backReference, .rest, .position, .place, .degree, .pair,
    .comparative, .value, .exclusive,
  ]

  /// "Put the cup in the middle of the frame", where the frame is no place of its own.
  private func setsDown(_ change: Clause) -> Bool {
    change.verb.map { ["put", "place", "position", "set"].contains(text(in: $0).lowercased()) }
      ?? false
  }

  /// "Change the car to be set in a beach environment": surroundings for what is no surroundings.
  private func goesElsewhere(_ change: Clause) -> Bool {
    guard let scope = change.scope, kind(firstIn: scope) == .background,
      let kind = change.targetKinds.first, let operation = change.operation
    else { return false }
    return [.modify, .transform, .move].contains(operation)
      && ![.background, .sky, .lighting, .image].contains(kind)
  }

  private func isKnown(_ target: Range<Int>) -> Bool {
    let index = tokens.firstIndex(pastThose: { $0.range.lowerBound < target.lowerBound })
    guard index < tokens.count else { return false }
    let word = text(in: tokens[index].range).lowercased()
    return tokens[index].isAny(of: [.pronoun, .backReference])
      || ["the", "this", "that", "these", "those", "him", "her", "me", "us"].contains(word)
  }

  /// From the first clause that asks for an edit to the last. What only says how a new thing shall
  /// look counts where there is nothing else, and so does a bare description.
  private var editSpan: ClosedRange<Int>? {
    for isEdit in [
      { $0.changes > 0 }, { $0.kind == .change }, { $0.kind == .description || $0.kind == .style },
    ] as [(Clause) -> Bool] {
      if let first = clauses.firstIndex(where: isEdit),
        let last = clauses.lastIndex(where: isEdit)
      {
        return first...last
      }
    }
    return nil
  }

  /// Whether the prompt is, or holds, a JSON body, whose texts cannot change places.
  package var holdsJSON: Bool { masks.contains { $0.kind == .key } }

  /// The text of a range of this prompt, unmasked.
  package func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
