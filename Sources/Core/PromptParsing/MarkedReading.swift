/// What the words of a clause were understood to say, before the clause is filled in.
enum MarkedReading {
  /// Keeps the things that stand in these tokens.
  case kept(things: Range<Int>, verb: Int?, isAttached: Bool)
  case change(MarkedChange)
  /// Denies that something appears.
  case denied
  case none
}

extension MarkedReader {
  /// What the words say; `lead` are those of courtesy and order before them.
  func reading(of words: Range<Int>, lead: Range<Int>) -> MarkedReading {
    switch lexicon.grammar.verb {
    case .last: readingFromEnd(words)
    case .first:
      VerbFirstReader(bytes: bytes, tokens: tokens, lexicon: lexicon)
        .reading(of: words, lead: lead)
    }
  }

  var parts: MarkedParts { MarkedParts(tokens: tokens, grammar: lexicon.grammar) }

  private func readingFromEnd(_ words: Range<Int>) -> MarkedReading {
    let finder = PredicateFinder(tokens: tokens, grammar: lexicon.grammar)
    guard let predicate = finder.predicate(in: words) else { return .none }
    let isAttached = predicate.isAny(of: .attachedEnding)
    if keeps(predicate, words) {
      return .kept(
        things: object(before: predicate, words), verb: predicate.verb, isAttached: isAttached)
    }
    if predicate.isAny(of: .negation), !predicate.isAny(of: .obligation) {
      let before = tokens[words.lowerBound..<predicate.words.lowerBound]
      guard
        predicate.isAny(of: .changeWord) || before.contains(where: { $0.isAny(of: .changeWord) })
          || operation(of: predicate).altersThing
      else { return .denied }
      return .kept(
        things: object(before: predicate, words), verb: predicate.verb, isAttached: isAttached)
    }
    let places = operation(of: predicate).takesPlace
    let found = parts.parts(before: predicate.words, of: words, places: places)
    return .change(change(predicate, naming: found))
  }

  /// "背景 → 海": among orders, an arrow leads from a thing to what it becomes.
  func arrow(in words: Range<Int>, _ earlier: EarlierClauses) -> MarkedChange? {
    guard earlier.changes || earlier.expectsOrders, !earlier.compose,
      let arrow = words.first(where: { isArrow($0) }), arrow > words.lowerBound,
      let end = words.first(where: { $0 > arrow && tokens[$0].kind != .punctuation }),
      let last = words.last, end <= last
    else { return nil }
    var change = MarkedChange(operation: .modify, verb: tokens[arrow].range)
    change.targets = parts.phrases(in: words.lowerBound..<arrow)
    change.value = tokens[end].range.lowerBound..<tokens[last].range.upperBound
    (change.isKnown, change.marksObject) = (true, true)
    return change
  }

  private func isArrow(_ index: Int) -> Bool {
    ["→", "->", "⇒", "=>"].contains { bytes.holds($0, at: tokens[index].range.lowerBound) }
  }

  /// "맨 아래 줄의 메뉴 삭제, 흰 선", "背景色を紺に": among orders, a verb without an ending, or a new value
  /// without a verb, closes one more.
  func nominalOrder(_ words: Range<Int>, _ earlier: EarlierClauses) -> MarkedChange? {
    guard lexicon.grammar.verb == .last, !earlier.compose,
      earlier.changes || earlier.expectsOrders || setsValue(words)
    else { return nil }
    let end = words.first { tokens[$0].mark == 0x2C || tokens[$0].opensBracket }
    let order = words.lowerBound..<(end ?? words.upperBound)
    guard order.count > 1, let last = order.last else { return nil }
    let verb = Predicate(words: last..<last + 1, verb: last, classes: tokens[last].classes)
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
    guard let last = words.last, last > words.lowerBound, tokens[last].isAny(of: .value),
      words.contains(where: { tokens[$0].isAny(of: .objectMark) }), last + 1 < tokens.count
    else { return false }
    let (end, value) = (tokens[last + 1], tokens[last - 1])
    let role: [SubjectKind] = [.background, .person, .face, .pose, .composition, .style]
    let serves = value.subject.map(role.contains) ?? value.isAny(of: [.place, .position])
    let rest = tokens[(last + 1)...].prefix(Self.nextPart).prefix {
      $0.kind != .lineBreak && !$0.mark.isTerminator
    }
    let goesOn = end.isSeparator && rest.contains { $0.isAny(of: .objectMark) }
    return !serves && (end.mark.isTerminator || goesOn)
  }

  /// How many tokens further on the next part of a list names its object.
  private static let nextPart = 16

  private func newValue(_ order: Range<Int>, _ joint: Predicate) -> MarkedChange? {
    let marks: WordClasses = [.objectMark, .topicMark]
    guard order.dropLast().contains(where: { tokens[$0].isAny(of: marks) }) else { return nil }
    let end = joint.words.upperBound..<joint.words.upperBound
    var change = change(joint, naming: parts.parts(before: end, of: order, places: false))
    (change.operation, change.isKnown) = (.modify, true)
    return change.value == nil ? nil : change
  }

  /// What the words say where they share a verb with the clause behind them.
  func readingSharing(_ predicate: Predicate, _ words: Range<Int>) -> MarkedReading {
    if keeps(predicate, words) {
      return .kept(things: words, verb: nil, isAttached: predicate.isAny(of: .attachedEnding))
    }
    guard !predicate.isAny(of: .negation) else { return .none }
    let places = operation(of: predicate).takesPlace
    return .change(change(predicate, naming: parts.parts(sharedBy: words, places: places)))
  }

  /// "Keep", "as it is", "do not change"; "not keep" says nothing of what stays.
  private func keeps(_ predicate: Predicate, _ words: Range<Int>) -> Bool {
    let isKeeping =
      predicate.isAny(of: .keepVerb)
      || predicate.isAny(of: .unchanged) && !predicate.isAny(of: .editVerb)
      || predicate.isAny(of: .fidelity) && tokens.nameLikeness(words)
    return isKeeping && (!predicate.isAny(of: .negation) || predicate.isAny(of: .changeWord))
  }

  private func operation(of predicate: Predicate) -> EditOperation {
    predicate.verb.flatMap { tokens[$0].verb }.flatMap(lexicon.verbs.operation(of:)) ?? .modify
  }

  /// The tokens of the thing that a predicate speaks of.
  private func object(before predicate: Predicate, _ words: Range<Int>) -> Range<Int> {
    let found = parts.parts(before: predicate.words, of: words, places: false).targets
    guard let first = found.first, let last = found.last else {
      return words.lowerBound..<predicate.words.lowerBound
    }
    let start = words.first { tokens[$0].range.lowerBound >= first.range.lowerBound }
    let end = words.last { tokens[$0].range.upperBound <= last.range.upperBound }
    guard let start, let end, start <= end else { return 0..<0 }
    return start..<end + 1
  }

  private func change(_ predicate: Predicate, naming found: MarkedParts.Parts) -> MarkedChange {
    let verb = predicate.words
    var change = MarkedChange(
      operation: operation(of: predicate),
      verb: tokens[verb.lowerBound].range.lowerBound..<tokens[verb.upperBound - 1].range.upperBound)
    (change.targets, change.value, change.scope) = (found.targets, found.value, found.scope)
    change.isStated = predicate.isAny(of: .obligation)
    change.isPlain = !predicate.isAny(of: .commandEnding)
    change.isKnown = predicate.verb.map { !tokens[$0].isAny(of: .fidelity) } ?? false
    change.marksObject = found.marksObject
    change.hasAgent = found.hasAgent
    if parts.becomesPicture(change) { change.operation = .compose }
    return change
  }
}

extension EditOperation {
  /// Works on what the picture shows already, so that to deny it is to keep the thing.
  var altersThing: Bool {
    switch self {
    case .move, .recolor, .resize, .retouch, .relight, .crop, .replace, .transform: true
    default: false
    }
  }

  /// Whether a verb of the kind takes a place where others take a new value.
  var takesPlace: Bool { self == .add || self == .move }
}
