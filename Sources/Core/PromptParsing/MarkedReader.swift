/// Says what a clause does where particles and the place of the verb tell its parts.
struct MarkedReader {
  let bytes: [UInt8]
  let tokens: [Token]
  let lexicon: Lexicon
  let splitter: MarkedSplitter

  /// What stands before the clause proper.
  private static let lead: WordClasses = [.courtesy, .sequence, .conjunction, .requestOpener]

  /// Reads the tokens of a clause; `tile` is its range, `earlier` the clauses before it, `verb` the
  /// one that it shares with the clause behind it. In a sentence that describes, verbs that only
  /// lead to the next clause command nothing.
  func clause(
    _ span: Range<Int>, tile: Range<Int>, sentence: Int, mood: MarkedMood,
    earlier: EarlierClauses, borrowing verb: Predicate?
  ) -> Clause {
    let words = firstContent(of: span)..<lastContent(of: span)
    var clause = Clause(
      kind: .other, range: tile, content: content(words) ?? bytes.trimmed(tile), sentence: sentence)
    guard !words.isEmpty else { return clause }
    let head = words.first { !tokens[$0].isAny(of: Self.lead) } ?? words.upperBound
    guard head < words.upperBound else {
      clause.kind = .courtesy
      return clause
    }
    let start = words.first { !tokens[$0].onlyLeads } ?? words.lowerBound
    clause.content = content(start..<words.upperBound) ?? clause.content
    clause.isExclusive = words.contains { tokens[$0].isAny(of: .exclusive) }
    clause.namesRest = words.contains { tokens[$0].isAny(of: .rest) }
    clause.isAnaphoric = words.contains { tokens[$0].isAny(of: .backReference) }
    read(
      head..<words.upperBound, lead: words.lowerBound..<head, mood: mood, borrowing: verb,
      into: &clause, earlier)
    return clause
  }

  private func read(
    _ words: Range<Int>, lead: Range<Int>, mood: MarkedMood, borrowing verb: Predicate?,
    into clause: inout Clause, _ earlier: EarlierClauses
  ) {
    let found = verb.map { readingSharing($0, words) } ?? reading(of: words, lead: lead)
    switch reading(found, of: words, in: mood, earlier) {
    case .kept(let things, let verb, let isAttached)
    where !(earlier.compose && tokens.nameOnlyStyle(things)):
      clause.kind = .preservation
      clause.verb = verb.map { tokens[$0].range }
      clause.isAttached = isAttached || hangs(words, lead)
      clause.name(parts.phrases(in: onlyNamed(things)))
    case .change where tokens.areValueOfKey(words): clause.kind = .description
    case .change(let change)
    where setsRatio(words) || earlier.changes && asksNumber(change, words):
      clause.kind = .parameter
    case .change(let change) where mood == .denies:
      clause.kind = change.operation.takesPlace ? .negation : .preservation
      clause.name(change.targets)
    case .change(let change)
    where !(mood == .describes && change.isPlain)
      && !isDetail(change, words, clause.sentence, earlier) && !tellsOfSubject(change, words)
      && !isGuess(change, clause.sentence, earlier):
      clause.kind = .change
      apply(change, to: &clause, earlier)
    case .denied
    where lexicon.grammar.verb == .last && tokens[words].contains { $0.isAny(of: .rest) }:
      // "나머지는 아무것도 하지 마".
      clause.kind = .preservation
      clause.name(parts.phrases(in: words))
    case .denied: clause.kind = .negation
    case .none where tokens[words.lowerBound].isAny(of: .place):
      // "On the base of the picture": says how the next clause goes about it.
      clause.kind = .other
    default: clause.kind = DescriptionReader(bytes: bytes, tokens: tokens).kind(of: words)
    }
  }

  /// What words without a verb of their own ask for in their mood, and what orders are in it.
  private func reading(
    _ found: MarkedReading, of words: Range<Int>, in mood: MarkedMood, _ earlier: EarlierClauses
  ) -> MarkedReading {
    var reading = found
    if case .none = found, mood != .describes,
      let order = arrow(in: words, earlier, mood) ?? nominalOrder(words, earlier, mood)
        ?? newState(words, earlier, mood)
    {
      reading = .change(order)
    }
    let isOrder =
      mood == .orders || mood == .lists && !earlier.compose && lexicon.grammar.verb == .last
    if isOrder, case .change(var change) = reading {
      change.isPlain = false
      reading = .change(change)
    }
    return reading
  }

  /// "校徽" in "校徽保持原样不要改": without what is said of the thing more than once.
  private func onlyNamed(_ things: Range<Int>) -> Range<Int> {
    let says: WordClasses = [.keepVerb, .unchanged, .obligation, .negation]
    guard lexicon.grammar.verb == .first, !things.isEmpty else { return things }
    let end = things.dropFirst().first { tokens[$0].isAny(of: says) } ?? things.upperBound
    let isTrailed =
      end - 1 > things.lowerBound && tokens[end - 1].isOneCharacter
      && tokens[end - 1].isAny(of: [.sequence, .conjunction, .function])
    return things.lowerBound..<(isTrailed ? end - 1 : end)
  }

  /// Hangs on the change beside it: by a word in front of it, or in brackets of its own.
  private func hangs(_ words: Range<Int>, _ lead: Range<Int>) -> Bool {
    lead.contains { tokens[$0].isAny(of: .attachedEnding) }
      || lexicon.grammar.verb == .first && tokens[words.lowerBound].opensBracket
  }

  /// "Make the ratio 16:9", "16:9 please": belongs to the request.
  private func setsRatio(_ words: Range<Int>) -> Bool {
    if words.count > 2, tokens.isRatio(at: words.lowerBound + 1) {
      return !namesThing(words)
    }
    guard words.contains(where: { tokens[$0].subject == .composition }),
      !words.contains(where: { tokens[$0].mark == 0x2C })
    else { return false }
    return words.dropFirst().dropLast().contains { tokens.isRatio(at: $0) }
  }

  /// "生成4张" behind an edit: so many pictures, and nothing that they show.
  private func asksNumber(_ change: MarkedChange, _ words: Range<Int>) -> Bool {
    change.operation == .compose && words.count <= Self.longestNumber && !namesThing(words)
      && words.count { tokens[$0].kind == .number } == 1
  }

  /// In words: the verb with its ending, the number, what it counts, "pictures".
  private static let longestNumber = 5

  /// Names something that a picture shows.
  private func namesThing(_ words: Range<Int>) -> Bool {
    words.contains { tokens[$0].subject.map { ![.composition, .image].contains($0) } ?? false }
  }

  private func apply(
    _ change: MarkedChange, to clause: inout Clause, _ earlier: EarlierClauses
  ) {
    clause.operation = change.operation
    clause.verb = change.verb
    clause.value = change.value
    clause.scope = change.scope
    clause.isExclusive = clause.isExclusive && change.operation.replacesThing
    clause.name(change.targets)
    if clause.isExclusive, earlier.hasEdited(clause.targetKinds.first) {
      // "Only the clothes change", after they were changed: all others stay.
      (clause.kind, clause.operation, clause.isExclusive) = (.preservation, nil, false)
      clause.name([])
      return
    }
    if clause.targets.isEmpty, earlier.last?.kind == .preservation,
      let change = earlier.lastChange, change.verb == clause.verb
    {
      // "背景を、人物はそのままで、海に変えて": its thing was named before what stays.
      return
    }
    if clause.targets.isEmpty, let value = clause.value, !isOfOtherKind(value, earlier),
      let last = earlier.last, last.kind == .change,
      last.sentence == clause.sentence, last.value == nil,
      last.operation == clause.operation
        || [.remove, .replace].contains(last.operation)
          && (lexicon.grammar.verb == .first || !names(editVerbIn: clause.verb))
    {
      // "Change the sky, to dusk": the value of the thing named before.
      return
    }
    let byTarget =
      change.operation.isCountedByTarget && !earlier.compose && !earlier.opensWithMarkedScene
    clause.changes = max(1, byTarget ? change.targets.count : 1)
  }

  /// Whether a verb is more than the making of a new value ("にして").
  private func names(editVerbIn verb: Range<Int>?) -> Bool {
    verb.map { tokens[tokens.indices(within: $0)].contains { $0.isAny(of: .editVerb) } } ?? false
  }

  /// "眼鏡を外して、笑顔にして": a new value that the thing named before cannot take.
  private func isOfOtherKind(_ value: Range<Int>, _ earlier: EarlierClauses) -> Bool {
    let first = tokens.firstIndex(pastThose: { $0.range.lowerBound < value.lowerBound })
    let kind = tokens[first...].prefix { $0.range.lowerBound < value.upperBound }
      .last { $0.subject != nil }?.subject
    let kinds: SubjectKinds = [
      .expression, .pose, .hair, .clothing, .person, .face, .text, .logo,
    ]
    guard let kind, kinds.contains(kind) else { return false }
    return !(earlier.last?.targetKinds.contains(kind) ?? false)
  }

  /// The first token that is no list marker or mark.
  private func firstContent(of span: Range<Int>) -> Int {
    var index = span.lowerBound
    while index < span.upperBound {
      let token = tokens[index]
      let isMarker =
        token.kind == .number && index + 1 < span.upperBound
        && ([0x2E, 0x29, 0x3A, 0x2C].contains(tokens[index + 1].mark)
          || bytes.itemMarkLength(at: token.range.lowerBound) > 0)
        && !tokens.isRatio(at: index + 1)
      guard isMarker || token.isMark || token.isBreak else { break }
      index += 1
    }
    return index
  }

  /// One past the last token that is no final mark.
  private func lastContent(of span: Range<Int>) -> Int {
    var end = span.upperBound
    while end > span.lowerBound, isFinalMark(tokens[end - 1]) { end -= 1 }
    let first = firstContent(of: span)
    while end > first + 1, isChat(tokens[end - 1]) { end -= 1 }
    return max(end, first)
  }

  /// "ㄱㄱ", "ｗ": behind an order, says nothing of it.
  private func isChat(_ token: Token) -> Bool {
    token.isAny(of: .courtesy) && !token.isAny(of: .commandEnding)
  }

  private func isFinalMark(_ token: Token) -> Bool {
    token.isBreak || token.isSeparator || token.joinsOrders || token.mark.isTerminator
  }

  private func content(_ words: Range<Int>) -> Range<Int>? {
    guard let first = words.first, let last = words.last else { return nil }
    return tokens[first].range.lowerBound..<tokens[last].range.upperBound
  }
}

extension Token {
  /// "그리고", "あと": tells the order of clauses and nothing else.
  fileprivate var onlyLeads: Bool {
    isAny(of: [.sequence, .conjunction]) && !isAny(of: [.editVerb, .keepVerb, .noun, .position])
  }
}

extension EditOperation {
  /// Works on a thing that is there; "only" then says that all others stay.
  fileprivate var replacesThing: Bool {
    switch self {
    case .replace, .modify, .recolor, .remove, .restyle, .transform, .relight, .retouch: true
    default: false
    }
  }
}
