/// Edits that are told or asked for without a command.
extension ChangeReader {
  /// "The bins must not be seen", "the cable shouldn't be visible"; that a thing cannot be seen
  /// tells of a scene, unless something is edited in it already.
  func hidden(_ words: Range<Int>, _ earlier: EarlierClauses) -> Change? {
    guard let negation = words.first(where: { tokens[$0].isAny(of: .negation) }),
      negation > words.lowerBound, !tokens[words.lowerBound].isAll(of: [.presence, .pronoun]),
      !tokens[words.lowerBound].isAll(of: [.editVerb, .base]),
      tokens[negation..<min(negation + 4, words.upperBound)].contains(where: {
        $0.isAny(of: .presence)
      }),
      obliges(negation, words)
        || earlier.changes && !earlier.opensWithScene && !earlier.compose
    else { return nil }
    let says: WordClasses = [.obligation, .auxiliary, .stay, .question]
    let end = (words.lowerBound + 1..<negation).first {
      tokens[$0].isAny(of: says) && tokens[$0].subject == nil
    }
    var change = change(verb: negation, rest: words.lowerBound..<(end ?? negation))
    (change.operation, change.isStated) = (.remove, true)
    return change
  }

  /// "Must not be" and "are not to be", unlike "are not" and "cannot be".
  private func obliges(_ negation: Int, _ words: Range<Int>) -> Bool {
    guard negation + 1 < words.upperBound, !tokens[negation].isAny(of: .question) else {
      return false
    }
    return tokens[negation + 1].isAny(of: [.stay, .filler])
      || tokens[words.lowerBound..<negation].contains { $0.isAny(of: .obligation) }
  }

  /// "There should not be a cup on the table".
  func absence(_ first: Int, _ words: Range<Int>) -> Change? {
    guard words.count > 3, tokens[first].isAll(of: [.presence, .pronoun]),
      tokens[first + 1].isAny(of: .negation), tokens[first + 2].isAny(of: .stay)
    else { return nil }
    var change = change(verb: first + 1, rest: first + 3..<words.upperBound)
    change.operation = .remove
    change.isStated = true
    return change
  }

  /// "The sky should be pink", "the shirt needs to be replaced with a coat".
  func obligation(_ words: Range<Int>, _ earlier: EarlierClauses) -> Change? {
    guard
      let modal = words.first(where: {
        tokens[$0].isAny(of: .obligation)
          || tokens[$0].isAny(of: .question) && isStated($0, words, earlier)
          || splitter.lacksDoing($0, words.upperBound)
          || $0 - words.lowerBound <= Self.longestName
            && splitter.isToBeDone($0, words.upperBound)
      }), modal > words.lowerBound, modal + 1 < words.upperBound,
      !tokens[modal + 1].isAny(of: .negation)
    else { return nil }
    let lacks = splitter.lacksDoing(modal, words.upperBound)
    let participle = (modal + 1..<min(modal + 5, words.upperBound)).first {
      tokens[$0].isAll(of: [.editVerb, .participle])
        || lacks && tokens[$0].isAll(of: [.editVerb, .gerund])
    }
    return stated(from: modal, to: participle ?? modal, participle: participle, in: words)
  }

  /// The edit of a thing named before its verb.
  func stated(
    from start: Int, to end: Int, participle: Int?, in words: Range<Int>
  ) -> Change {
    var operation = participle.flatMap(operation(of:)) ?? .modify
    // "Bicycles to be shown by the gate".
    if operation == .compose { operation = .add }
    var change = Change(
      operation: operation,
      verb: tokens[start].range.lowerBound..<tokens[end].range.upperBound)
    change.isStated = true
    let phrases = NounPhraseReader(bytes: bytes, tokens: tokens)
    change.targets = phrases.phrases(in: words.lowerBound..<start)
    let opensValue = end + 2 < words.upperBound && tokens[end + 1].isAny(of: .value)
    let rest = min(opensValue ? end + 2 : end + 1, words.upperBound)..<words.upperBound
    let parts = object.parts(of: rest, verb: "", operation: operation)
    change.value = parts.value ?? parts.targets.first?.range
    change.scope = parts.scope
    return change
  }

  /// "The door could be cracked": a possibility stated of a thing, at the start of a prompt.
  func isStated(
    _ index: Int, _ words: Range<Int>, _ earlier: EarlierClauses
  ) -> Bool {
    let first = tokens[words.lowerBound]
    return index > words.lowerBound && index - words.lowerBound <= 5
      && (words.lowerBound == 0 || earlier.last != nil && earlier.onlyKeep
        || earlier.changes && first.isAny(of: [.determiner, .noun]))
      && index + 1 < words.upperBound && word(index + 1) == "be"
      && !(index + 2 < words.upperBound && tokens[index + 2].isAny(of: .presence))
  }

  /// "Draw a moustache on the statue", unlike "draw a cat on a roof" and "draw a boat on the sea".
  func drawsOnto(_ verb: Int, _ rest: Range<Int>) -> Bool {
    guard ["draw", "sketch"].contains(word(verb)),
      let place = rest.first(where: { tokens[$0].isAny(of: .place) }),
      ["on", "onto"].contains(word(place)), place + 1 < rest.upperBound
    else { return false }
    let scenes: [SubjectKind] = [
      .person, .animal, .building, .vehicle, .background, .sky, .image, .composition,
    ]
    let drawn = tokens[rest.lowerBound..<place].compactMap(\.subject)
    let onto = tokens[place + 1..<rest.upperBound].compactMap(\.subject).first
    let isKnown = splitter.namesKnown(place + 1) || onto == .person || onto == .animal
    return isKnown && drawn.allSatisfy { !scenes.contains($0) }
      && onto.map { ![.background, .sky, .lighting, .image, .composition, .style].contains($0) }
        ?? true
  }

  /// "Draw the curtains", "take in the sleeves", unlike "draw the dog in ink": what is there
  /// already, and nothing else.
  func drawsKnown(_ verb: Int, _ rest: Range<Int>) -> Bool {
    guard let first = rest.first, ["draw", "take"].contains(word(verb)) else { return false }
    let isTaken = word(verb) == "take"
    if isTaken, !["in", "up"].contains(word(first)) { return false }
    let thing = isTaken ? rest.dropFirst() : rest[...]
    guard let opening = thing.first, splitter.namesKnown(opening), thing.count <= 4 else {
      return false
    }
    let kinds = tokens[thing.startIndex..<thing.endIndex].compactMap(\.subject)
    return kinds.allSatisfy { $0 == .object || $0 == .clothing }
      && !thing.contains { tokens[$0].isAny(of: [.place, .value]) }
  }

  /// In tokens, of what is named before "to be removed".
  static let longestName = 9

  /// "The sky is changed to dusk": an edit told as a fact, unless a scene is being described.
  func plainPassive(_ words: Range<Int>, _ earlier: EarlierClauses) -> Change? {
    guard !earlier.opensWithScene, !earlier.compose, let first = words.first,
      tokens[first].isAny(of: [.determiner, .noun]) || tokens[first].isPossessive,
      let auxiliary = words.first(where: { tokens[$0].isAny(of: .auxiliary) }),
      auxiliary > first, auxiliary - first <= 8,
      let participle = (auxiliary + 1..<min(auxiliary + 3, words.upperBound)).first(where: {
        tokens[$0].isAny(of: .plainPassive)
      })
    else { return nil }
    return stated(from: auxiliary, to: participle, participle: participle, in: words)
  }

  /// "Dust on the lens: remove": what becomes of the thing before a colon. A word that no list
  /// holds is a verb there behind another edit.
  func labelled(_ words: Range<Int>, _ earlier: EarlierClauses) -> Change? {
    guard let last = words.last, words.count > 2, tokens[last - 1].mark == 0x3A,
      tokens[last].isAll(of: [.editVerb, .base])
        || earlier.changes && !earlier.compose && isUnlisted(last)
    else { return nil }
    let operation = operation(of: last) ?? .modify
    var change = Change(operation: operation, verb: tokens[last].range)
    let parts = object.parts(of: words.lowerBound..<last - 1, verb: "", operation: operation)
    (change.targets, change.scope) = (parts.targets, parts.scope)
    return change
  }

  /// "Remove: the lanyard, the badge": a verb that heads what it is done to.
  func heading(_ words: Range<Int>) -> Change? {
    guard let verb = words.first, words.count > 2, tokens[verb + 1].mark == 0x3A,
      tokens[verb].isAll(of: [.editVerb, .base]), !tokens[verb].isAny(of: .ambiguous),
      [.remove, .add, .replace].contains(operation(of: verb)),
      !splitter.isImperative(verb + 2, end: words.upperBound)
    else { return nil }
    var change = change(verb: verb, rest: verb + 2..<words.upperBound)
    let names = NounPhraseReader(bytes: bytes, tokens: tokens)
    let listed = names.items(in: verb + 2..<words.upperBound)
    if operation(of: verb) != .replace, listed.count > change.targets.count {
      (change.targets, change.scope) = (listed, nil)
    }
    return change
  }

  /// A state that says by itself that the thing is to be taken away ("gone").
  func isGone(_ index: Int) -> Bool {
    tokens[index].isAll(of: [.result, .aspect])
  }

  func isUnlisted(_ index: Int) -> Bool {
    tokens[index].kind == .word && tokens[index].classes.isEmpty && !tokens[index].isCapitalized
  }

  /// "Grass greener", "bin gone": a thing and how it shall be, without a verb.
  func result(_ clause: Range<Int>, _ earlier: EarlierClauses) -> Change? {
    let isLimited = clause.count > 2 && tokens[clause.lowerBound].isAny(of: .exclusive)
    let words = isLimited ? clause.dropFirst() : clause
    let arrows = OrderEnding(bytes: bytes, tokens: tokens)
    // An arrow is no way to tell of a scene.
    guard !earlier.opensWithScene || words.contains(where: arrows.isArrow), !earlier.compose,
      let state = splitter.resultStart(in: words, isAmongOrders: earlier.last?.kind == .change)
    else { return nil }
    var change = Change(operation: isGone(state) ? .remove : .modify, verb: nil)
    let phrases = NounPhraseReader(bytes: bytes, tokens: tokens)
    change.targets = phrases.phrases(in: words.lowerBound..<state)
    change.value = tokens[state].range.lowerBound..<tokens[words.upperBound - 1].range.upperBound
    return change
  }
}
