/// Says of one clause what it does and, for a change, to what.
struct ClauseReader {
  let bytes: [UInt8]
  let tokens: [Token]
  let lexicon: Lexicon

  private var splitter: ClauseSplitter { ClauseSplitter(bytes: bytes, tokens: tokens) }

  /// Reads the tokens of a clause; `tile` is its range, `earlier` the clauses before it.
  func clause(_ span: Range<Int>, tile: Range<Int>, sentence: Int, earlier: EarlierClauses)
    -> Clause
  {
    let first = firstContent(of: span)
    let content = contentRange(from: first, in: span, tile: tile)
    var clause = Clause(kind: .other, range: tile, content: content, sentence: sentence)
    guard first < span.upperBound else { return clause }
    var head = skippingCourtesy(from: first, to: span.upperBound)
    var end = lastContent(of: span)
    guard head < end else {
      clause.kind = .courtesy
      return clause
    }
    clause.talkLength = tokens[head].range.lowerBound - content.lowerBound
    let isBracketed = splitter.bracketsKeep(head, end: end)
    if isBracketed {
      head += 1
      if tokens[end - 1].mark == 0x29 { end -= 1 }
    }
    while end > head + 1, tokens[end - 1].isAny(of: .courtesy) { end -= 1 }
    let words = head..<end
    clause.isExclusive = words.contains {
      tokens[$0].isAny(of: .exclusive) || keepsAside($0, words) || limitsObject($0, words)
        || splitter.limitsItself($0, words.upperBound)
    }
    clause.namesRest = tokens[words].contains { $0.isAny(of: .rest) }
    clause.isAnaphoric = tokens[words].contains { $0.isAny(of: .backReference) }
    read(words, into: &clause, earlier: earlier)
    clause.isAttached = clause.isAttached || isBracketed && earlier.changes
    return clause
  }

  /// "Replace just the doormat".
  private func limitsObject(_ index: Int, _ words: Range<Int>) -> Bool {
    guard index == words.lowerBound || tokens[index - 1].isAll(of: [.editVerb, .base]),
      bytes.lastWord(of: tokens[index].range) == "just"
    else { return false }
    return index > words.lowerBound || splitter.namesKnown(min(index + 1, words.upperBound - 1))
  }

  /// "… in the same pose": a preservation inside the change.
  private func keepsAside(_ index: Int, _ words: Range<Int>) -> Bool {
    guard tokens[index].isAny(of: .unchanged), index + 1 < words.upperBound,
      let kind = tokens[index + 1].subject
    else { return false }
    return [.pose, .background, .lighting, .person, .face, .clothing, .expression, .hair]
      .contains(kind)
  }

  private func read(_ words: Range<Int>, into clause: inout Clause, earlier: EarlierClauses) {
    let preservation = PreservationReader(bytes: bytes, tokens: tokens, lexicon: lexicon)
    if goesOnDenying(words, earlier) {
      clause.kind = .preservation
      let names = NounPhraseReader(bytes: bytes, tokens: tokens)
      clause.name(names.phrases(in: words.dropFirst(2).startIndex..<words.upperBound))
      return
    }
    if let kept = preservation.kept(in: words),
      !(earlier.compose && tokens.nameOnlyStyle(kept.things)),
      !(kept.isTold && tellsOfNew(kept.things, earlier))
    {
      clause.kind = .preservation
      clause.isAttached = preservation.isAttached(words)
      clause.verb = kept.verb.map { tokens[$0].range }
      clause.value = kept.look.map { tokens[$0].range }
      let phrases = NounPhraseReader(bytes: bytes, tokens: tokens)
      clause.name(phrases.phrases(in: withoutException(kept.things)))
      return
    }
    let reader = ChangeReader(bytes: bytes, tokens: tokens, lexicon: lexicon)
    if reader.namesReference(words) {
      clause.kind = .imageReference
      return
    }
    if reader.namesParameter(words) {
      clause.kind = .parameter
      return
    }
    if !tokens.areValueOfKey(words), let change = reader.change(in: words, earlier: earlier),
      !change.isStated || !earlier.compose && !speaksOfMade(change, earlier)
    {
      clause.kind = .change
      apply(change, of: words, to: &clause, earlier: earlier)
      return
    }
    clause.kind = DescriptionReader(bytes: bytes, tokens: tokens).kind(of: words)
  }

  /// "Add a hat. The hat stays on its head": what a change before has brought in, or a scene.
  private func tellsOfNew(_ things: Range<Int>, _ earlier: EarlierClauses) -> Bool {
    if earlier.compose || earlier.opensWithScene { return true }
    return things.last.map { earlier.made.contains(bytes.lastWord(of: tokens[$0].range)) } ?? false
  }

  /// "Neither should my freckles" behind something else that shall not change.
  private func goesOnDenying(_ words: Range<Int>, _ earlier: EarlierClauses) -> Bool {
    guard words.count > 2, tokens[words.lowerBound].isAny(of: .negation) else { return false }
    return earlier.last?.kind == .preservation
      && tokens[words.lowerBound + 1].isAny(of: .obligation)
  }

  /// "Everything but" in "everything but the sky", "the label" in "the label exactly".
  private func withoutException(_ things: Range<Int>) -> Range<Int> {
    if things.count > 1, let last = things.last, tokens[last].isAny(of: .fidelity),
      tokens[last].subject == nil
    {
      return withoutException(things.dropLast())
    }
    guard let first = things.first, tokens[first].isAny(of: .rest),
      ["but", "except"].contains(bytes.lastWord(of: tokens[first].range))
    else { return things }
    return first..<first + 1
  }

  private func apply(
    _ change: ChangeReader.Change, of words: Range<Int>, to clause: inout Clause,
    earlier: EarlierClauses
  ) {
    clause.operation = change.operation
    clause.verb = change.verb
    clause.value = change.value
    clause.scope = change.scope
    clause.isElliptic = change.isElliptic
    clause.isStated = change.isStated
    clause.name(change.targets)
    fillKindFromValue(&clause, words)
    // Two things that change places are one edit.
    let exchanges = change.operation == .replace && change.value == nil
    let byTarget = change.operation.isCountedByTarget && !earlier.compose && !exchanges
    clause.changes = max(1, byTarget ? change.targets.count : 1)
    if places(change) && speaksOfMade(change, earlier) || isRequirement(clause, earlier: earlier) {
      clause.changes = 0
    }
    if limitsOnlyThing(change, words) { clause.isExclusive = false }
  }

  /// "Add only thin jewelry" and "create a poster with only one person" say what is new, not what
  /// stays.
  private func limitsOnlyThing(_ change: ChangeReader.Change, _ words: Range<Int>) -> Bool {
    switch change.operation {
    case .compose, .describe: true
    case .add: words.first.map { !tokens[$0].isAny(of: .exclusive) } ?? true
    default: false
    }
  }

  /// "Make it night" edits the light, whatever "it" is.
  private func fillKindFromValue(_ clause: inout Clause, _ words: Range<Int>) {
    guard clause.isAnaphoric, clause.targetKinds == [.object], let value = clause.value else {
      return
    }
    let named = words.last {
      value.contains(tokens[$0].range.lowerBound) && tokens[$0].subject != nil
    }
    if let kind = named.flatMap({ tokens[$0].subject }),
      [.lighting, .sky, .background].contains(kind)
    {
      clause.targetKinds = [kind]
    }
  }

  /// "Place the boat in the middle" says where a thing goes, and brings none.
  private func places(_ change: ChangeReader.Change) -> Bool {
    guard let verb = change.verb else { return false }
    return ["place", "put", "position"].contains(bytes.lastWord(of: verb))
  }

  /// "Add a boat. The boat should be red": a look of what an earlier change brings in.
  private func speaksOfMade(_ change: ChangeReader.Change, _ earlier: EarlierClauses) -> Bool {
    guard change.targets.count == 1, let target = change.targets.first?.range,
      bytes[target].first.map({ $0 | 0x20 }) == 0x74
    else { return false }
    return earlier.made.contains(bytes.lastWord(of: target))
  }

  /// How the result of an earlier change shall look, or that change over again.
  private func isRequirement(_ clause: Clause, earlier: EarlierClauses) -> Bool {
    if earlier.compose, clause.operation == .compose { return true }
    // "Seamlessly blend the edges" says how the change before is to be done.
    if earlier.changes, clause.operation == .compose, let verb = clause.verb,
      verb.lowerBound > clause.content.lowerBound
    {
      return true
    }
    if earlier.changes, clause.operation == .describe { return true }
    if isFurtherLook(clause, earlier) { return true }
    if earlier.opensWithScene, let operation = clause.operation,
      [.compose, .describe, .restyle, .relight].contains(operation)
    {
      return true
    }
    if earlier.remakes, clause.operation == .modify, clause.isAnaphoric,
      clause.targetKinds == [.object]
    {
      return true
    }
    guard let target = clause.targets.first, let kind = clause.targetKinds.first else {
      return false
    }
    if clause.isExclusive, kind != .object, earlier.edited.contains(kind) { return true }
    return earlier.last != nil && bytes[target].starts(with: "the new ".utf8)
  }

  /// The first token that is no connector or list marker.
  private func firstContent(of span: Range<Int>) -> Int {
    var index = span.lowerBound
    while index < span.upperBound {
      let token = tokens[index]
      let isMarker =
        token.kind == .number && index + 1 < span.upperBound
        && ([0x2E, 0x29, 0x3A].contains(tokens[index + 1].mark)
          || bytes.itemMarkLength(at: token.range.lowerBound) > 0)
        && !tokens.isRatio(at: index + 1)
      let isSkipped =
        token.isBreak || token.kind == .punctuation && !opens(token)
        || token.isAny(of: .conjunction) || isOrderWord(index, in: span)
      guard isMarker || isSkipped else { break }
      index += 1
    }
    return index
  }

  private func opens(_ token: Token) -> Bool { [0x28, 0x5B, 0x7B, 0x3C].contains(token.mark) }

  /// "first" orders an edit before a verb or mark, but names a thing in "the first image".
  private func isOrderWord(_ index: Int, in span: Range<Int>) -> Bool {
    guard tokens[index].isAny(of: .sequence), index + 1 < span.upperBound else { return false }
    let next = tokens[index + 1]
    return !tokens[index].isAny(of: .position) || next.isSeparator
      || next.isAll(of: [.editVerb, .base])
  }

  private func skippingCourtesy(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      let token = tokens[index]
      let isLoose =
        token.isAny(of: .adverb) && index + 1 < end && tokens[index + 1].isAny(of: .determiner)
        || token.isAny(of: .talk) && opensTalk(index, end)
      guard token.isAny(of: [.courtesy, .sequence, .conjunction]) || token.isSeparator || isLoose,
        !token.isAny(of: .position)
      else { break }
      index += 1
    }
    return index
  }

  /// "Ok so the floor", "well, the door", unlike "well lit rooms".
  private func opensTalk(_ index: Int, _ end: Int) -> Bool {
    let next = index + 1
    return next < end
      && (tokens[next].isSeparator
        || tokens[next].isAny(of: [
          .determiner, .pronoun, .talk, .courtesy, .conjunction, .sequence, .adverb,
        ]) || tokens[next].isAll(of: [.editVerb, .base]))
  }

  /// One past the last token that is no final mark.
  private func lastContent(of span: Range<Int>) -> Int {
    var end = span.upperBound
    while end > span.lowerBound, isFinalMark(tokens[end - 1]) { end -= 1 }
    return end
  }

  private func isFinalMark(_ token: Token) -> Bool {
    token.isBreak || token.isSeparator || token.mark.isTerminator
  }

  private func contentRange(from first: Int, in span: Range<Int>, tile: Range<Int>) -> Range<Int> {
    let last = lastContent(of: span)
    if tokens[span].contains(where: { $0.kind == .border }), first >= last {
      return tile.lowerBound..<tile.lowerBound
    }
    guard first < last else { return bytes.trimmed(tile) }
    return tokens[first].range.lowerBound..<tokens[last - 1].range.upperBound
  }
}
