import Matching

/// What goes on with the verb of the clause before: "make the lips redder and the eyes green".
extension ClauseSplitter {
  /// What a clause takes over from the one before: "make the balloon red, the ribbon gold and the
  /// box white" goes on with one verb.
  func goingOn(_ passed: Passed, at head: Int) -> Passed {
    var next = Passed()
    next.orders = passed.asksDoing
    guard
      tokens[head].isAny(of: .determiner) || opensStateAlone(head)
        || passed.gives && startsGift(head, tokens.count)
        || passed.exchanges && head + 1 < tokens.count && isValueWord(tokens[head + 1], passed)
    else { return next }
    next.isCausative = passed.isCausative
    next.takesState = passed.takesState
    next.exchanges = passed.exchanges
    next.exchangesBare = passed.exchangesBare
    next.gives = passed.gives
    next.wishes = passed.wishes
    next.orders = passed.orders
    return next
  }

  /// "Make the lips redder and the eyes green": a second object and state.
  func startsStateEllipsis(_ index: Int, _ head: Int, _ end: Int) -> Bool {
    guard word(index) == "and" || tokens[index].mark == 0x2C else { return false }
    guard tokens[head].isAny(of: .determiner) else { return opensStateAlone(head) }
    let tail =
      (head..<min(end, head + 7)).first { $0 > head && endsPhrase($0) } ?? min(end, head + 7)
    return endsInState(head..<tail) || endsInGappedState(head..<tail) || endsDone(tail - 1)
  }

  /// "Mended" in "I'd like the tear mended", "taken out".
  func endsDone(_ last: Int) -> Bool {
    let done = isParticle(tokens[last]) ? last - 1 : last
    return done > 1 && (isDone(done) || isUnlistedDone(done))
      && !tokens[done - 1].isAny(of: [.determiner, .place, .value])
  }

  /// "The floor oak" behind "make the walls green": no list holds the state, but nothing else can
  /// be said of a second thing.
  func endsInGappedState(_ words: Range<Int>) -> Bool {
    guard words.count >= 3, words.count <= Self.longestGap, let last = words.last,
      tokens[words.lowerBound].isAny(of: .determiner), tokens[last].kind == .word,
      !tokens[last].isAny(of: Self.noState), !word(last).hasSuffix("ing")
    else { return false }
    return !words.dropFirst().contains { tokens[$0].isAny(of: Self.tellsOfThing) }
  }

  private static let longestGap = 7
  private static let noState: WordClasses = [
    .place, .value, .determiner, .pronoun, .courtesy, .particle,
  ]
  private static let tellsOfThing: WordClasses = [
    .stay, .auxiliary, .obligation, .keepVerb, .unchanged, .negation, .question, .becoming,
  ]

  /// "Oak" in "make the shelves oak", where a thing is named right before it, "velvet" in "the sofa
  /// in velvet".
  func isNamedState(_ index: Int) -> Bool {
    guard index > 1, tokens[index].kind == .word else { return false }
    if word(index - 1) == "in", tokens[index].classes.isEmpty { return true }
    guard tokens[index - 1].subject != nil,
      !tokens[index - 1].isPossessive, !tokens[index - 1].isAny(of: .color),
      !tokens[index].isAny(of: [.place, .value, .conjunction, .determiner, .editVerb])
    else { return false }
    return tokens[index].classes.isEmpty || tokens[index].subject != nil
  }

  /// ", the dog a scarf" behind "give the cat a hat": whom, and what.
  func startsGift(_ head: Int, _ end: Int) -> Bool {
    let isNamed =
      namesKnown(head) || tokens[head].subject != nil
      || tokens[head].isCapitalized && tokens[head].classes.isEmpty
    guard isNamed else { return false }
    let name = (head + 1..<min(end, head + Self.longestGap)).prefix { !endsPhrase($0) }
    return name.contains { ["a", "an"].contains(word($0)) }
      && !name.contains { tokens[$0].isAny(of: [.place, .value, .editVerb]) }
  }

  /// "Shirt white" in "make his tie navy, shirt white and trousers grey".
  func opensStateAlone(_ head: Int) -> Bool {
    guard head + 1 < tokens.count, tokens[head].isAny(of: .noun), !tokens[head].isAny(of: .color),
      let kind = tokens[head].subject, kind != .image, kind != .style
    else { return false }
    return isState(head + 1) && (head + 2 == tokens.count || endsPhrase(head + 2))
  }

  func endsPhrase(_ index: Int) -> Bool {
    tokens[index].kind != .word || tokens[index].isAny(of: .conjunction)
  }

  /// Whether the last of some words says how the thing before it shall be.
  func endsInState(_ words: Range<Int>) -> Bool {
    guard words.count >= 3, let last = words.last else { return false }
    return isState(last) || tokens[last].isComparative(in: bytes)
  }

  /// A colour, a comparative ("longer") or a result ("gone").
  func isState(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word else { return false }
    if token.isAny(of: .color) { return token.subject == nil }
    if token.isAny(of: .result) { return true }
    // "In green velvet".
    if index > 1, token.classes.isEmpty, tokens[index - 1].isAny(of: .color),
      word(index - 2) == "in"
    {
      return true
    }
    guard index > 1, token.isComparative(in: bytes) else { return false }
    return tokens[index - 1].subject != nil || tokens[index - 2].isAny(of: .determiner)
  }

  /// "… the jacket to blue and the hat to red": a second object and value without a verb.
  func startsEllipsis(_ head: Int, _ end: Int, _ passed: Passed) -> Bool {
    // "Replace cars with trams and asphalt with cobbles", unlike "his shirt with a suit and tie
    // with stripes".
    if passed.exchanges, head + 1 < end, isValueWord(tokens[head + 1], passed) {
      return tokens[head].kind == .mask
        || passed.exchangesBare
          && (tokens[head].isAny(of: .noun)
            || tokens[head].classes.isEmpty && tokens[head].kind == .word)
    }
    guard tokens[head].isAny(of: .determiner) else { return false }
    var position = head + 1
    while position < end, position < head + 6 {
      let token = tokens[position]
      if token.isSeparator || token.isAny(of: .conjunction) { return false }
      if isValueWord(token, passed) { return position > head + 1 }
      if token.isAny(of: .place) { return false }
      position += 1
    }
    return false
  }

  func isValueWord(_ token: Token, _ passed: Passed) -> Bool {
    // Every token of a prompt comes by here, so that none is made a string.
    let start = token.range.lowerBound
    switch token.range.count {
    case 2: return bytes.holds("to", at: start)
    case 3:
      return passed.exchanges && bytes.holds("for", at: start)
        || passed.takes && bytes.holds("off", at: start)
    case 4:
      return bytes.holds("into", at: start) || passed.exchanges && bytes.holds("with", at: start)
    default: return false
    }
  }

  /// "Shirt to white": a noun with nothing before and "to" right behind.
  func startsBareValue(_ index: Int, end: Int) -> Bool {
    guard index + 2 < end, tokens[index].kind == .word, word(index + 1) == "to" else {
      return false
    }
    if tokens[index].classes.isEmpty {
      let value = tokens[index + 2]
      return value.isAny(of: .color) || value.kind == .number || value.kind == .mask
        || value.isCapitalized
    }
    guard let kind = tokens[index].subject, kind != .image else { return false }
    return !tokens[index + 2].isAny(of: [.editVerb, .determiner])
  }
}
