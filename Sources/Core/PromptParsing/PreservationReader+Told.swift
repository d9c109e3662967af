/// What is told to stay, as a scene tells it as well.
extension PreservationReader {
  /// "The logo stays", "the gutters stay white", "all text on the box stays as set".
  func stayingPut(_ words: Range<Int>) -> Kept? {
    let reach = words.prefix(Self.longestList)
    guard let verb = reach.first(where: splitter.isStaying), verb > words.lowerBound else {
      return nil
    }
    let modal = words.first { $0 < verb && tokens[$0].isAny(of: .obligation) }
    let things = words.lowerBound..<(modal ?? verb)
    let first = tokens[words.lowerBound]
    // "The lamp should stay brighter" asks for more than it has.
    let asksMore =
      modal != nil && tokens[verb + 1..<words.upperBound].contains { $0.isAny(of: .comparative) }
    guard !things.isEmpty, !asksMore, !first.isAny(of: [.indefinite, .question, .opening]),
      !first.isAll(of: [.editVerb, .base]) || first.isAny(of: .ambiguous),
      !holds(things, [.negation, .requestOpener, .value]), !opensNewThing(verb + 1),
      !tellsOfWords(words.lowerBound..<verb + 1),
      !tokens[verb - 1].isAny(of: [.pronoun, .conjunction, .opening])
        || verb == words.lowerBound + 1 || modal != nil
    else { return nil }
    return Kept(verb: nil, things: held(by: verb, words) ?? things, isTold: true)
  }

  /// "Clouds" in "the sky should still have clouds", unlike "she should still look well".
  private func held(by verb: Int, _ words: Range<Int>) -> Range<Int>? {
    let object = verb + 1..<words.upperBound
    guard let first = object.first, bytes[tokens[verb].range].contains(0x20),
      tokens[first].isAny(of: .determiner) || names(first..<first + 1)
    else { return nil }
    return object
  }

  /// "Says all sales" in "the price tag says all sales are final": a verb that no list holds has a
  /// thing of its own, so that what stays does so in what that tells.
  func tellsOfWords(_ words: Range<Int>) -> Bool {
    words.dropFirst().dropLast(2).contains { index in
      let verb = tokens[index]
      let before = tokens[index - 1]
      // What tells has its teller before it: "dishes" in "the dishes the waiter carries" has an
      // article.
      return verb.kind == .word && verb.classes.isEmpty && verb.subject == nil
        && bytes[verb.range].last == 0x73
        && before.kind == .word && !before.isAny(of: .determiner)
        && (tokens[index + 1].isAny(of: .rest)
          || tokens[index + 1].isAny(of: .determiner)
            && !tokens[index + 2].isAny(of: [.stay, .obligation, .auxiliary]))
    }
  }
}
