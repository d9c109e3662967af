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
    case .first: VerbFirstReader(tokens: tokens, lexicon: lexicon).reading(of: words, lead: lead)
    }
  }

  var parts: MarkedParts { MarkedParts(tokens: tokens, grammar: lexicon.grammar) }

  private func readingFromEnd(_ words: Range<Int>) -> MarkedReading {
    guard let predicate = PredicateFinder(tokens: tokens).predicate(in: words) else {
      return .none
    }
    let isAttached = predicate.isAny(of: .attachedEnding)
    if keeps(predicate) {
      return .kept(
        things: object(before: predicate, words), verb: predicate.verb, isAttached: isAttached)
    }
    if predicate.isAny(of: .negation), !predicate.isAny(of: .obligation) {
      let before = tokens[words.lowerBound..<predicate.words.lowerBound]
      guard
        predicate.isAny(of: .changeWord) || before.contains(where: { $0.isAny(of: .changeWord) })
      else { return .denied }
      return .kept(
        things: object(before: predicate, words), verb: predicate.verb, isAttached: isAttached)
    }
    return .change(change(predicate, words))
  }

  /// "Keep", "as it is", "do not change"; "not keep" says nothing of what stays.
  private func keeps(_ predicate: Predicate) -> Bool {
    let isKeeping =
      predicate.isAny(of: .keepVerb)
      || predicate.isAny(of: .unchanged) && !predicate.isAny(of: .editVerb)
    return isKeeping && (!predicate.isAny(of: .negation) || predicate.isAny(of: .changeWord))
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

  private func change(_ predicate: Predicate, _ words: Range<Int>) -> MarkedChange {
    let operation =
      predicate.verb.flatMap { tokens[$0].verb }.flatMap { lexicon.verbs[$0].operation } ?? .modify
    let verb = predicate.words
    var change = MarkedChange(
      operation: operation,
      verb: tokens[verb.lowerBound].range.lowerBound..<tokens[verb.upperBound - 1].range.upperBound)
    let found = parts.parts(before: verb, of: words, places: operation.takesPlace)
    (change.targets, change.value, change.scope) = (found.targets, found.value, found.scope)
    change.isStated = predicate.isAny(of: .obligation)
    change.isPlain = !predicate.isAny(of: .commandEnding)
    change.isKnown = predicate.verb != nil
    change.marksObject = found.marksObject
    if parts.becomesPicture(change) { change.operation = .compose }
    return change
  }
}

extension EditOperation {
  /// Whether a verb of the kind takes a place where others take a new value.
  var takesPlace: Bool { self == .add || self == .move }
}
