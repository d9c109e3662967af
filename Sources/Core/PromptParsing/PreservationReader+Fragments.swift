/// What stays, told by a fragment or a wish instead of a command.
extension PreservationReader {
  /// "Nothing else", "the rest stays", "nothing else should change".
  func isRestAlone(_ words: Range<Int>) -> Bool {
    if words.count <= 2 { return true }
    let last = tokens[words.upperBound - 1]
    if tokens[words.lowerBound].isAny(of: .negation) {
      return last.isAny(of: [.changeWord, .editVerb]) || holds(words, .changeWord)
    }
    return words.count <= 4 && last.isAny(of: .stay)
  }

  /// "Scale pattern same": a thing that is called as a verb is.
  func same(_ head: Int, _ words: Range<Int>) -> Kept? {
    guard tokens[head].isAny(of: .ambiguous), let state = words.last,
      tokens[state].isAny(of: .unchanged), isSame(state, behind: head..<state)
    else { return nil }
    return Kept(verb: nil, things: head..<state)
  }

  /// "With her makeup as it is", "with the shadow kept".
  func accompanied(_ words: Range<Int>) -> Kept? {
    guard let first = words.first, splitter.keepsMeanwhile(first, end: words.upperBound) else {
      return nil
    }
    let things = words.dropFirst().prefix { !splitter.isSettled($0) }
    return Kept(verb: nil, things: things.startIndex..<things.endIndex)
  }

  /// "Use the existing font", unlike "use the original image".
  func reused(_ head: Int, _ words: Range<Int>) -> Kept? {
    guard ["use", "reuse"].contains(word(head)), let last = words.last, last > head + 2,
      splitter.namesKnown(head + 1), tokens[head + 2].isAny(of: .original),
      words.count <= Self.longestReuse, tokens[last].subject != .image
    else { return nil }
    return Kept(verb: head, things: head + 1..<words.upperBound)
  }

  private static let longestReuse = 7

  /// "I want the steam kept", "I'd like the rug to stay", "I don't want the rug altered".
  func wished(_ words: Range<Int>) -> Kept? {
    guard
      let want = words.prefix(Self.longestWish).first(where: {
        splitter.isWish($0) && $0 + 2 < words.upperBound
      }), splitter.namesKnown(want + 1), let last = words.last
    else { return nil }
    let things = want + 1..<last
    guard !things.contains(where: { tokens[$0].isAll(of: [.editVerb, .participle]) }) else {
      return nil
    }
    let isDenied = tokens[words.lowerBound..<want + 1].contains { $0.isAny(of: .negation) }
    let isKept =
      isDenied
      ? tokens[last].isAny(of: .changeWord) || tokens[last].isAll(of: [.editVerb, .participle])
      : splitter.isSettled(last) || splitter.isStaying(last)
    return isKept ? Kept(verb: nil, things: things) : nil
  }

  /// "I would really like" takes as many tokens before the thing.
  private static let longestWish = 5

  /// "Film grain: retain", "brow scar: no change", "the logo: do not touch".
  func labelled(_ words: Range<Int>) -> Kept? {
    guard words.count > 2, let last = words.last,
      let colon = words.dropFirst().first(where: { tokens[$0].mark == 0x3A }), colon < last
    else { return nil }
    let said = colon + 1..<words.upperBound
    let isKept = said.count == 1 && tokens[last].isAll(of: [.keepVerb, .base])
    let isDenied =
      said.count < 4 && tokens[colon + 1].isAny(of: .negation)
      && tokens[last].isAny(of: .changeWord)
    guard isKept || isDenied else { return nil }
    return Kept(verb: last, things: words.lowerBound..<colon)
  }
}

extension ClauseSplitter {
  /// Says by itself, at the end of words, that what stands before stays: "kept", "as it is".
  func isSettled(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.isAll(of: [.unchanged, .bareState]) { return true }
    return token.isAll(of: [.keepVerb, .participle]) && !token.isAny(of: .position)
  }

  /// "With the shadow kept" up to the next mark.
  func keepsMeanwhile(_ index: Int, end: Int) -> Bool {
    guard index + 2 < end, isWord(index, "with") else { return false }
    let words = (index + 1..<min(index + Self.longestCompany, end)).prefix {
      tokens[$0].kind != .punctuation && !tokens[$0].isBreak
    }
    guard let last = words.last, isSettled(last), words.count > 1 else { return false }
    return !words.contains { tokens[$0].isAny(of: .indefinite) }
  }

  private static let longestCompany = 12

  /// "Want", "would like", "need" where somebody wishes.
  func isWish(_ index: Int) -> Bool {
    guard tokens[index].isAny(of: .requestOpener) else { return isWord(index, "want") }
    let text = word(index)
    return text == "want" || Self.wishes.contains { text.hasSuffix($0) }
  }

  /// "Fringe same length", "shirt the same colour": likeness to itself in one respect.
  func isAlike(_ state: Int, _ words: Range<Int>) -> Bool {
    let before = words.lowerBound..<state
    guard word(state).hasSuffix("same"), !before.isEmpty, before.count <= Self.longestOwner,
      state + 1 < words.upperBound, words.upperBound - state <= Self.longestSide,
      tokens[state + 1].kind == .word
    else { return false }
    let telling: WordClasses = [
      .editVerb, .place, .value, .question, .requestOpener, .auxiliary, .stay, .negation, .keepVerb,
      .indefinite, .pronoun,
    ]
    return before.allSatisfy { !tokens[$0].isAny(of: telling) || tokens[$0].isPossessive }
      && !tokens[state + 1].isAny(of: telling)
  }

  private static let longestOwner = 4
  private static let longestSide = 4

  /// ", same font" and ", the roof untouched": a thing behind a mark that stays, without a verb.
  func startsSameness(_ index: Int, _ head: Int, _ end: Int) -> Bool {
    guard tokens[index].isSeparator, head + 1 < end else { return false }
    if word(head) == "same", tokens[head + 1].subject != nil { return true }
    let words = (head..<min(head + 8, end)).prefix { tokens[$0].kind == .word }
    guard let next = words.last.map({ $0 + 1 }) else { return false }
    if words.dropFirst().contains(where: { isSettled($0) && $0 + 1 == next }) { return true }
    if words.count > 1, word(next - 1) == "same", onlyNames(head..<next - 1) { return true }
    let same = words.dropFirst().first { word($0) == "same" }
    return same.map { isAlike($0, head..<next) } ?? false
  }
}
