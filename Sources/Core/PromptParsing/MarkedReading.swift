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
    guard let said = finder.predicate(in: words) else { return .none }
    let predicate = withDenial(said, words)
    let isAttached = tokens[predicate.words.upperBound - 1].isAny(of: .attachedEnding)
    if keeps(predicate, words) || staysSo(predicate, words) {
      return .kept(
        things: object(before: predicate, words), verb: predicate.verb, isAttached: isAttached)
    }
    if predicate.isAny(of: .negation),
      !predicate.isAny(of: .obligation) || predicate.isAny(of: .changeWord)
    {
      let before = tokens[words.lowerBound..<predicate.words.lowerBound]
      guard
        predicate.isAny(of: .changeWord) || before.contains(where: { $0.isAny(of: .changeWord) })
          || operation(of: predicate).altersThing || spares(predicate, words)
      else { return .denied }
      return .kept(
        things: object(before: predicate, words), verb: predicate.verb, isAttached: isAttached)
    }
    let places = operation(of: predicate).takesPlace
    let found = parts.parts(before: predicate.words, of: words, places: places)
    return .change(change(predicate, naming: found))
  }

  /// "얼굴은 그대로 나와야 하고": the word before a verb that edits nothing says that the thing stays.
  private func staysSo(_ predicate: Predicate, _ words: Range<Int>) -> Bool {
    var before = predicate.words.lowerBound - 1
    if before > words.lowerBound, tokens[before].classes.isEmpty { before -= 1 }
    return before > words.lowerBound && tokens[before].isAny(of: .unchanged)
      && !predicate.isAny(of: [.editVerb, .negation, .changeWord])
  }

  /// "반지는 빼지 마", "右の木は切らないで": what is not to be done to a thing that is spoken of, unless
  /// it would bring one.
  private func spares(_ predicate: Predicate, _ words: Range<Int>) -> Bool {
    let mark = predicate.words.lowerBound - 1
    guard mark > words.lowerBound, tokens[mark].isAny(of: [.objectMark, .topicMark]),
      !tokens[mark].isAny(of: .subjectMark), let verb = predicate.verb,
      tokens[verb].isAny(of: .editVerb)
    else { return false }
    return [.remove, .modify].contains(operation(of: predicate))
  }

  /// "얼굴은 안 바꿔요": with the word of denial that stands before the verb.
  private func withDenial(_ predicate: Predicate, _ words: Range<Int>) -> Predicate {
    let before = predicate.words.lowerBound - 1
    guard lexicon.grammar.writing == .suffixed, before > words.lowerBound,
      tokens[before].isOneCharacter, tokens[before].isAny(of: .negation),
      tokens[before - 1].range.upperBound < tokens[before].range.lowerBound
    else { return predicate }
    var denied = predicate
    denied.words = before..<predicate.words.upperBound
    denied.classes.formUnion(.negation)
    return denied
  }

  /// "背景 → 海": among orders, an arrow leads from a thing to what it becomes.
  func arrow(
    in words: Range<Int>, _ earlier: EarlierClauses, _ mood: MarkedMood
  ) -> MarkedChange? {
    guard
      earlier.changes || earlier.expectsOrders || mood == .lists
        || lexicon.grammar.verb == .first && !earlier.opensWithMarkedScene, !earlier.compose,
      let arrow = words.first(where: { OrderEnding(bytes: bytes, tokens: tokens).isArrow($0) }),
      arrow > words.lowerBound,
      let end = words.first(where: { $0 > arrow && tokens[$0].kind != .punctuation }),
      let last = words.last, end <= last
    else { return nil }
    var change = MarkedChange(operation: .modify, verb: tokens[arrow].range)
    change.targets = parts.phrases(in: words.lowerBound..<arrow)
    change.value = tokens[end].range.lowerBound..<tokens[last].range.upperBound
    (change.isKnown, change.marksObject) = (true, true)
    return change
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
      || predicate.isAny(of: .unchanged) && (!predicate.isAny(of: .editVerb) || leaves(predicate))
      || predicate.isAny(of: .fidelity) && tokens.nameLikeness(words)
    let before = words.lowerBound..<(predicate.verb ?? words.lowerBound)
    let places = tokens[before].contains { $0.isAny(of: .place) }
    if let verb = predicate.verb, places, tokens[verb].isOneCharacter,
      !tokens[before].contains(where: { $0.isAny(of: .original) })
    {
      // "창가에 두고" puts what "창가는 두고" and "지금 위치에 두고" leave.
      return false
    }
    if let verb = predicate.verb, tokens[verb].isAny(of: .editVerb), !speaksOf(before),
      places || tokens.nameOnlyStyle(words) || namesLook(words)
    {
      // "분위기를 살려줘", "얼굴에 생기를 살려줘" bring to life what "포즈를 살려줘" keeps.
      return false
    }
    return isKeeping && (!predicate.isAny(of: .negation) || predicate.isAny(of: .changeWord))
  }

  /// "首輪はつけたままにして": ends in the state in which a thing that is spoken of is left.
  private func leaves(_ predicate: Predicate) -> Bool {
    let (mark, last) = (predicate.words.lowerBound - 1, predicate.words.upperBound - 1)
    return mark > 0 && tokens[mark].isAny(of: .topicMark) && !tokens[mark].isAny(of: .subjectMark)
      && tokens[last].isAny(of: .unchanged)
  }

  /// "그림자는" in "그림자는 살려서": the thing stands with its topic mark right before the verb.
  private func speaksOf(_ before: Range<Int>) -> Bool {
    guard let mark = before.last else { return false }
    return tokens[mark].isAny(of: .topicMark) && !tokens[mark].isAny(of: .subjectMark)
  }

  /// "잔디 색을 살려줘", "사진 좀 살려줘": the last thing named is a colour, the light or the picture.
  private func namesLook(_ words: Range<Int>) -> Bool {
    guard !words.contains(where: { tokens[$0].isAny(of: [.unchanged, .original, .rest]) })
    else { return false }
    let kind = words.last { tokens[$0].subject != nil }.flatMap { tokens[$0].subject }
    let namesNothing = kind == nil && !words.contains { tokens[$0].isAny(of: .objectMark) }
    return namesNothing || kind == .color || kind == .lighting || kind == .image
  }

  func operation(of predicate: Predicate) -> EditOperation {
    let last = predicate.verb.flatMap(operation(at:)) ?? .modify
    // "웃게 만들고": what is made is said by the verb before.
    guard last == .compose, let verb = predicate.verb, verb > predicate.words.lowerBound else {
      return last
    }
    return operation(at: verb - 1) ?? last
  }

  private func operation(at index: Int) -> EditOperation? {
    tokens[index].verb.flatMap(lexicon.verbs.operation(of:))
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

  func change(_ predicate: Predicate, naming found: MarkedParts.Parts) -> MarkedChange {
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
    if change.drawsOnPerson { change.operation = .modify }
    if parts.colorsThing(change) { change.operation = .modify }
    if parts.becomesPicture(change) { change.operation = .compose }
    return change
  }
}

extension MarkedChange {
  /// "眉毛を濃く描いて" makes no new picture.
  fileprivate var drawsOnPerson: Bool {
    operation == .compose
      && targets.first.map { [.face, .hair, .expression].contains($0.kind) } ?? false
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
