import Matching

/// Things with nothing but a state behind them: "grass greener", "the bin gone", "lid instead of
/// the cork".
extension ClauseSplitter {
  /// How many tokens such a clause may take.
  private static let longestResult = 12

  /// Whether a thing with its state, and no verb, stands between this place and the next joint.
  func startsResult(
    _ index: Int, _ head: Int, _ end: Int, isAmongOrders: Bool = true
  ) -> Bool {
    let reach = min(end, head + Self.longestResult)
    let arrows = OrderEnding(bytes: bytes, tokens: tokens)
    let tail =
      (head + 1..<max(head + 1, reach)).first { endsPhrase($0) && !arrows.isArrow($0) } ?? reach
    guard tail < reach || reach == end else { return false }
    return resultStart(in: head..<tail, isAmongOrders: isAmongOrders) != nil
  }

  /// Where the state begins in the words of a clause that has no verb, or `nil` where they say no
  /// such thing; a colour only tells among orders, because a description may end in one.
  func resultStart(in words: Range<Int>, isAmongOrders: Bool) -> Int? {
    let end = withoutCourtesy(words)
    guard words.lowerBound + 1 < end, end - words.lowerBound <= Self.longestResult,
      opensThing(words.lowerBound), !tokens[words].contains(where: { $0.mark == 0x7B }),
      !tokens[words.lowerBound..<end - 1].contains(where: saysSomething),
      tokens[end - 1].isAny(of: .result) || isDone(end - 1) || !saysSomething(tokens[end - 1])
    else { return nil }
    if let joint = joint(in: words.lowerBound..<end, isAmongOrders) { return joint }
    let last = tokens[end - 1]
    guard
      last.isAny(of: [.comparative, .result])
        || isParticle(last)
        || isAmongOrders
          && (endsInColor(end - 1) || endsDoneAtPlace(words.lowerBound..<end)
            || isDone(end - 1) && tokens[words.lowerBound].isAny(of: .determiner)
            || end == words.lowerBound + 2 && !tokens[words.lowerBound].isCapitalized
              && (isDone(end - 1) || isUnlistedDone(end - 1))
            || end == words.lowerBound + 2 && tokens[words.lowerBound].subject != nil
              && (isDone(end - 1) || isUnlistedDone(end - 1)))
    else { return nil }
    var start = endsDoneAtPlace(words.lowerBound..<end) && isParticle(last) ? end - 2 : end - 1
    while start > words.lowerBound + 1, isMeasure(start - 1) { start -= 1 }
    if start == end - 1, start > words.lowerBound + 1, tokens[start].isAny(of: .color),
      tokens[start - 1].classes.isEmpty, tokens[start - 2].subject != nil
    {
      start -= 1
    }
    return start > words.lowerBound && namesThing(words.lowerBound..<start) ? start : nil
  }

  /// One past the last word that is neither courtesy nor a degree of the state.
  private func withoutCourtesy(_ words: Range<Int>) -> Int {
    var end = words.upperBound
    while end > words.lowerBound, tokens[end - 1].isAny(of: [.courtesy, .degree, .sequence]) {
      end -= 1
    }
    return end
  }

  private static let says: WordClasses = [
    .keepVerb, .obligation, .stay, .negation, .unchanged, .rest, .requestOpener, .auxiliary,
    .question, .gerund, .third, .past,
  ]

  /// A verb, unless it names a thing or its place as well ("the lights", "the left wall").
  private func saysSomething(_ token: Token) -> Bool {
    if token.isAny(of: .pronoun), !token.isAny(of: .determiner) { return true }
    if token.isAll(of: [.editVerb, .base]), token.subject == nil,
      !token.isAny(of: [.ambiguous, .result, .particle])
    {
      return true
    }
    return token.isAny(of: Self.says) && token.subject == nil
      && !token.isAny(of: [.position, .contrast])
  }

  /// "Was" in "her dress was green", "can" in "the cloth can go white": a verb of its own.
  func tellsOfItself(_ index: Int) -> Bool {
    let token = tokens[index]
    // "The can red", unlike "the cloth can go white".
    let next = index + 1 < tokens.count ? tokens[index + 1] : token
    let isThing =
      token.subject != nil
      && (!next.isAny(of: [.base, .becoming, .stay])
        || index > 0 && tokens[index - 1].isAny(of: .determiner))
    return !isThing && token.isAny(of: [.auxiliary, .obligation, .question, .stay, .past])
      && !token.isAny(of: [.editVerb, .position, .determiner, .place, .value])
  }

  /// Words before a state that belong to it: "a bit darker", "glossy red".
  private func isMeasure(_ index: Int) -> Bool {
    tokens[index].kind == .number
      || tokens[index].isAny(of: [.degree, .color, .manner]) && tokens[index].subject == nil
  }

  /// Begins with what a known thing begins with, or with its name.
  func opensThing(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.isAny(of: [.place, .value, .opening, .color]) else {
      return false
    }
    if token.isPossessive { return true }
    if token.isAny(of: .determiner) { return !token.isAny(of: .indefinite) }
    return token.classes.isEmpty || token.subject != nil && token.subject != .image
      || token.isAny(of: .position)
  }

  /// The words before a state name one thing: no known noun with another word behind it ("the boy
  /// leans closer"), and no form that goes on.
  private func namesThing(_ words: Range<Int>) -> Bool {
    guard let last = words.last, tokens[last].kind == .word,
      !tokens[last].isAny(of: [.determiner, .place, .value, .conjunction, .opening])
    else { return false }
    if tokens[last].subject != nil || tokens[last].kind == .mask { return true }
    let text = word(last)
    let known = words.last { tokens[$0].subject != nil && !tokens[$0].isPossessive }
    return tokens[last].classes.isEmpty && !text.hasSuffix("ing") && !text.hasSuffix("ed")
      && known.map { $0 + 1 < last && tokens[$0..<last].contains { $0.isAny(of: .place) } } ?? true
  }

  /// "The door red", unlike "the red".
  private func endsInColor(_ last: Int) -> Bool {
    tokens[last].isAny(of: .color) && tokens[last].subject == nil
  }

  /// "Covered" in "the crest covered up", "painted" in "the walls painted".
  func isDone(_ last: Int) -> Bool {
    tokens[last].isAll(of: [.editVerb, .participle]) && !tokens[last].isAny(of: [.base, .keepVerb])
  }

  /// "Stain on the sleeve taken out": a thing at its place, and what is done to it.
  private func endsDoneAtPlace(_ words: Range<Int>) -> Bool {
    guard let last = words.last, words.count > 3, endsDone(last) else { return false }
    return words.dropFirst().prefix(3).contains {
      tokens[$0].isAny(of: .place) && $0 + 1 < last && namesKnown($0 + 1)
    }
  }

  /// "Ironed" in "shirt ironed".
  func isUnlistedDone(_ last: Int) -> Bool {
    tokens[last].classes.isEmpty && word(last).hasSuffix("ed")
  }

  /// "Off" in "the telly off", "on" in "the lights on"; "on the left" is a place.
  func isParticle(_ token: Token) -> Bool {
    token.isAny(of: .particle) || token.isAny(of: .place) && token.range.count <= Self.shortPlace
  }

  /// In bytes: "on", "in" and "off" switch or dress a thing, "behind" only tells where it is.
  private static let shortPlace = 3

  /// Where a thing is set against what it is to become or to replace: "hair → silver", "oak instead
  /// of the pine", "coat from blue to red", "glasses: off".
  func joint(in words: Range<Int>, _ isAmongOrders: Bool) -> Int? {
    let ending = OrderEnding(bytes: bytes, tokens: tokens)
    return words.dropFirst().dropLast().first {
      ending.isArrow($0) || tokens[$0].mark == 0x3D || tokens[$0].isAny(of: .contrast)
        || isAmongOrders && isOrigin($0, before: words.upperBound) || labels($0, words)
    }
  }

  /// "From" in "the coat from blue to red".
  private func isOrigin(_ index: Int, before end: Int) -> Bool {
    guard tokens[index].isAny(of: .place), bytes.holds("from", at: tokens[index].range.lowerBound)
    else { return false }
    return (index + 2..<max(index + 2, end)).prefix(5).contains {
      tokens[$0].isAny(of: .value) && !tokens[$0].isAny(of: .place)
    }
  }

  /// The colon or dash of "glasses: off", "clutch – gone".
  private func labels(_ index: Int, _ words: Range<Int>) -> Bool {
    guard [0x3A, 0x2D].contains(tokens[index].mark), index + 2 == words.upperBound else {
      return false
    }
    return isParticle(tokens[index + 1])
      || tokens[index + 1].isAny(of: [.comparative, .result])
  }
}
