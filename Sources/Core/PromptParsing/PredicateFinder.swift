/// Finds predicates where the verb closes the clause.
struct PredicateFinder {
  let tokens: [Token]

  private static let verbs: WordClasses = [.editVerb, .keepVerb, .changeWord, .unchanged]
  private static let endings: WordClasses = [
    .attributeMark, .commandEnding, .plainEnding, .joiningEnding, .attachedEnding, .negation,
    .obligation,
  ]
  /// Endings that make a predicate of a word that no list holds: "illustrate" and "please do".
  private static let telling: WordClasses = [.commandEnding, .obligation, .negation]
  /// Bounds the work on a text that repeats a verb without end.
  private static let mostWords = 12

  /// The first predicate of a run, or `nil` where its words only describe and name things.
  func predicate(in run: Range<Int>) -> Predicate? {
    var hasObject = false
    for index in run {
      if let predicate = predicate(at: index, in: run, hasObject: hasObject) { return predicate }
      hasObject = hasObject || tokens[index].isAny(of: [.objectMark, .exclusive])
    }
    return nil
  }

  private func predicate(at index: Int, in run: Range<Int>, hasObject: Bool) -> Predicate? {
    let head = tokens[index]
    let isVerb = head.isAny(of: Self.verbs) || hasObject && makes(index, in: run)
    guard isVerb || isBareEnding(index, in: run) else { return nil }
    var predicate = Predicate(
      words: index..<index + 1, verb: isVerb ? index : nil, classes: head.classes)
    while let next = extended(predicate, before: run.upperBound) { predicate = next }
    guard closes(predicate, before: run.upperBound) else { return nil }
    return predicate.isAny(of: Self.endings.union(.unchanged)) || hasObject
      || isHeadline(index, in: run) ? predicate : nil
  }

  /// "… blue に して": an ending behind the new value of an object is the verb of making.
  private func makes(_ index: Int, in run: Range<Int>) -> Bool {
    index > run.lowerBound && tokens[index - 1].isAny(of: .value)
      && tokens[index].isAny(of: [.plainEnding, .joiningEnding, .commandEnding])
  }

  private func isBareEnding(_ index: Int, in run: Range<Int>) -> Bool {
    guard index > run.lowerBound, tokens[index].isAny(of: Self.telling) else { return false }
    let before = tokens[index - 1]
    let isJoined = before.range.upperBound == tokens[index].range.lowerBound
    return isJoined ? before.kind != .punctuation : before.kind == .word && !tokens[index].isShort
  }

  /// "Background change": a verb without ending behind the name of a thing.
  private func isHeadline(_ index: Int, in run: Range<Int>) -> Bool {
    index > run.lowerBound && tokens[index - 1].subject != nil
      && tokens[index - 1].range.upperBound < tokens[index].range.lowerBound
  }

  /// With the next word, where that belongs to it: an ending, a further verb, or an ending behind
  /// a particle ("変更はしないで").
  private func extended(_ predicate: Predicate, before end: Int) -> Predicate? {
    let next = predicate.words.upperBound
    guard next < end, tokens[next].kind == .word, predicate.words.count < Self.mostWords else {
      return nil
    }
    var last = next
    if !tokens[next].isAny(of: Self.endings.union(Self.verbs)) {
      guard tokens[next].isAny(of: [.objectMark, .topicMark, .filler]), next + 1 < end,
        tokens[next + 1].isAny(of: Self.endings), !tokens[next + 1].isAny(of: Self.verbs)
      else { return nil }
      last = next + 1
    }
    var longer = predicate
    longer.words = predicate.words.lowerBound..<last + 1
    if tokens[last].isAny(of: Self.verbs), !tokens[last].isAny(of: .unchanged) || longer.verb == nil
    {
      longer.verb = last
    }
    longer.classes.formUnion(tokens[last].classes)
    return longer
  }

  /// Whether the words end a clause instead of describing the noun behind them.
  private func closes(_ predicate: Predicate, before end: Int) -> Bool {
    let next = predicate.words.upperBound
    let last = tokens[next - 1]
    let isAtMark =
      next >= end
      || tokens[next].kind != .word && tokens[next].kind != .number
        && tokens[next].kind != .mask && !tokens[next].opensBracket
    let describes = last.isAny(of: .attributeMark)
    if last.isAny(of: [.joiningEnding, .attachedEnding]), !describes {
      return predicate.verb != nil
    }
    if last.isAny(of: [.commandEnding, .negation, .obligation]) { return isAtMark || !describes }
    if predicate.isAny(of: .unchanged), predicate.isAny(of: .keepVerb), !describes { return true }
    return isAtMark && (last.isAny(of: .plainEnding) || !describes)
  }
}

extension Token {
  /// One character of three bytes: too little to stand for a word.
  fileprivate var isShort: Bool { range.count <= 3 }
}
