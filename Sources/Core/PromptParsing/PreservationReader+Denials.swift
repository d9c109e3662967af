/// What stays because a change of it is denied.
extension PreservationReader {
  /// "Do not change the logo", "without altering the face", "never touch the text", "don't you dare
  /// smudge the ink".
  func deniedChange(_ head: Int, _ words: Range<Int>) -> Kept? {
    var index = head
    while index < min(head + 3, words.upperBound), !tokens[index].isAny(of: .negation) {
      guard
        tokens[index].isAny(of: [
          .question, .pronoun, .obligation, .requestOpener, .courtesy, .adverb,
        ])
      else { return changedNothing(head, words) }
      index += 1
    }
    guard index < min(head + 3, words.upperBound) else { return nil }
    let change = skippingEmphasis(from: index + 1, words)
    guard change < words.upperBound,
      tokens[change].isAny(of: .changeWord) || denies(change, words, index)
    else { return nil }
    var start = change + 1
    while start + 1 < words.upperBound, joinsVerb(start) { start += 2 }
    return Kept(verb: change, things: start..<words.upperBound)
  }

  /// "You dare" in "don't you dare touch the tiles".
  func skippingEmphasis(from start: Int, _ words: Range<Int>) -> Int {
    var index = start
    let loose: WordClasses = [.pronoun, .opening, .courtesy, .filler, .adverb]
    while index < min(start + 3, words.upperBound), tokens[index].isAny(of: loose),
      !tokens[index].isAny(of: [.changeWord, .determiner])
    {
      index += 1
    }
    return index
  }

  /// A verb that does something to a known thing, unless it brings or makes one.
  func denies(_ verb: Int, _ words: Range<Int>, _ negation: Int) -> Bool {
    guard verb + 1 < words.upperBound, !tokens[verb].isAny(of: .opening),
      !ClauseSplitter.causatives.contains(word(verb))
    else { return false }
    if let operation = tokens[verb].verb.flatMap(lexicon.verbs.operation(of:)) {
      // "Take the ladder away".
      let takesAway =
        operation == .describe && words.contains { $0 > verb && tokens[$0].isAny(of: .particle) }
      return tokens[verb].isAny(of: [.base, .gerund])
        && (takesAway || !Self.bringing.contains(operation) && splitter.namesKnown(verb + 1))
    }
    return splitter.isUnlistedVerb(verb, end: words.upperBound) && splitter.namesKnown(verb + 1)
      || splitter.deniesDoing(verb, behind: negation)
  }

  static let bringing: Set<EditOperation> = [.add, .compose, .describe, .letter, .extend]

  /// "Change nothing but the hat", "crop nothing", "change nothing about the face".
  func changedNothing(_ head: Int, _ words: Range<Int>) -> Kept? {
    guard head + 1 < words.upperBound, tokens[head + 1].isAny(of: .negation),
      tokens[head].isAny(of: .changeWord) || tokens[head].isAll(of: [.editVerb, .base])
    else { return nil }
    if tokens[head + 1].classes == .negation, !tokens[head + 1].isAny(of: .determiner) {
      // What stands behind "nothing" tells where.
      let place = head + 2 < words.upperBound && tokens[head + 2].isAny(of: [.place, .contrast])
      return Kept(verb: head, things: (place ? head + 3 : head + 1)..<words.upperBound)
    }
    guard tokens[head + 1].isAny(of: .rest), !splitter.setsValue(head + 2..<words.upperBound) else {
      return nil
    }
    return Kept(verb: head, things: head + 1..<head + 2)
  }

  /// ", move" and "or remove" in "do not change, move or remove the logo".
  func joinsVerb(_ index: Int) -> Bool {
    (tokens[index].isSeparator || tokens[index].isAny(of: .conjunction))
      && (tokens[index + 1].isAny(of: .changeWord)
        || tokens[index + 1].isAll(of: [.editVerb, .base]))
  }

  /// "Nobody's face should change".
  private func deniedOwner(_ words: Range<Int>) -> Kept? {
    guard bytes[tokens[words.lowerBound].range].last == 0x73, let last = words.last,
      tokens[last].isAny(of: .changeWord),
      let modal = words.first(where: { tokens[$0].isAny(of: .obligation) })
    else { return nil }
    return Kept(verb: last, things: words.lowerBound + 1..<modal)
  }

  /// "The logo should not be changed", "the label must not change".
  func deniedPassive(_ clause: Range<Int>) -> Kept? {
    // "Either" in "the sky shouldn't change either".
    let loose: WordClasses = [.courtesy, .opening, .adverb, .filler]
    var words = clause
    while let last = words.last, tokens[last].isAny(of: loose),
      !tokens[last].isAny(of: .changeWord)
    {
      words = words.dropLast()
    }
    guard let negation = words.first(where: { tokens[$0].isAny(of: .negation) }) else { return nil }
    if negation == words.lowerBound, let kept = deniedOwner(words) { return kept }
    let after = negation + 1..<words.upperBound
    guard negation > words.lowerBound || tokens[negation].isPossessive,
      let change = after.first(where: {
        tokens[$0].isAny(of: .changeWord) || tokens[$0].isAll(of: [.editVerb, .participle])
      }),
      tokens[change].isAny(of: .participle) || change + 1 == words.upperBound,
      change - negation <= 3, !tokens[words.lowerBound].isAll(of: [.presence, .pronoun]),
      !after.prefix(3).contains(where: { tokens[$0].isAny(of: .presence) })
    else { return nil }
    return Kept(verb: change, things: words.lowerBound..<max(negation, words.lowerBound + 1))
  }
}

extension ClauseSplitter {
  /// "Change nothing but": the order limits itself to what follows.
  func limitsItself(_ verb: Int, _ end: Int) -> Bool {
    verb + 2 < end && tokens[verb].isAll(of: [.editVerb, .base])
      && tokens[verb + 1].isAll(of: [.rest, .negation]) && setsValue(verb + 2..<end)
  }

  /// "The socks → yellow", "the door: red", "the hat to blue": a thing, and what it becomes.
  func setsValue(_ words: Range<Int>) -> Bool {
    let arrows = OrderEnding(bytes: bytes, tokens: tokens)
    return words.dropFirst().dropLast().contains {
      arrows.isArrow($0) || tokens[$0].mark == 0x3A || ["to", "into"].contains(word($0))
    }
  }
}
