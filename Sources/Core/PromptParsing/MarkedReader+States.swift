/// Reads orders that name a thing and its new state, without a verb.
extension MarkedReader {
  /// "맨 아래 줄의 메뉴 삭제, 흰 선", "背景色を紺に": among orders, a verb without an ending, or a new value
  /// without a verb, closes one more.
  func nominalOrder(
    _ words: Range<Int>, _ earlier: EarlierClauses, _ mood: MarkedMood
  ) -> MarkedChange? {
    guard lexicon.grammar.verb == .last, !earlier.compose,
      [.lists, .orders].contains(mood) || earlier.changes || earlier.expectsOrders
        || setsValue(words)
    else { return nil }
    let end = words.dropFirst().first { tokens[$0].mark == 0x2C || tokens[$0].opensBracket }
    var order = words.lowerBound..<(end ?? words.upperBound)
    while order.count > 2, tokens[order.upperBound - 1].isAside {
      order = order.lowerBound..<order.upperBound - 1
    }
    guard order.count > 1, let last = order.last else { return nil }
    let verb = Predicate(words: last..<last + 1, verb: last, classes: tokens[last].classes)
    if let order = newColor(order, isListed: mood == .lists) ?? bareState(order)
      ?? newThing(order, mood)
    {
      return order
    }
    if verb.isAny(of: .vague) { return wish(order) }
    if verb.isAny(of: .value), !verb.isAny(of: .editVerb) { return newValue(order, verb) }
    let describes =
      tokens[last - 1].isAny(of: .attributeMark) && !tokens[last - 1].isAny(of: .topicMark)
    guard verb.isAny(of: .editVerb), !describes,
      ![.compose, .describe, .restyle].contains(operation(of: verb))
    else { return nil }
    let found = parts.parts(
      before: verb.words, of: order, places: operation(of: verb).takesPlace)
    return change(verb, naming: found)
  }

  /// "床を板張りに。": an object with its mark takes a new value at the end of a sentence, unless that
  /// says what it serves as ("海を背景に").
  private func setsValue(_ words: Range<Int>) -> Bool {
    guard let last = words.last, last > words.lowerBound else { return false }
    // "傘だけ赤に", "끈만 흰색": only one thing is to have another state.
    if tokens[last].isAny(of: [.value, .color]),
      tokens[words.dropFirst().dropLast()].contains(where: { $0.isAny(of: .exclusive) })
    {
      return true
    }
    guard tokens[last].isAny(of: .value), last + 1 < tokens.count else { return false }
    let mark: WordClasses =
      words.contains { tokens[$0].isAny(of: .objectMark) } ? .objectMark : .topicMark
    guard words.contains(where: { tokens[$0].isAny(of: mark) }) else { return false }
    let (end, value) = (tokens[last + 1], tokens[last - 1])
    let role: [SubjectKind] = [.background, .person, .face, .pose, .composition, .style]
    let serves = value.subject.map(role.contains) ?? value.isAny(of: [.place, .position])
    let rest = tokens[(last + 1)...].prefix(Self.nextPart).prefix {
      $0.kind != .lineBreak && !$0.mark.isTerminator
    }
    let goesOn = end.isSeparator && rest.contains { $0.isAny(of: mark) }
    return !serves && (closes(end) && mark == .objectMark || goesOn)
  }

  /// The end of a sentence, a line or an item of a list.
  private func closes(_ end: Token) -> Bool {
    end.mark.isTerminator || end.isBreak || end.kind == .number
      || end.kind == .punctuation && end.mark == 0
  }

  /// How many tokens further on the next part of a list names its object.
  private static let nextPart = 16

  /// "背景は黒", "아기 옷은 노란색": among orders, a topic and a colour.
  private func newColor(_ order: Range<Int>, isListed: Bool) -> MarkedChange? {
    guard let last = order.last,
      tokens[last].isAny(of: .color) || isListed && !tokens[last].isAny(of: .value),
      let mark = order.first(where: { tokens[$0].isAny(of: [.topicMark, .exclusive]) }),
      mark > order.lowerBound,
      mark < last, !order.contains(where: { tokens[$0].isAny(of: .attributeMark) && $0 > mark })
    else { return nil }
    var change = MarkedChange(operation: .modify, verb: tokens[last].range)
    change.targets = parts.phrases(in: order.lowerBound..<mark)
    change.value = tokens[mark + 1].range.lowerBound..<tokens[last].range.upperBound
    return change
  }

  /// "배경 흰색", "배경 경복궁": among orders, a thing without a mark and its new state.
  private func bareState(_ order: Range<Int>) -> MarkedChange? {
    guard splitter.endsInState(order), let last = order.last, !tokens[last].isAny(of: .value)
    else { return nil }
    var change = MarkedChange(operation: .modify, verb: tokens[last].range)
    change.targets = parts.phrases(in: order.lowerBound..<order.lowerBound + 1)
    change.value = tokens[order.lowerBound + 1].range.lowerBound..<tokens[last].range.upperBound
    return change
  }

  /// "하늘에 무지개": in a list of orders, a place and a thing that it is to hold.
  private func newThing(_ order: Range<Int>, _ mood: MarkedMood) -> MarkedChange? {
    guard mood == .lists, splitter.placesThing(order), let last = order.last else { return nil }
    var change = MarkedChange(operation: .add, verb: tokens[last].range)
    change.targets = parts.phrases(in: last..<last + 1)
    let place = tokens[order.lowerBound].range.lowerBound..<tokens[last - 1].range.upperBound
    change.scope = place
    return change
  }

  /// "더 예쁘게", "全体もっとエモく": among orders, a wish is one more.
  private func wish(_ order: Range<Int>) -> MarkedChange? {
    guard let last = order.last else { return nil }
    var change = MarkedChange(operation: .modify, verb: tokens[last].range)
    change.value = tokens[last].range
    return change
  }

  /// "床单灰色", "背景办公室": among orders, where the verb stands first, a thing and its colour, or
  /// the background and what it is to be.
  func newState(
    _ words: Range<Int>, _ earlier: EarlierClauses, _ mood: MarkedMood
  ) -> MarkedChange? {
    let follows =
      earlier.changes
      && (earlier.last?.kind == .change || earlier.last?.kind == .preservation)
    guard lexicon.grammar.verb == .first, !earlier.compose, words.count > 1,
      words.count <= Self.longestState, let last = words.last
    else { return nil }
    if let dial = dial(words) ?? further(words, earlier) { return dial }
    if let wish = degree(words, isAsked: follows || mood == .lists, earlier) { return wish }
    guard follows || mood == .lists, let thing = opening(words),
      !words.contains(where: { tokens[$0].isAny(of: Self.otherwise) || tokens[$0].mark == 0x2C }),
      tokens[last].isAny(of: .color) && words.count <= 3
        || tokens[words.lowerBound].subject == .background
        || mood == .lists && takesValue(thing, words) || goesOnListing(thing, words, earlier)
    else { return nil }
    var change = MarkedChange(operation: .modify, verb: tokens[last].range)
    change.targets = parts.phrases(in: words.lowerBound..<words.lowerBound + 1)
    change.value = tokens[words.lowerBound + 1].range.lowerBound..<tokens[last].range.upperBound
    return change
  }

  /// "地板橡木" behind "天花板白色": a thing and one more word, where the clause before has no verb
  /// either.
  private func goesOnListing(_ thing: Int, _ words: Range<Int>, _ earlier: EarlierClauses) -> Bool {
    guard let last = earlier.last, last.kind == .change, let verb = last.verb,
      let value = last.value, value.contains(verb.lowerBound), words.count == 2,
      let kind = tokens[thing].subject
    else { return false }
    return tokens[words.upperBound - 1].kind == .word
      && ![.person, .face, .lighting, .sky].contains(kind)
  }

  /// "颗粒感+15": a measure that is set by a number with its sign.
  private func dial(_ words: Range<Int>) -> MarkedChange? {
    guard let last = words.last, words.count > 2, words.count <= 4,
      tokens[last].kind == .number, [0x2B, 0x2D].contains(tokens[last - 1].mark),
      opening(words) != nil
    else { return nil }
    var change = MarkedChange(operation: .modify, verb: tokens[last].range)
    change.targets = parts.phrases(in: words.lowerBound..<last - 1)
    change.value = tokens[last].range
    return change
  }

  /// "还有那个杯子": one more thing to which the order before it applies.
  private func further(_ words: Range<Int>, _ earlier: EarlierClauses) -> MarkedChange? {
    guard let last = earlier.last, last.kind == .change, let operation = last.operation,
      words.lowerBound > 0, tokens[words.lowerBound - 1].isAny(of: .conjunction),
      words.contains(where: { tokens[$0].subject != nil || tokens[$0].isAny(of: .determiner) }),
      words.count <= Self.longestState,
      !words.contains(where: { tokens[$0].isAny(of: Self.telling) })
    else { return nil }
    var change = MarkedChange(operation: operation, verb: tokens[words.lowerBound].range)
    change.targets = parts.phrases(in: words)
    return change
  }

  private static let telling: WordClasses = [
    .negation, .keepVerb, .unchanged, .obligation, .aspect, .vague, .color,
  ]

  /// The thing that a clause opens with.
  private func opening(_ words: Range<Int>) -> Int? {
    let first = tokens[words.lowerBound]
    guard first.kind == .word, !first.isOneCharacter || first.subject != nil else { return nil }
    let names = first.subject.map { ![.style, .color, .image].contains($0) }
    return names ?? first.classes.isEmpty ? words.lowerBound : nil
  }

  /// "珍珠沉到杯底": where it is to be, or what it is to become.
  private func takesValue(_ thing: Int, _ words: Range<Int>) -> Bool {
    (thing + 1..<words.upperBound - 1).contains { tokens[$0].isAny(of: [.value, .place]) }
  }

  /// "整体再高级一点", "要更有质感", "视觉再精致化": asks for more of a quality, or for one that tells little.
  private func degree(
    _ words: Range<Int>, isAsked: Bool, _ earlier: EarlierClauses
  ) -> MarkedChange? {
    guard isAsked || !earlier.opensWithMarkedScene,
      let vague = words.last(where: { tokens[$0].isAny(of: .vague) }),
      words.contains(where: { tokens[$0].isAny(of: [.degree, .commandEnding]) }),
      !words.contains(where: { tokens[$0].isAny(of: [.attributeMark, .negation, .quality]) })
    else { return nil }
    var change = MarkedChange(operation: .modify, verb: tokens[vague].range)
    change.targets = opening(words).map { parts.phrases(in: $0..<$0 + 1) } ?? []
    change.value = tokens[vague].range
    return change
  }

  private static let longestState = 10
  private static let otherwise: WordClasses = [
    .attributeMark, .negation, .keepVerb, .unchanged, .obligation, .aspect, .vague, .quality,
  ]

  private func newValue(_ order: Range<Int>, _ joint: Predicate) -> MarkedChange? {
    let marks: WordClasses = [.objectMark, .topicMark, .exclusive]
    guard
      order.dropLast().contains(where: { tokens[$0].isAny(of: marks) })
        || splitter.endsInState(order)
        || lexicon.grammar.writing == .suffixed
          && (tokens[order.lowerBound].subject != nil
            || tokens[order.lowerBound].isAny(of: [.position, .filler])
            || joint.isAny(of: .plainEnding))
    else { return nil }
    let end = joint.words.upperBound..<joint.words.upperBound
    var change = change(joint, naming: parts.parts(before: end, of: order, places: false))
    (change.operation, change.isKnown) = (.modify, true)
    let state = joint.words.lowerBound
    if change.value == nil, joint.isAny(of: .place) {
      // "위치는 아래로"
      change.value = tokens[state].range
    }
    if lexicon.grammar.writing == .joined, change.targets.isEmpty, !tokens[state].isOneCharacter {
      // "ロゴ大きめ"
      change.targets = parts.phrases(in: order.lowerBound..<state)
      change.value = tokens[state].range
    }
    return change.value == nil ? nil : change
  }
}
