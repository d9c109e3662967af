/// Reads the clauses of a marked language whose verb stands before its object.
struct VerbFirstReader {
  let bytes: [UInt8]
  let tokens: [Token]
  let lexicon: Lexicon

  var parts: MarkedParts { MarkedParts(tokens: tokens, grammar: lexicon.grammar) }

  /// What the words say; `lead` are those of courtesy and order before them.
  func reading(of words: Range<Int>, lead: Range<Int>) -> MarkedReading {
    let verb = command(in: words)
    if let kept = kept(words, lead: lead, before: verb) { return kept }
    if let denied = denied(words, before: verb) { return denied }
    let stated = words.first { tokens[$0].isAny(of: .obligation) }
    guard let verb, !tellsOfOneself(words, before: verb) else {
      if verb != nil { return .none }
      if let order = handled(words) ?? ended(words) { return .change(order) }
      guard let stated, stated > words.lowerBound, stated + 1 < words.upperBound,
        !tokens[words.lowerBound].isAny(of: [.pronoun, .talk]) || owns(words.lowerBound, words),
        !(stated + 1..<words.upperBound).allSatisfy({ tokens[$0].isAny(of: Self.fitting) })
      else { return .none }
      return .change(statement(stated, words))
    }
    let operation = operation(of: verb)
    var change = MarkedChange(operation: operation, verb: tokens[verb].range)
    let found = parts.parts(around: verb, of: words, places: operation.takesPlace)
    (change.targets, change.value, change.scope) = (found.targets, found.value, found.scope)
    change.hasAgent = hasSubject(words, before: verb)
    change.isStated = stated.map { $0 < verb } ?? false || change.hasAgent
    change.presentsThing = change.hasAgent && tokens[words.lowerBound].isAny(of: .indefinite)
    change.isPlain =
      !lead.contains { tokens[$0].isAny(of: [.courtesy, .requestOpener]) }
      && !words.contains { tokens[$0].isAny(of: .objectMark) }
    change.isKnown = !tokens[verb].isOneCharacter
    if parts.becomesPicture(change) { change.operation = .compose }
    return .change(change)
  }

  /// "我在柜子里翻出一张老照片": where somebody did something, and no order.
  private func tellsOfOneself(_ words: Range<Int>, before verb: Int) -> Bool {
    guard words.lowerBound + 1 < verb, tokens[words.lowerBound].isAny(of: .pronoun),
      tokens[words.lowerBound + 1].isAny(of: .place), tokens[words.lowerBound + 1].isOneCharacter,
      !operation(of: verb).takesPlace
    else { return false }
    return !tokens[words].contains { $0.isAny(of: [.objectMark, .obligation, .requestOpener]) }
  }

  /// "光影要匹配": asks that a result fits, and for nothing that could be done by itself.
  static let fitting: WordClasses = [.fidelity, .manner, .filler, .degree]

  /// "我的毛衣", "我胳膊": a pronoun before the thing that is spoken of.
  func owns(_ pronoun: Int, _ words: Range<Int>) -> Bool {
    pronoun + 1 < words.upperBound
      && (tokens[pronoun + 1].isAny(of: .attributeMark)
        || tokens[pronoun + 1].subject.map { $0 != .person } ?? false)
  }

  /// "把头发烫卷": opens with a mark of the object, so that some verb which no list holds follows.
  private func handled(_ words: Range<Int>) -> MarkedChange? {
    guard tokens[words.lowerBound].isAny(of: .objectMark), words.count > 2,
      !tokens[words.lowerBound + 1].isAny(of: .attributeMark)
    else { return nil }
    var change = MarkedChange(operation: .modify, verb: tokens[words.lowerBound].range)
    let joint = words.first { tokens[$0].isAny(of: .value) }
    let things = words.lowerBound + 1..<(joint ?? words.upperBound)
    guard let name = things.last(where: { tokens[$0].subject != nil }) else { return nil }
    change.targets = parts.phrases(in: things.lowerBound..<name + 1)
    if let joint, joint + 1 < words.upperBound, let last = words.last {
      change.value = tokens[joint + 1].range.lowerBound..<tokens[last].range.upperBound
    }
    (change.isPlain, change.isKnown) = (true, false)
    return change
  }

  /// "脚印抹了", "头发短一点": the ending alone tells that something is asked for.
  private func ended(_ words: Range<Int>) -> MarkedChange? {
    guard !tokens[words.lowerBound].isAny(of: [.place, .pronoun, .rest]),
      !words.contains(where: { tokens[$0].isAny(of: [.obligation, .negation, .keepVerb]) }),
      let end = OrderEnding(bytes: bytes, tokens: tokens).start(in: words),
      !(end..<words.upperBound).allSatisfy(tellsOnly)
    else { return nil }
    var change = MarkedChange(operation: .modify, verb: tokens[end].range)
    let things = words.lowerBound..<end
    let name = things.last { tokens[$0].subject != nil }
    change.targets = parts.phrases(in: things.lowerBound..<(name.map { $0 + 1 } ?? end))
    (change.isPlain, change.isKnown) = (true, false)
    return change
  }

  /// "花开了": 了 alone tells as well what is so as what is to be done.
  func tellsOnly(_ index: Int) -> Bool {
    tokens[index].kind != .word || tokens[index].isAny(of: .aspect)
  }

  /// The first verb of editing that describes nothing and stands outside brackets.
  func command(in words: Range<Int>) -> Int? {
    let isMarked = words.contains { tokens[$0].isAny(of: .objectMark) }
    return words.first {
      tokens[$0].isAll(of: [.editVerb, .base]) && tokens[$0].depth <= tokens[words.lowerBound].depth
        && !describes($0, words) && !isNoun($0, words) && !isOwned($0, words)
        && (isMarked || !tellsNews($0, words))
        && (!tokens[$0].isOneCharacter || standsAlone($0, words))
    }
  }

  /// "挡住菜了", unlike "水渍擦了": a thing behind the verb, and what says that it has been done.
  private func tellsNews(_ verb: Int, _ words: Range<Int>) -> Bool {
    guard verb + 2 < words.upperBound, let last = words.last,
      tokens[last].isAll(of: [.aspect, .commandEnding])
    else { return false }
    return !tokens[verb + 1].isAny(of: [.aspect, .filler])
  }

  /// "角色设计", "…的转换", "白色描边": a verb that closes what names a thing.
  func isNoun(_ index: Int, _ words: Range<Int>) -> Bool {
    guard index > words.lowerBound, index + 1 == words.upperBound,
      !tokens[words.lowerBound..<index].contains(where: { $0.isAny(of: .objectMark) })
    else { return false }
    return tokens[index - 1].isAny(of: .attributeMark)
      || tokens[index - 1].isAny(of: .color) && tokens[index].subject != nil
      || [.compose, .describe].contains(operation(of: index)) && names(words.lowerBound..<index)
        && !tokens[words.lowerBound].isAny(of: [.place, .value])
  }

  /// "图3的画": a character that is a verb as well, behind what it belongs to.
  private func isOwned(_ index: Int, _ words: Range<Int>) -> Bool {
    index > words.lowerBound + 1 && tokens[index].isOneCharacter
      && tokens[index - 1].isAny(of: .attributeMark)
      && !tokens[words.lowerBound..<index].contains { $0.isAny(of: .objectMark) }
  }

  /// Whether a verb of one character is one, and no part of a longer word that no list holds.
  private func standsAlone(_ index: Int, _ words: Range<Int>) -> Bool {
    if tokens[index].isAny(of: .measure) { return true }
    guard index > words.lowerBound, index + 1 < words.upperBound else { return true }
    let (before, next) = (tokens[index - 1], tokens[index + 1])
    let isApart = before.kind != .word || !before.classes.isEmpty
    return next.isAny(of: Self.behindVerb)
      || isApart && (next.kind != .word || !next.classes.isEmpty)
      || brings(index, behind: before, next) || exchanges(index)
      || operation(of: index) == .remove && (next.isAny(of: .color) || next.subject != nil)
      || before.subject != nil && next.isOneCharacter && index + 2 == words.upperBound
        && operation(of: index) != .remove
  }

  /// "加水印", "右下角摆桂冠", "主标题写春游": a thing that is brought, to its place, or words to theirs.
  private func brings(_ index: Int, behind before: Token, _ next: Token) -> Bool {
    switch operation(of: index) {
    case .add: next.subject != nil || before.isAny(of: .position)
    case .letter:
      before.isAny(of: .position) || [.text, .logo].contains(before.subject) || next.kind == .mask
    default: false
    }
  }

  /// "背景换雪山": a verb of changing between a thing and what it becomes.
  private func exchanges(_ index: Int) -> Bool {
    [.replace, .modify, .recolor, .move, .transform].contains(operation(of: index))
  }

  private static let behindVerb: WordClasses = [
    .determiner, .filler, .commandEnding, .vague, .degree,
  ]

  /// Marked as an attribute or, before its object, as done; or as going on in front: "正在添加".
  func describes(_ index: Int, _ words: Range<Int>) -> Bool {
    index + 1 < words.upperBound && tokens[index + 1].isAny(of: .attributeMark)
      || index + 2 < words.upperBound && tokens[index + 1].isAny(of: .aspect)
      || index > words.lowerBound && tokens[index - 1].isAll(of: [.attributeMark, .function])
  }

  /// "The title is placed below": a thing before the verb instead of an order.
  func hasSubject(_ words: Range<Int>, before verb: Int) -> Bool {
    let opening = tokens[words.lowerBound]
    guard words.lowerBound < verb, !opening.isAny(of: Self.openings) else { return false }
    return !tokens[words.lowerBound..<verb].contains { $0.isAny(of: .objectMark) }
      && tokens[words.lowerBound..<verb].contains {
        $0.subject != nil || $0.kind != .word || $0.classes.isEmpty
      }
  }

  static let openings: WordClasses = [.place, .value, .exclusive, .negation, .objectMark]

  /// "不要改变产品" keeps; "不要出现文字" denies.
  private func denied(_ words: Range<Int>, before verb: Int?) -> MarkedReading? {
    guard let negation = words.first(where: { tokens[$0].isAny(of: .negation) }) else { return nil }
    let rest = negation + 1..<words.upperBound
    let before = words.lowerBound..<negation
    if let change = rest.first(where: { tokens[$0].isAny(of: .changeWord) }) {
      let behind = change + 1..<words.upperBound
      let things = behind.isEmpty || names(before) && !names(behind) ? before : behind
      return .kept(things: things, verb: change, isAttached: false)
    }
    if let wish = unwanted(words, negation) { return .change(wish) }
    let verbs = rest.filter { tokens[$0].isAll(of: [.editVerb, .base]) }
    if negation > words.lowerBound, rest.allSatisfy({ tokens[$0].isAny(of: .aspect) }),
      names(before) || !tokens[negation].isOneCharacter && namesUnlisted(before)
    {
      // "椅子不要": what was named is no longer wanted.
      return .change(removal(of: before, tokens[negation].range))
    }
    if let verb, verb > negation,
      verbs.contains(where: { operation(of: $0).altersThing || forbids($0, words) })
    {
      let marked = rest.first { tokens[$0].isAny(of: .objectMark) }.map {
        $0 + 1..<max($0 + 1, verb)
      }
      let behind = verb + 1..<words.upperBound
      let things = marked ?? (behind.isEmpty ? words.lowerBound..<negation : behind)
      return .kept(things: things, verb: verb, isAttached: false)
    }
    if negation > words.lowerBound, sparesOnce(rest, forbidden: !tokens[negation].isOneCharacter),
      names(before) || !tokens[negation].isOneCharacter && namesUnlisted(before)
        || tokens[before].contains(where: { $0.isAny(of: .position) })
    {
      return .kept(things: before, verb: nil, isAttached: false)
    }
    return verb.map { $0 > negation } ?? true ? .denied : nil
  }

  /// "脸不许修", "帽子别摘": the stem of a verb by itself behind the denial.
  private func sparesOnce(_ denied: Range<Int>, forbidden: Bool) -> Bool {
    let said = denied.filter {
      tokens[$0].kind == .word && !tokens[$0].isAny(of: Self.loose)
    }
    guard said.count == 1 else { return false }
    let verb = tokens[said[0]]
    return verb.isAny(of: .verbStem)
      || forbidden && verb.isOneCharacter && verb.classes.isEmpty && verb.subject == nil
  }

  /// "这颗痣不许去": to take away or work on what is there, at the end of what is denied.
  private func forbids(_ verb: Int, _ words: Range<Int>) -> Bool {
    [.remove, .modify].contains(operation(of: verb)) && ends(verb, words)
  }

  static let loose: WordClasses = [.aspect, .filler, .question, .courtesy, .talk]

  /// "墙上不应该有影子", "沙发上应该没有狗": a denial and an obligation that name what has to go.
  private func unwanted(_ words: Range<Int>, _ negation: Int) -> MarkedChange? {
    let near = max(words.lowerBound, negation - 2)...negation
    guard negation > words.lowerBound, negation + 1 < words.upperBound,
      near.contains(where: { tokens[$0].isAny(of: .obligation) }),
      !(negation..<words.upperBound).contains(where: {
        tokens[$0].isAny(of: [.editVerb, .unchanged, .keepVerb])
      })
    else { return nil }
    var change = removal(of: negation + 1..<words.upperBound, tokens[negation].range)
    change.isStated = true
    return change
  }

  func removal(of things: Range<Int>, _ verb: Range<Int>) -> MarkedChange {
    var change = MarkedChange(operation: .remove, verb: verb)
    change.targets = parts.phrases(in: things)
    return change
  }

  func operation(of verb: Int) -> EditOperation {
    tokens[verb].verb.flatMap(lexicon.verbs.operation(of:)) ?? .modify
  }
}
