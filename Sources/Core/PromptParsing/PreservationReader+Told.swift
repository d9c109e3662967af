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
      !tokens[verb - 1].isAny(of: [.pronoun, .conjunction, .opening])
        || verb == words.lowerBound + 1 || modal != nil
    else { return nil }
    return Kept(verb: nil, things: things, isTold: true)
  }
}
