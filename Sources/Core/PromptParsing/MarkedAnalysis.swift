/// Reads all clauses of a text in a marked language.
struct MarkedAnalysis {
  let bytes: [UInt8]
  let tokens: [Token]
  let lexicon: Lexicon

  /// A last part of more tokens than this has an end of its own, and is not one left out.
  private static let longestAfterthought = 4

  /// The clauses of sentences, each a run of tokens with the range that it tiles.
  func clauses(of spans: [Range<Int>], tiling sentences: [Range<Int>]) -> [Clause] {
    let splitter = MarkedSplitter(bytes: bytes, tokens: tokens, lexicon: lexicon)
    let reader = MarkedReader(bytes: bytes, tokens: tokens, lexicon: lexicon, splitter: splitter)
    var clauses: [Clause] = []
    var earlier = EarlierClauses()
    let headed = HeadedSections(bytes: bytes, tokens: tokens, lexicon: lexicon)
    let sentenceParts = spans.map(splitter.clauses)
    let isList = splitter.areListed(sentenceParts)
    for (sentence, span) in spans.enumerated() {
      let start = tokens[span.lowerBound].range.lowerBound
      earlier.begin(at: start, in: headed)
      let parts = sentenceParts[sentence]
      let isItem = isList && parts.count == 1 && splitter.isItem(parts[0])
      let mood = isItem ? .lists : mood(of: parts, splitter, earlier)
      let shared = shared(parts, splitter, mood)
      let tiles = Prompt.tiles(of: parts, tokens, sentences[sentence])
      for (index, part) in parts.enumerated() {
        let clause = reader.clause(
          part, tile: tiles[index], sentence: sentence,
          mood: shared[index].isDenied ? .denies : mood, earlier: earlier,
          borrowing: shared[index].verb)
        clauses.append(clause)
        let isTalk = tokens[part].contains { $0.isAny(of: .talk) }
        earlier.append(clause, of: bytes, inList: headed.lists(start), isTalk: isTalk)
      }
    }
    attachInner(&clauses)
    uncountHeadings(&clauses)
    uncountMeans(&clauses)
    uncountLimits(&clauses)
    uncountLeads(&clauses)
    uncountContinuations(&clauses)
    let names = { reader.parts.phrases(in: tokens.indices(within: $0)) }
    headed.apply(to: &clauses, of: tokens, naming: names)
    orderAmongOrders(&clauses, in: headed, by: splitter, naming: names)
    orderListed(&clauses, naming: names)
    uncountRelatives(&clauses)
    uncountLooks(&clauses)
    return clauses
  }

  /// "修改这张海报：" asks for nothing beside what is listed behind it.
  private func uncountHeadings(_ clauses: inout [Clause]) {
    var counted = clauses.count { $0.changes > 0 }
    for index in clauses.indices where clauses[index].changes > 0 && counted > 1 {
      let isHeading = bytes[bytes.trimmed(clauses[index].range)].endsInColon
      let names = clauses[index].targetKinds.contains { $0 != .object }
      guard isHeading, clauses[index].operation != .compose || !names else { continue }
      clauses[index].changes = 0
      counted -= 1
    }
  }

  /// Where the verb is last, the last verb of a sentence says what all of them do.
  private func mood(
    of parts: [Range<Int>], _ splitter: MarkedSplitter, _ earlier: EarlierClauses
  ) -> MarkedMood {
    guard let last = parts.last else { return .open }
    // Behind a scene, "髪は黒、目は青" only says how it looks.
    if splitter.areItems(parts), !commands(last),
      !earlier.opensWithMarkedScene
        || lexicon.grammar.writing == .suffixed && !parts.allSatisfy(splitter.endsInState)
    {
      return .lists
    }
    guard lexicon.grammar.verb == .last else { return .open }
    let content = last.last {
      tokens[$0].kind != .punctuation && !tokens[$0].isBreak && !tokens[$0].isAny(of: .courtesy)
    }
    guard let predicate = finder.predicate(in: last) else {
      let describes = content.map { tokens[$0].describes } ?? false
      if let content, !describes, asksPlainly(last, content) { return .open }
      let arrows = OrderEnding(bytes: bytes, tokens: tokens)
      if last.contains(where: { arrows.isArrow($0) }) { return .open }
      if let content, setsState(last, content) {
        return parts.count > 1 && parts.allSatisfy { finder.predicate(in: $0) == nil }
          ? .lists : .open
      }
      // "手に持って立つ少女": without a comma, the verb before leads to what stands behind it.
      let leadsOn =
        lexicon.grammar.writing == .joined && last.lowerBound > 0
        && tokens[last.lowerBound - 1].kind == .word
      let names = !(content.map { tokens[$0].isAny(of: [.place, .value]) } ?? false)
      return parts.count > 1 && names
        && (describes || leadsOn || last.count > Self.longestAfterthought)
        && !parts.contains { commands($0) || !describes && edits($0) } ? .describes : .open
    }
    let asks = content.map { tokens[$0].isRequest && predicate.words.contains($0) } ?? false
    // "배경 없음" only says what is not there.
    let denies = predicate.verb != nil && predicate.isAny(of: .negation)
    return asks || denies || predicate.isAny(of: .commandEnding) ? .orders : .open
  }

  /// "背景をピンク系に", "배경 흰색으로": a thing, and the state it is to have, without a verb.
  private func setsState(_ part: Range<Int>, _ end: Int) -> Bool {
    tokens[end].isAny(of: [.value, .filler])
      && tokens[part.lowerBound..<end].contains {
        $0.isAny(of: [.objectMark, .topicMark]) || $0.subject != nil
      }
  }

  /// "前髪を切って", "하늘을 노을로 바꾸고": does to a thing what no description of a scene tells.
  private func edits(_ part: Range<Int>) -> Bool {
    guard let verb = finder.predicate(in: part)?.verb, tokens[verb].isAny(of: .editVerb) else {
      return false
    }
    switch tokens[verb].verb.flatMap(lexicon.verbs.operation(of:)) {
    case .remove, .replace, .retouch, .crop, .recolor, .resize, .relight, .extract: return true
    case .modify: return verb > part.lowerBound && tokens[verb - 1].isAny(of: .value)
    default: return false
    }
  }

  private func commands(_ part: Range<Int>) -> Bool {
    finder.predicate(in: part).map { $0.isAny(of: .commandEnding) } ?? false
  }

  /// "펜을 쥔다": a verb that no list holds, with an object and the ending of orders and descriptions.
  private func asksPlainly(_ part: Range<Int>, _ end: Int) -> Bool {
    tokens[end].isAny(of: .plainEnding) && lexicon.grammar.writing == .suffixed
      && tokens[part].contains { $0.isAny(of: .objectMark) }
  }

  private var finder: PredicateFinder {
    PredicateFinder(tokens: tokens, grammar: lexicon.grammar)
  }

  /// What the parts of a sentence take over from those behind them: for one without a verb of its
  /// own the next verb, for an alternative ("바꾸거나") whether that is denied.
  private func shared(
    _ parts: [Range<Int>], _ splitter: MarkedSplitter, _ mood: MarkedMood
  ) -> [(verb: Predicate?, isDenied: Bool)] {
    guard lexicon.grammar.verb == .last, parts.count > 1 else {
      return parts.map { _ in (nil, false) }
    }
    var (next, edit): (Predicate?, Predicate?)
    var denies = false
    return parts.reversed().map { part in
      let own = finder.predicate(in: part)
      let isWhole =
        closesItself(part) || endsItself(part)
        || lexicon.grammar.writing == .suffixed && splitter.endsInState(part)
          && !(next.map(resets) ?? false)
      let lender = next?.spares == true && standsApart(part) ? edit : next
      let shared = own == nil && !isWhole && mood != .lists ? lender : nil
      next = own ?? next
      if let own, !own.spares { edit = own }
      let end = part.last { tokens[$0].kind != .punctuation && !tokens[$0].isBreak }
      if let end, tokens[end].isAll(of: [.joiningEnding, .conjunction]) { return (shared, denies) }
      denies = own.map { $0.isAny(of: .negation) && !$0.isAny(of: .obligation) } ?? denies
      return (shared, false)
    }.reversed()
  }

  /// "髪を茶色に、", "背景を、": with a new state, or before what stays meanwhile, a thing is no item
  /// of what is kept behind it.
  private func standsApart(_ part: Range<Int>) -> Bool {
    guard
      let last = part.last(where: { tokens[$0].kind != .punctuation && !tokens[$0].isBreak }),
      !tokens[part].contains(where: { $0.isAny(of: [.unchanged, .original, .rest]) })
    else { return false }
    let isColored =
      tokens[last].isAny(of: .color) && tokens[part].contains { $0.isAny(of: .topicMark) }
    return setsState(part, last) || isColored
      || tokens[last].isAny(of: [.objectMark, .topicMark])
  }

  /// Whether a verb gives things a new state, and so may speak for the part before it as well.
  private func resets(_ predicate: Predicate) -> Bool {
    switch predicate.verb.flatMap({ tokens[$0].verb }).flatMap(lexicon.verbs.operation(of:)) {
    case .remove, .add, .extract, .crop, .move, .extend, .letter: false
    default: true
    }
  }

  /// "載せる写真なので、", "矢印追加、": says why, or what, by itself.
  private func endsItself(_ part: Range<Int>) -> Bool {
    let end = part.last { tokens[$0].kind == .word }
    return end.map { tokens[$0].isAny(of: [.function, .editVerb]) } ?? false
  }

  /// "窓際に座り、": ends in a verb that no list holds and that takes no object, with an ending
  /// that joins.
  private func closesItself(_ part: Range<Int>) -> Bool {
    let end = part.last { tokens[$0].kind != .punctuation && !tokens[$0].isBreak }
    guard let end, end > part.lowerBound, tokens[end].isAny(of: .joiningEnding),
      !tokens[end].isAny(of: [.value, .place, .conjunction]),
      !tokens[part].contains(where: { $0.isAny(of: .objectMark) })
    else { return false }
    let verb = tokens[end - 1]
    return verb.kind == .word && verb.classes.isEmpty
      && verb.range.upperBound == tokens[end].range.lowerBound
  }

  /// "…、残りはそのままで": says by itself how a thing is to stay, unlike "輪郭は活かしたまま".
  private func endsAsItIs(_ clause: Clause) -> Bool {
    let words = tokens.indices(within: clause.content)
    guard lexicon.grammar.writing == .joined,
      let last = words.last(where: { tokens[$0].kind == .word })
    else { return false }
    return words.suffix(3).contains { tokens[$0].isAny(of: .unchanged) }
      && !tokens[last].isAny(of: [.keepVerb, .negation])
      && tokens[words].contains { $0.isAny(of: .topicMark) }
  }

  /// What is kept in the same sentence behind a change, with more to follow, hangs on the change; a
  /// sentence of its own at the end hangs on nothing, however it ends ("影はそのままで。").
  private func attachInner(_ clauses: inout [Clause]) {
    let end = clauses.lastIndex { !$0.content.isEmpty && $0.kind != .courtesy } ?? 0
    var change: Int?
    for index in clauses.indices {
      if clauses[index].kind == .change { change = clauses[index].sentence }
      if clauses[index].kind == .preservation, change == clauses[index].sentence, index < end {
        clauses[index].isAttached = true
      }
      if index == end, lexicon.grammar.verb == .last,
        change != clauses[index].sentence || endsAsItIs(clauses[index])
      {
        clauses[index].isAttached = false
      }
      // "整张图调成黑白，只保留红伞的颜色": "only" limits the change before.
      if index == end, clauses[index].isExclusive, change == clauses[index].sentence,
        clauses[index].kind == .preservation, !clauses[index].namesRest
      {
        clauses[index].isAttached = true
      }
    }
  }
}
