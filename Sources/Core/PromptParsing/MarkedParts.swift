/// Parts a clause by its particles and the place of its verb into targets, new value and place.
struct MarkedParts {
  let tokens: [Token]
  let grammar: Grammar

  /// The parts found.
  struct Parts {
    var targets: [NounPhraseReader.Phrase] = []
    var value: Range<Int>?
    var scope: Range<Int>?
    /// The object has a mark of its own, or needs none.
    var marksObject = true
    /// A topic stands beside the object, so that it does what the verb says.
    var hasAgent = false
  }

  /// Kinds that name a side of a thing: the edit is of the thing.
  private static let attributes: SubjectKinds = [.color, .style, .composition, .image]

  /// Where the verb closes the clause: each phrase is told by the particle behind it. A verb of
  /// placing takes a place where others take a new value.
  func parts(before verb: Range<Int>, of words: Range<Int>, places: Bool) -> Parts {
    var parts = Parts()
    let (phrases, bare) = markedPhrases(before: verb, of: words)
    var (object, topic): (Range<Int>?, Range<Int>?)
    for phrase in phrases {
      let mark = tokens[phrase.mark]
      if mark.isAny(of: .objectMark)
        || tokens[phrase.words.upperBound].isAny(of: .exclusive) && object == nil
      {
        object = phrase.words
      } else if mark.isAny(of: .topicMark) {
        topic = topic ?? phrase.words
      } else if mark.isAny(of: .value), !places {
        parts.value = range(phrase.words)
      } else {
        parts.scope = range(phrase.words)
      }
    }
    if object == nil, topic == nil, let value = parts.value, let thing = bareThing(of: value) {
      object = thing
      parts.value = tokens[thing.upperBound].range.lowerBound..<value.upperBound
    }
    let isBareObject =
      grammar.writing == .suffixed && (names(bare) || bare.contains { mayName($0) })
    parts.targets = self.phrases(in: object ?? (isBareObject ? bare : topic ?? 0..<0))
    parts.marksObject = object != nil || isBareObject || topic == nil
    parts.hasAgent = object != nil && topic != nil
    parts.scope = parts.scope ?? position(in: words.lowerBound..<verb.lowerBound)
    return parts
  }

  /// The phrases before a verb with the last particle of each, and the words behind them all.
  private func markedPhrases(
    before verb: Range<Int>, of words: Range<Int>
  ) -> (phrases: [(words: Range<Int>, mark: Int)], bare: Range<Int>) {
    var phrases: [(words: Range<Int>, mark: Int)] = []
    var start = words.lowerBound
    var index = start
    while index < verb.lowerBound {
      let token = tokens[index]
      let isStacked = index == start && index > words.lowerBound
      if token.isAny(of: .filler) || isStacked && token.isAny(of: Self.stacking) {
        start = index + 1
      }
      guard index > start, token.isAny(of: Self.particles), isParticle(index) else {
        index += 1
        continue
      }
      let phrase = start..<index
      while index + 1 < verb.lowerBound, token.isAny(of: .exclusive),
        tokens[index + 1].isAny(of: Self.particles)
      { index += 1 }
      phrases.append((phrase, index))
      start = index + 1
      index = start
    }
    return (phrases, start..<verb.lowerBound)
  }

  /// "하늘" in "하늘 노을로": between spaces, or before a colour, a thing without a mark stands before
  /// its new value.
  private func bareThing(of value: Range<Int>) -> Range<Int>? {
    let isJoined = grammar.writing == .joined
    let first = tokens.firstIndex(pastThose: { $0.range.lowerBound < value.lowerBound })
    let kinds: [SubjectKind] = [.style, .color, .image]
    guard first + 1 < tokens.count, tokens[first + 1].range.upperBound <= value.upperBound,
      tokens[first].subject.map({ !kinds.contains($0) })
        ?? (!isJoined && tokens[first].classes.isEmpty),
      isJoined
        ? tokens[first + 1].isAny(of: .color)
        : tokens[first + 1].range.lowerBound > tokens[first].range.upperBound
    else { return nil }
    return first..<first + 1
  }

  /// The parts of words that share the verb of the clause behind them.
  func parts(sharedBy words: Range<Int>, places: Bool) -> Parts {
    let end = words.upperBound..<words.upperBound
    let mark = words.last { tokens[$0].isAny(of: Self.particles) && isParticle($0) }
    var parts = parts(before: end, of: words, places: places)
    guard let mark, mark + 1 < words.upperBound else { return parts }
    let rest = mark + 1..<words.upperBound
    let isPlaced =
      tokens[mark].isAny(of: .place)
      || mark > words.lowerBound && tokens[mark - 1].isAny(of: .place)
    if places, isPlaced {
      parts.targets = phrases(in: rest)
      parts.marksObject = true
    } else if tokens[mark].isAny(of: .topicMark) {
      parts.targets = phrases(in: words.lowerBound..<mark)
      parts.value = range(rest)
    }
    return parts
  }

  private static let particles: WordClasses = [
    .objectMark, .topicMark, .value, .place, .exclusive,
  ]
  /// What hangs on a particle: 에|는, に|は.
  private static let stacking: WordClasses = [.topicMark, .objectMark]

  /// A particle hangs on the word, bracket or quotation before it.
  private func isParticle(_ index: Int) -> Bool {
    !tokens[index].isAny(of: .noun) || tokens[index].isAny(of: .place)
  }

  private func names(_ words: Range<Int>) -> Bool {
    words.contains { tokens[$0].subject != nil || tokens[$0].kind == .mask }
  }

  /// A word of two or more syllables that no list holds.
  private func mayName(_ index: Int) -> Bool {
    tokens[index].kind == .word && tokens[index].classes.isEmpty && !tokens[index].isOneCharacter
  }

  /// Where the verb leads: what stands behind it, or between a mark of the object and it.
  func parts(around verb: Int, of words: Range<Int>, places: Bool) -> Parts {
    var parts = Parts()
    let before = words.lowerBound..<verb
    let rest = verb + 1..<words.upperBound
    let mark = before.last { tokens[$0].isAny(of: .objectMark) }
    let joint = rest.first { tokens[$0].isAny(of: .value) }
    let yields = tokens[verb].isAny(of: .value)
    if let mark {
      let place = (mark + 1..<verb).first { tokens[$0].isAny(of: .place) }
      parts.targets = phrases(in: mark + 1..<(place ?? verb))
      let start = yields ? rest.lowerBound : joint.map { $0 + 1 } ?? rest.upperBound
      parts.value = range(start..<rest.upperBound)
    } else if yields {
      parts.targets = phrases(in: subject(of: before))
      parts.value = range(rest)
    } else {
      let place = rest.first { tokens[$0].isAny(of: .place) }
      let end = [joint, place].compactMap(\.self).min() ?? rest.upperBound
      parts.targets = phrases(in: rest.lowerBound..<end)
      if parts.targets.isEmpty { parts.targets = phrases(in: subject(of: before)) }
      parts.value = joint.flatMap { range($0 + 1..<rest.upperBound) }
    }
    parts.scope = scope(before: before, behind: rest, places: places)
    if places, mark != nil, parts.scope == nil {
      parts.scope = range(rest)
    }
    return parts
  }

  /// What stands before a verb without mark of the object, behind a place.
  private func subject(of before: Range<Int>) -> Range<Int> {
    let start = before.first {
      [.word, .mask].contains(tokens[$0].kind)
        && !tokens[$0].isAny(of: [.exclusive, .obligation, .sequence, .conjunction, .courtesy])
    }
    guard let start, !tokens[start].isAny(of: .place) else { return 0..<0 }
    let end = (start..<before.upperBound).first {
      tokens[$0].isAny(of: [.obligation, .exclusive, .filler, .negation])
    }
    return start..<(end ?? before.upperBound)
  }

  private func scope(before: Range<Int>, behind: Range<Int>, places: Bool) -> Range<Int>? {
    if let place = before.first(where: { tokens[$0].isAny(of: .place) }) {
      return range(place..<before.upperBound)
    }
    if let place = behind.first(where: { tokens[$0].isAny(of: .place) }) {
      return range(place..<behind.upperBound)
    }
    return position(in: before) ?? position(in: behind)
  }

  private func position(in words: Range<Int>) -> Range<Int>? {
    words.first { tokens[$0].isAny(of: .position) }.map { tokens[$0].range }
  }

  /// The distinct things of a run, parted at joints and commas outside brackets.
  func phrases(in run: Range<Int>) -> [NounPhraseReader.Phrase] {
    var phrases: [NounPhraseReader.Phrase] = []
    var (start, depth) = (run.lowerBound, 0)
    for index in run {
      let token = tokens[index]
      depth += token.opensBracket ? 1 : token.closesBracket ? -1 : 0
      let joins = token.isAny(of: .conjunction) || token.kind == .punctuation && token.mark == 0x2C
      guard depth == 0, joins else { continue }
      // "規定により、背景": by what, and no thing.
      let names = index == start || !tokens[index - 1].isAny(of: .function)
      if names || tokens[index - 1].subject != nil { append(start..<index, to: &phrases) }
      start = index + 1
    }
    append(start..<run.upperBound, to: &phrases)
    return phrases
  }

  private func append(_ run: Range<Int>, to phrases: inout [NounPhraseReader.Phrase]) {
    let isEmpty: (Int) -> Bool = {
      tokens[$0].isBreak
        || tokens[$0].kind == .punctuation && !tokens[$0].opensBracket && !tokens[$0].closesBracket
        || tokens[$0].isAny(of: [.exclusive, .conjunction, .filler])
    }
    var (start, end) = (run.lowerBound, run.upperBound)
    while start < end, isEmpty(start) { start += 1 }
    while end > start, isEmpty(end - 1) { end -= 1 }
    guard let range = range(start..<end) else { return }
    phrases.append(NounPhraseReader.Phrase(range: range, kind: kind(of: start..<end)))
  }

  /// The kind of the last noun; of an attribute ("the colour of the hat") that of the thing.
  private func kind(of run: Range<Int>) -> SubjectKind {
    let known = run.reversed().lazy.compactMap { tokens[$0].subject }
    return known.first { !Self.attributes.contains($0) } ?? known.first ?? .object
  }

  /// "드레스를 빨간색으로 만들어": makes of a thing what it is to be, instead of making a thing.
  func colorsThing(_ change: MarkedChange) -> Bool {
    guard change.operation == .compose, let value = change.value, let target = change.targets.first,
      target.range.upperBound <= value.lowerBound
    else { return false }
    return tokens[tokens.indices(within: value)].contains { $0.isAny(of: .color) }
  }

  /// "Turn her into a drawing": the change asks for a new picture.
  func becomesPicture(_ change: MarkedChange) -> Bool {
    guard [.modify, .transform].contains(change.operation), let value = change.value,
      change.targets.first?.kind != .background
    else { return false }
    let first = tokens.firstIndex(pastThose: { $0.range.lowerBound < value.lowerBound })
    return tokens[first...].prefix { $0.range.lowerBound < value.upperBound }
      .last { $0.subject != nil }?.subject == .image
  }

  private func range(_ words: Range<Int>) -> Range<Int>? {
    guard let first = words.first, let last = words.last else { return nil }
    return tokens[first].range.lowerBound..<tokens[last].range.upperBound
  }
}
