/// What says something of a thing instead of ordering it.
extension ClauseSplitter {
  /// How many tokens a thing, or several of them, may take before what is said of them.
  private static let longestSubject = 8
  private static let longestList = 14
  private static let nearVerb = 5

  /// A noun phrase with an obligation or a verb of staying before the next mark; behind a
  /// semicolon it may list several things.
  func startsStatement(_ index: Int, end: Int, pastMarks: Bool) -> Bool {
    let first = tokens[index]
    guard first.kind == .word else { return false }
    if first.isAny(of: .adverb), index + 1 < end {
      return startsStatement(index + 1, end: end, pastMarks: pastMarks)
    }
    let isNamed = first.isAny(of: [.determiner, .pronoun, .noun])
    guard isNamed || first.classes.isEmpty else { return false }
    var position = index + 1
    // What no list holds says too little to be a subject with much behind it.
    let reach = !isNamed ? Self.nearVerb : pastMarks ? Self.longestList : Self.longestSubject
    while position < end, position < index + reach {
      let token = tokens[position]
      let joins = token.isSeparator || token.isAny(of: .conjunction)
      if joins, !pastMarks || token.mark == 0x3B { return false }
      if token.isAny(of: .obligation) || isDenial(position, end: end) { return true }
      if lacksDoing(position, end) || isToBeDone(position, end) || mayBeDone(position, end) {
        return true
      }
      if becomesState(position, end) { return true }
      if isStaying(position), isNamed || position + 1 == end || tokens[position + 1].kind != .word {
        return true
      }
      if position + 1 < end, statesFact(token, tokens[position + 1]) { return true }
      if token.isAny(of: .stay) { return position + 1 < end && isDenial(position + 1, end: end) }
      position += 1
    }
    return false
  }

  /// Whether something is said at `head` of another thing than before: that it ought to be some
  /// way, stays or becomes something.
  func startsTelling(
    _ index: Int, _ head: Int, _ opening: Int, _ passed: Passed, _ end: Int
  ) -> Bool {
    let isStrong = tokens[index].mark == 0x3B
    if passed.wishes, wished(head..<end) != nil { return true }
    if startsStatement(head, end: end, pastMarks: isStrong) {
      // "Skin smoother, laugh lines stay".
      return passed.hasPredicate || passed.endsInState
        || tokens[index - 1].isAny(of: .comparative)
        || passed.orders && !onlyNames(opening..<index) && obliges(head, end)
    }
    if passed.hasValue, startsBareValue(head, end: end) { return true }
    if passed.hasValue, startsEllipsis(head, end, passed) { return true }
    if passed.gives, startsGift(head, end) { return true }
    return passed.endsInState && startsStateEllipsis(index, head, end)
  }

  /// "Was" in "and the boat was gone" behind "I wish the sunset was redder".
  func wished(_ words: Range<Int>) -> Int? {
    guard let first = words.first, namesKnown(first) else { return nil }
    let told = words.dropFirst(2).prefix(Self.longestSubject).prefix {
      tokens[$0 - 1].kind == .word && !tokens[$0 - 1].isAny(of: [.conjunction, .auxiliary])
    }
    return told.first { tokens[$0].isAny(of: .auxiliary) && $0 + 1 < words.upperBound }
  }

  /// "Her eyes should be open", which behind an order is said of no thing before it.
  func obliges(_ head: Int, _ end: Int) -> Bool {
    tokens[head].isAny(of: [.determiner, .adverb])
      && (head + 1..<min(end, head + Self.longestSubject)).prefix {
        tokens[$0].kind == .word && !tokens[$0].isAny(of: .conjunction)
      }.contains { tokens[$0].isAny(of: .obligation) || mayBeDone($0, end) }
  }

  /// Where it is said what becomes of several things: "stay" in "my dress, my hair and the cat stay
  /// the same"; `nil` where no such list begins here.
  /// With `isLast` what begins here stands behind "and", so that it is the last of a list before.
  func saidOfList(_ head: Int, _ end: Int, isLast: Bool) -> Int? {
    guard opensThing(head) || tokens[head].isAny(of: [.noun, .pronoun]) else { return nil }
    var (item, isListed, isLast) = (head, false, isLast)
    for index in head..<min(end, head + Self.longestList) {
      let token = tokens[index]
      if token.mark == 0x2C || token.isAny(of: .conjunction) {
        // Behind "and" stands the last of them; ", and" is one joint.
        guard !isLast, namesListed(item..<index) || index == item && isListed else { return nil }
        (item, isListed, isLast) = (index + 1, true, token.isAny(of: .conjunction))
      } else if says(index, end) {
        return isListed && namesListed(item..<index) ? index : nil
      } else if token.kind != .word, token.kind != .number, token.kind != .mask {
        return nil
      }
    }
    return nil
  }

  /// Whether a clause begins where a list does of which something is said; `nil` where none does.
  func startsList(
    _ index: Int, _ head: Int, _ opening: Int, _ passed: Passed, _ end: Int
  ) -> Bool? {
    let isLast = !tokens[index].isSeparator && !passed.hasValue && !passed.endsInState
    guard let said = saidOfList(head, end, isLast: isLast), !passed.keeps || !isSettled(said) else {
      return nil
    }
    return passed.hasPredicate || passed.endsInState || !onlyNames(opening..<index)
  }

  /// Says of what stands before it that it stays or ought to be some way.
  private func says(_ index: Int, _ end: Int) -> Bool {
    let token = tokens[index]
    if token.isAny(of: .obligation) || isDenial(index, end: end) || isStaying(index) { return true }
    guard token.isAny(of: .stay) else {
      return isSettled(index) && (index + 1 == end || endsPhrase(index + 1))
    }
    return index + 1 < end
      && (isDenial(index + 1, end: end) || statesFact(token, tokens[index + 1]))
  }

  /// Words that only name a thing: no verb, no value, and no state at their end.
  private func namesListed(_ words: Range<Int>) -> Bool {
    guard let last = words.last, words.count <= Self.longestSubject,
      !endsInState(words), !tokens[last].isAny(of: [.comparative, .result, .determiner, .place])
    else { return false }
    let isState = tokens[last].isAny(of: .color) && tokens[last].subject == nil
    return !isState
      && !words.contains { index in
        tokens[index].isAny(of: Self.noName) && tokens[index].subject == nil
          && !tokens[index].isAny(of: [.determiner, .ambiguous])
      }
  }

  private static let noName: WordClasses = [
    .editVerb, .value, .negation, .requestOpener, .question, .keepVerb, .stay, .auxiliary, .rest,
    .exclusive, .backReference,
  ]

  /// Whether some words are no more than a list of things, or the first of one.
  func onlyNames(_ words: Range<Int>) -> Bool {
    let joins: (Int) -> Bool = { tokens[$0].mark == 0x2C || tokens[$0].isAny(of: .conjunction) }
    return words.count <= Self.longestList
      && words.split(whereSeparator: joins).allSatisfy { item in
        item.first.map { namesListed($0..<$0 + item.count) } ?? true
      }
  }

  /// "Stays", "remain", unlike "is".
  func isStaying(_ index: Int) -> Bool {
    tokens[index].isAny(of: .stay) && !tokens[index].isAny(of: .function)
  }

  /// "Wants darkening", "needs a bit of straightening".
  func lacksDoing(_ index: Int, _ end: Int) -> Bool {
    guard tokens[index].isAny(of: .becoming), tokens[index].isAny(of: [.opening, .obligation])
    else {
      return false
    }
    return (index + 1..<min(index + 3, end)).contains { word($0).hasSuffix("ing") }
  }

  /// "Goes shorter", "go red".
  func becomesState(_ index: Int, _ end: Int) -> Bool {
    guard tokens[index].isAny(of: .becoming), index + 1 < end else { return false }
    return tokens[index + 1].isAny(of: [.comparative, .result])
      || tokens[index + 1].isAny(of: .color) && tokens[index + 1].subject == nil
  }

  /// "To be removed" behind a thing.
  func isToBeDone(_ index: Int, _ end: Int) -> Bool {
    guard tokens[index].isAny(of: .filler), bytes[tokens[index].range].contains(0x20),
      index > 0, index + 1 < end, tokens[index - 1].kind != .punctuation,
      !tokens[index - 1].isAny(of: [.opening, .conjunction, .auxiliary, .stay])
    else { return false }
    return (index + 1..<min(index + 3, end)).contains {
      tokens[$0].isAll(of: [.editVerb, .participle])
        || tokens[$0].classes.isEmpty && word($0).hasSuffix("ed")
    }
  }

  /// "Could be turned" off.
  private func mayBeDone(_ index: Int, _ end: Int) -> Bool {
    index + 2 < end && tokens[index].isAny(of: .question) && tokens[index + 1].isAny(of: .stay)
      && tokens[index + 2].isAll(of: [.editVerb, .participle])
  }

  /// "Stays the same", "is kept", "is changed".
  private func statesFact(_ token: Token, _ next: Token) -> Bool {
    if token.isAny(of: .auxiliary), next.isAny(of: .plainPassive) { return true }
    return token.isAny(of: .stay)
      && (next.isAny(of: .unchanged) || next.isAll(of: [.keepVerb, .participle]))
  }

  /// "Off the wall paint the door": behind one thing, a word before an article is a verb, and one
  /// that this thing cannot have as its own unless something makes it do so.
  func followsOneThing(_ index: Int) -> Bool {
    let thing = tokens[index - 1]
    guard index > 1, !tokens[index].isCapitalized, tokens[index + 1].isAny(of: .determiner),
      thing.subject != .person, bytes[thing.range].last != 0x73,
      thing.subject != nil || thing.classes.isEmpty && tokens[index - 2].isAny(of: .determiner)
    else { return false }
    return !tokens[max(0, index - 4)..<index].contains { token in
      Self.makers.contains { bytes[token.range].starts(with: $0.utf8) }
    }
  }

  /// How words begin whose object has a verb of its own: "letting the light fill the room".
  private static let makers = ["mak", "let", "help", "hav", "watch", "see", "show"]

  /// "(keep the color)", "(name untouched)": a preservation in brackets of its own.
  func bracketsKeep(_ index: Int, end: Int) -> Bool {
    guard tokens[index].mark == 0x28, index + 2 < end else { return false }
    let head = tokens[index + 1]
    let close = (index + 2..<min(end, index + Self.longestList)).first { tokens[$0].mark == 0x29 }
    if let close, isSettled(close - 1) { return true }
    return head.isAll(of: [.keepVerb, .base]) || isDenial(index + 1, end: end)
      || head.isAny(of: .negation) && tokens[index + 2].isAny(of: .changeWord)
  }

  /// "must not be", "should not change", "is not to be touched".
  private func isDenial(_ index: Int, end: Int) -> Bool {
    guard tokens[index].isAny(of: .negation) else { return false }
    let next = index + 1 < end && tokens[index + 1].isAny(of: .filler) ? index + 2 : index + 1
    return next < end && tokens[next].isAny(of: [.stay, .changeWord])
  }
}
