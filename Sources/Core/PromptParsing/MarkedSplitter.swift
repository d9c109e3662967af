/// Cuts a sentence into clauses where particles and the place of the verb tell them apart.
struct MarkedSplitter {
  let tokens: [Token]
  let endings: OrderEnding
  let lexicon: Lexicon
  let grammar: Grammar
  /// How many telling words, verbs of keeping and denials stand before each token.
  let told: [Int]
  let kept: [Int]
  let denied: [Int]
  let edited: [Int]
  let stays: [Int]

  /// What makes a part of a sentence more than a further item of a list.
  static let telling: WordClasses = [
    .editVerb, .keepVerb, .negation, .unchanged, .objectMark, .obligation, .exclusive, .rest,
    .requestOpener, .changeWord,
  ]
  /// A part of more tokens than this describes something instead of going on with a list.
  static let longestItem = 6

  init(bytes: [UInt8], tokens: [Token], lexicon: Lexicon) {
    self.tokens = tokens
    endings = OrderEnding(bytes: bytes, tokens: tokens)
    self.lexicon = lexicon
    grammar = lexicon.grammar
    told = Self.counts(of: Self.telling, in: tokens)
    kept = Self.counts(of: .keepVerb, in: tokens)
    denied = Self.counts(of: .negation, in: tokens)
    edited = Self.counts(of: .editVerb, in: tokens)
    stays = Self.counts(of: .unchanged, in: tokens)
  }

  private static func counts(of classes: WordClasses, in tokens: [Token]) -> [Int] {
    tokens.reduce(into: [0]) { counts, token in
      counts.append(counts[counts.count - 1] + (token.isAny(of: classes) ? 1 : 0))
    }
  }

  /// Token index ranges that cover the sentence's tokens.
  func clauses(in sentence: Range<Int>) -> [Range<Int>] {
    asides(in: sentence).flatMap(clausesOutside)
  }

  private func clausesOutside(_ sentence: Range<Int>) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = sentence.lowerBound
    while true {
      let cuts = cuts(in: start..<sentence.upperBound)
      if cuts.isEmpty { break }
      for cut in cuts {
        clauses.append(start..<cut)
        start = cut
      }
    }
    clauses.append(start..<sentence.upperBound)
    return clauses.flatMap(statements)
  }

  /// Where the first clauses of a run end, if more follow.
  private func cuts(in run: Range<Int>) -> [Int] {
    switch grammar.verb {
    case .last:
      if let colon = headingEnd(run) { return [colon] }
      if let comma = cutAtArrow(run) { return [comma] }
      if let cut = cutInList(run) { return [cut] }
      guard
        let predicate = PredicateFinder(tokens: tokens, grammar: grammar).predicate(in: run)
      else { return cutsWithoutVerb(run) }
      let end = behindMarks(predicate.words.upperBound, run.upperBound)
      if let cut = namedAhead(of: predicate, run, end) { return [cut, end] }
      return cutsInParallel(run.lowerBound..<predicate.words.lowerBound)
        + (end < run.upperBound ? [end] : [])
    case .first:
      if let comma = cutAtArrow(run) { return [comma] }
      for index in run {
        if let cut = cutBeforeVerb(at: index, start: run.lowerBound, end: run.upperBound) {
          return [cut]
        }
      }
      return []
    }
  }

  /// "■ 수정: 컵을 …": what names the list of orders behind it.
  private func headingEnd(_ run: Range<Int>) -> Int? {
    let opening = run.prefix(Self.longestHeading)
    guard let colon = opening.first(where: { tokens[$0].mark == 0x3A }), colon + 1 < run.upperBound,
      !tokens.isRatio(at: colon), edited[colon] > edited[run.lowerBound],
      !opening.prefix(while: { $0 < colon }).contains(where: {
        tokens[$0].isAny(of: [.objectMark, .topicMark, .value, .place])
          && !tokens[$0].isAny(of: .attributeMark)
      })
    else { return nil }
    return colon + 1
  }

  /// How far a part of a list is looked through.
  static let reach = 24
  /// How many tokens a heading takes with its marks.
  private static let longestHeading = 6

  /// "배경 → 분홍, 조명 → 빛": the comma between two things with an arrow each.
  private func cutAtArrow(_ run: Range<Int>) -> Int? {
    guard let arrow = run.prefix(Self.reach).first(where: { endings.isArrow($0) }),
      let comma = (arrow..<run.upperBound).prefix(Self.reach)
        .first(where: { tokens[$0].isSeparator || tokens[$0].joinsOrders }),
      (comma..<run.upperBound).prefix(Self.longestHeading).contains(where: { endings.isArrow($0) })
    else { return nil }
    return comma + 1
  }

  /// "髪を栗色に、唇を赤に。": objects that each take a new value need no verb.
  private func cutsWithoutVerb(_ run: Range<Int>) -> [Int] {
    let last = run.last { tokens[$0].kind != .punctuation && !tokens[$0].isBreak }
    guard let last, tokens[last].isAny(of: .value),
      run.count(where: { tokens[$0].isAny(of: Self.cases) }) > 1
    else { return [] }
    return cutsInParallel(run)
  }

  static let cases: WordClasses = [.objectMark, .topicMark, .exclusive]
  static let marks: [WordClasses] = [.objectMark, .topicMark, .place]

  /// "シャツを白に、帽子を赤にして": parts with the same mark share the verb behind the last.
  private func cutsInParallel(_ words: Range<Int>) -> [Int] {
    let last = Self.marks.map { mark in words.last { tokens[$0].isAny(of: mark) } ?? -1 }
    var cuts: [Int] = []
    var (pending, filled): (WordClasses, WordClasses) = ([], [])
    for index in words {
      if tokens[index].depth > tokens[words.lowerBound].depth { continue }
      if turnsTo(index, words, filled) {
        cuts.append(index)
        (pending, filled) = ([], [])
      }
      if tokens[index].isSeparator {
        let isShared = Self.marks.indices.contains {
          !filled.isDisjoint(with: Self.marks[$0]) && last[$0] > index
        }
        guard isShared || closesValue(index, words) else { continue }
        cuts.append(index + 1)
        (pending, filled) = ([], [])
      } else if Self.marks.contains(where: { tokens[index].isAny(of: $0) }) {
        pending.formUnion(tokens[index].classes)
      } else {
        filled.formUnion(pending)
      }
    }
    return cuts
  }

  /// "창밖은 숲으로, 러그 깔고": a new value before the mark, another thing behind it.
  private func closesValue(_ mark: Int, _ words: Range<Int>) -> Bool {
    guard mark > words.lowerBound, tokens[mark - 1].isAny(of: .value),
      !tokens[mark - 1].isAny(of: .editVerb), mark + 1 < words.upperBound
    else { return false }
    let next = tokens[mark + 1]
    let names =
      next.subject != nil || next.classes.isEmpty || next.isAny(of: [.position, .sequence])
    let yields = mark + 2 < words.upperBound && tokens[mark + 2].isAny(of: .value)
    let isNamed =
      tokens[max(words.lowerBound, mark - Self.reach)..<mark].contains {
        $0.isAny(of: Self.cases)
      }
      || grammar.writing == .suffixed && tokens[max(words.lowerBound, mark - 3)].subject != nil
    return isNamed && names && (!yields || next.isAny(of: .position))
      && !next.isAny(of: [.color, .style])
  }

  /// "커튼은 린넨으로 조명은 주황빛으로 바꿔": behind the new value of a thing, the next thing with its
  /// own mark.
  private func turnsTo(_ index: Int, _ words: Range<Int>, _ filled: WordClasses) -> Bool {
    guard grammar.writing == .suffixed, index > words.lowerBound,
      tokens[index - 1].isAny(of: [.value, .editVerb]),
      filled.contains(anyOf: Self.cases), !tellsOfValue(index, words)
    else { return false }
    // "그리고" may stand between.
    let thing = tokens[index].isAny(of: .sequence) ? index + 1 : index
    return thing + 1 < words.upperBound && tokens[thing].subject != nil
      && tokens[thing + 1].isAny(of: Self.cases)
  }

  /// "촛불이 켜진 카페로 배경을": the subject before the new value belongs to what describes that.
  private func tellsOfValue(_ index: Int, _ words: Range<Int>) -> Bool {
    let before = max(words.lowerBound, index - Self.reach)..<index
    guard let subject = before.last(where: { tokens[$0].isAny(of: Self.cases) }) else {
      return false
    }
    return tokens[subject].isAny(of: .subjectMark)
      && tokens[subject + 1..<index].contains { $0.describes }
  }

  private func behindMarks(_ index: Int, _ end: Int) -> Int {
    var next = index
    while next < end, tokens[next].isBreak || tokens[next].isMark { next += 1 }
    return next
  }

  /// A comma before a part that says something of its own, or a joint before a verb.
  private func cutBeforeVerb(at index: Int, start: Int, end: Int) -> Int? {
    let token = tokens[index]
    guard index > start, index + 1 < end, !isCounted(index) else { return nil }
    if spares(index, start: start, end: end) { return index }
    guard token.depth <= tokens[start].depth, !tokens.isRatio(at: index), !isSign(index)
    else { return nil }
    if tokens[index - 1].closesBracket, token.depth < tokens[start].depth {
      return token.isMark ? index + 1 : index
    }
    if token.isSeparator, !token.isAny(of: .conjunction) {
      if leadsToWords(index, end: end) { return nil }
      return goesOn(index, start: start, end: end) ? nil : index + 1
    }
    if parts(index, start: start, end: end) { return index + 1 }
    if startsAnew(index, start: start, end: end) || leadsToOrder(index, start: start, end: end)
      || resumes(index, start: start, end: end) || bringsNext(index, start: start, end: end)
      || sparesRest(index, start: start, end: end) || isHung(index, start: start)
      || nextLine(index, start: start, end: end) || keepsInLatin(index, start: start, end: end)
    {
      return index
    }
    guard tells(start..<index) else { return nil }
    if token.isAny(of: [.conjunction, .sequence, .attachedEnding]),
      !tokens[index - 1].isAny(of: .obligation),
      tokens[index + 1].isAny(of: [.editVerb, .keepVerb, .objectMark, .negation])
    {
      return listsOn(index, start: start) ? nil : index
    }
    let isRunOn =
      token.isAny(of: .objectMark)
      && !tokens[index - 1].isAny(of: [
        .negation, .exclusive, .sequence, .conjunction, .courtesy, .requestOpener, .obligation,
      ]) && !lets(start..<index)
    return isRunOn ? index : nil
  }

  /// "标签" in "加个标签写新品": belongs to the word that counts it.
  private func isCounted(_ index: Int) -> Bool {
    tokens[index - 1].isAny(of: .measure) && tokens[index - 1].isOneCharacter
      && tokens[index].subject != nil && !tokens[index].isAny(of: .editVerb)
  }

  /// "请勿裁剪、旋转或替换", "保持构图、虚化效果": the verb behind the joint belongs to the list that a denial or a
  /// verb of keeping opened.
  func listsOn(_ joint: Int, start: Int) -> Bool {
    guard tokens[joint].isAny(of: .conjunction) else { return false }
    return denied[joint] > denied[start]
      || tokens[joint].kind == .punctuation && kept[joint] > kept[start]
  }

  /// "让我弟|把舌头收回去": the verb that has somebody do what follows.
  func lets(_ words: Range<Int>) -> Bool {
    guard edited[words.upperBound] == edited[words.lowerBound] + 1,
      let verb = words.suffix(Self.reach).last(where: { tokens[$0].isAny(of: .editVerb) })
    else { return false }
    return tokens[verb].isOneCharacter && verb + 1 < words.upperBound
      && !tokens[verb].isAny(of: [.verbStem, .measure, .value])
      && tokens[verb].verb.flatMap(lexicon.verbs.operation(of:)) == .modify
  }

  /// "配字：满99减20": the colon before the words to be drawn, in what orders nothing.
  private func leadsToWords(_ colon: Int, end: Int) -> Bool {
    guard grammar.verb == .first, tokens[colon].mark == 0x3A else { return false }
    let before = tokens[colon - 1]
    let letters = before.verb.flatMap(lexicon.verbs.operation(of:)) == .letter
    guard letters || before.subject == .text || before.isAny(of: [.determiner, .measure, .value])
    else { return false }
    let part = (colon + 1..<end).prefix { !tokens[$0].isSeparator }
    return !part.isEmpty && !isOrder(part) && !part.contains { tokens[$0].kind == .mask }
  }

  /// "+15", "-10", "09:00–18:00": belongs to the number behind it; "->" to what follows.
  func isSign(_ index: Int) -> Bool {
    guard tokens[index].mark == 0x2D, index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    return next.range.lowerBound == tokens[index].range.upperBound
      && (next.kind == .number || next.mark == 0x3E)
  }

  /// Whether the part behind a comma is a further item of what the part before it listed.
  private func goesOn(_ comma: Int, start: Int, end: Int) -> Bool {
    let next = (comma + 1..<end).first {
      tokens[$0].isSeparator && !tokens[$0].isAny(of: .conjunction)
    }
    let part = comma + 1..<(next ?? end)
    guard tells(start..<comma), !closesItself(part), !addsThing(part),
      !(next.map { tokens.isRatio(at: $0) } ?? false)
    else { return false }
    if tells(part) { return kept[comma] > kept[start] && isOnlyState(part) }
    return part.count <= Self.longestItem && tokens[comma].mark == 0x2C && !opensAnew(part)
  }
}
