/// Clauses that borrow the verb of the one before them.
extension ChangeReader {
  /// "And the boat was gone" behind "I wish the sunset was redder".
  private func wished(_ words: Range<Int>, _ previous: Clause?) -> Change? {
    guard let previous, previous.kind == .change, isWished(previous),
      let auxiliary = splitter.wished(words), let last = words.last
    else { return nil }
    return Change(
      operation: isGone(last) ? .remove : .modify, verb: previous.verb,
      targets: names(words.lowerBound..<auxiliary),
      value: tokens[auxiliary + 1].range.lowerBound..<tokens[last].range.upperBound,
      isElliptic: true)
  }

  func ellipsis(_ words: Range<Int>, _ previous: Clause?) -> Change? {
    if let wished = wished(words, previous) { return wished }
    guard let previous, previous.kind == .change, let operation = previous.operation,
      tokens[words.lowerBound].isAny(of: .determiner)
        || splitter.startsGift(words.lowerBound, words.upperBound)
        || words.count == 2 && splitter.opensStateAlone(words.lowerBound)
        || operation == .replace && words.count > 2 && isExchanged(words.lowerBound + 1),
      !words.contains(where: splitter.tellsOfItself) || isWished(previous)
    else { return nil }
    // "… and the cup off the desk".
    let isOff = operation == .remove && words.dropFirst(2).dropLast().contains { word($0) == "off" }
    let isTold =
      isOff || words.contains { isTo($0) || operation == .replace && isExchanged($0) }
    let parts = object.parts(of: words, verb: isTold ? "change" : "make", operation: operation)
    let takesPlace = parts.scope != nil && (operation == .add || isOff)
    if let split = split(words, previous), !isTold, parts.value == nil || split.isGift {
      return Change(
        operation: operation, verb: previous.verb, targets: names(words.lowerBound..<split.start),
        value: tokens[split.start].range.lowerBound..<tokens[words.upperBound - 1].range.upperBound,
        isElliptic: true)
    }
    guard parts.value != nil || takesPlace, !parts.targets.isEmpty,
      isTold || splitter.endsInState(words) || words.count == 2 || gappedState(words) != nil
        || words.last.map(splitter.endsDone) ?? false
    else { return nil }
    let isGone = words.last.map(isGone) ?? false
    // "Have the bench gone and the grass greener".
    let other: EditOperation = operation == .remove && !isOff ? .modify : operation
    return Change(
      operation: isGone ? .remove : other, verb: previous.verb, targets: parts.targets,
      value: parts.value, scope: parts.scope, isElliptic: true)
  }

  /// "What if the walls were green and the sofa was gone": whoever wishes tells what he wishes for.
  private func isWished(_ previous: Clause) -> Bool {
    guard let verb = previous.verb else { return false }
    return tokens[tokens.indices(within: verb)].contains { $0.isAny(of: .requestOpener) }
  }

  /// Where what the first thing gets or becomes begins in words that name both.
  private func split(_ words: Range<Int>, _ previous: Clause) -> (start: Int, isGift: Bool)? {
    if previous.verb.map({ bytes.lastWord(of: $0) == "give" }) ?? false,
      splitter.startsGift(words.lowerBound, words.upperBound),
      let gift = words.first(where: { ["a", "an"].contains(word($0)) })
    {
      return (gift, true)
    }
    return gappedState(words).map { ($0, false) }
  }

  private func names(_ words: Range<Int>) -> [NounPhraseReader.Phrase] {
    NounPhraseReader(bytes: bytes, tokens: tokens).phrases(in: words)
  }

  /// "Oak" in "make the walls green and the floor oak".
  private func gappedState(_ words: Range<Int>) -> Int? {
    splitter.endsInGappedState(words) && splitter.followsJoint(words.lowerBound)
      ? words.upperBound - 1 : nil
  }

  private func isExchanged(_ index: Int) -> Bool { ["for", "with"].contains(word(index)) }

  private func isTo(_ index: Int) -> Bool { ["to", "into"].contains(word(index)) }
}
