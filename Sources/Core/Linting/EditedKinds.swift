import PromptParsing

/// The kinds of thing, and sides of things, that some changes touch.
struct EditedKinds {
  /// What the words of each change touch beside its targets.
  let touched: [Set<SubjectKind>]
  /// All that none of the changes leaves alone.
  let all: Set<SubjectKind>

  init(of changes: [Clause], in prompt: Prompt, by lists: KeepLists) {
    touched = changes.map { Self.touched(by: $0, in: prompt, lists) }
    var edited = touched.reduce(into: Set(changes.flatMap(\.targetKinds))) { $0.formUnion($1) }
    for change in changes where change.targetKinds.allSatisfy(Self.wearers.contains) {
      edited.formUnion(prompt.kinds(in: change.content).intersection(Self.worn))
    }
    if Self.removesOnlyPerson(prompt) { edited.formUnion(Self.worn.union(Self.wearers)) }
    // A picture that is cut or widened has another frame.
    let reframes = changes.contains { $0.operation == .crop || $0.operation == .extend }
    if reframes || Self.statesRatio(prompt) { edited.insert(.composition) }
    all = edited
  }

  /// What an edit of a person names as new: "dress the man in a dinner jacket".
  private static let worn: Set<SubjectKind> = [.clothing, .hair, .expression, .pose]
  private static let wearers: Set<SubjectKind> = [.person, .face, .object]
  /// Kinds that an edit of something else alters by naming them as well.
  private static let sides: Set<SubjectKind> = [
    .lighting, .sky, .composition, .color, .style, .expression, .pose,
  ]

  /// What the words of a change touch.
  private static func touched(
    by change: Clause, in prompt: Prompt, _ lists: KeepLists
  ) -> Set<SubjectKind> {
    let words = prompt.words(in: change.content)
    let isColored = words.contains { $0.kind == .color || $0.classes.contains(.color) }
    var found: Set<SubjectKind> = change.operation == .move ? [.position] : []
    for word in words {
      let kinds = touched(by: word, of: change, lists)
      // "A darker shade of blue", "light green".
      found.formUnion(isColored ? kinds.filter { $0 != .lighting } : kinds)
    }
    if let value = change.value, prompt.quotes(in: value) { found.insert(.text) }
    return found
  }

  /// What one word touches: of what names the target, only a side of it ("the size of the hat"); of
  /// where the edit applies, only how lettering looks there ("in bold letters").
  private static func touched(
    by word: PromptWord, of change: Clause, _ lists: KeepLists
  ) -> [SubjectKind] {
    let touching = lists.touching.kinds(of: word.text)
    if change.targets.contains(where: { $0.contains(word.start) }),
      word.kind == nil, !lists.sides.contains(word.text)
    {
      // What comes, goes or shines lights the picture in another way.
      return touching.filter { $0 == .lighting || $0 == .sky }
    }
    let isPlace = change.scope.map { $0 != change.value && $0.contains(word.start) } ?? false
    if isPlace { return touching.filter { $0 == .font || $0 == .size } }
    return touching.isEmpty ? word.kind.map { sides.contains($0) ? [$0] : [] } ?? [] : touching
  }

  /// "Remove the person": nobody is left to be kept, unless a place tells which one goes.
  private static func removesOnlyPerson(_ prompt: Prompt) -> Bool {
    prompt.clauses.contains { clause in
      clause.operation == .remove && clause.scope == nil && clause.targetKinds == [.person]
        && clause.targets.allSatisfy { prompt.text(in: $0).lowercased().hasPrefix("the ") }
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

extension Prompt {
  /// Whether a text in quotation marks stands in a range.
  package func quotes(in range: Range<Int>) -> Bool {
    masks.contains { $0.kind == .quote && $0.range.overlaps(range) }
  }
}
