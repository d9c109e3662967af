/// Cuts a sentence into clauses: where a connector, a mark or a run-on verb starts a new
/// instruction, preservation or condition.
struct ClauseSplitter {
  let bytes: [UInt8]
  let tokens: [Token]

  /// What stands between the start of a clause and the place looked at; kept up to date while the
  /// sentence is walked, so that a long clause is read once.
  struct Passed {
    /// "Could you, please, remove …" has said nothing yet before the verb.
    var hasContent = false
    /// Whether the words say something of a thing, instead of only naming it: in "Both the hat and
    /// the scarf should go" the first half does not.
    var hasPredicate = false
    /// "to" or "into" stands there, or "for" behind a verb of exchange.
    var hasValue = false
    /// Begins with "have", "let" or "make", whose object may have a verb of its own.
    var isCausative = false
    /// Begins with one of these, or with "paint" or "I want": its object is followed by a state.
    var takesState = false
    /// Begins with "swap" or "replace", whose object is followed by "for" or "with".
    var exchanges = false
    /// What it exchanges first has no article: "replace cars with trams".
    var exchangesBare = false
    /// Begins with "give", whose object is followed by what it gets.
    var gives = false
    /// Begins with "take", whose object may be followed by what it comes off.
    var takes = false
    /// Denies what follows ("do not crop, resize or recolor the logo").
    var isDenied = false
    /// Keeps what follows ("keeping her pose, the hat and the scarf untouched").
    var keeps = false
    /// Asks whether one would mind doing something, and goes on with more to do.
    var asksDoing = false
    /// Begins with a verb in the place of a command, or says what ought to be.
    var orders = false
    /// Begins with "I wish", whose things are told of in the past.
    var wishes = false
    /// Says what ought to be, so that bare states may go on with it.
    var obliges = false
    /// The word before the place is a state ("make the lips redder").
    var endsInState = false

    /// Takes in the word that the clause opens with.
    mutating func begin(with word: String, isWish: Bool) {
      isCausative = isCausative || hasContent && ClauseSplitter.causatives.contains(word)
      takesState =
        takesState || isCausative || hasContent && ClauseSplitter.painting.contains(word)
        || isWish && ClauseSplitter.wishes.contains { word.hasSuffix($0) }
      exchanges = exchanges || hasContent && ClauseSplitter.exchanging.contains(word)
      wishes = wishes || isWish && ClauseSplitter.unreal.contains { word.hasSuffix($0) }
      gives = gives || hasContent && word == "give"
      takes = takes || hasContent && word == "take"
    }
  }

  /// Token index ranges that cover the sentence's tokens.
  func clauses(in sentence: Range<Int>) -> [Range<Int>] {
    let end = sentence.upperBound
    var clauses: [Range<Int>] = []
    var start = sentence.lowerBound
    var opening = firstContent(start, end)
    var passed = Passed()
    pass(start, &passed, end)
    var (index, head) = (start + 1, start)
    while index < end {
      if head < index { head = skippingConnectors(from: index, to: end) }
      if head < end, head > opening,
        isBoundary(index, head: head, opening: opening, passed, end: end)
      {
        clauses.append(start..<index)
        start = index
        opening = head
        let isResult = startsResult(index, head, end)
        passed = goingOn(passed, at: head)
        passed.orders = passed.orders || isResult
        if index < head { opening = firstContent(start, end) }
      }
      pass(index, &passed, end)
      index += 1
    }
    clauses.append(start..<end)
    return clauses
  }

  private func pass(_ index: Int, _ passed: inout Passed, _ end: Int) {
    let token = tokens[index]
    if !passed.hasContent {
      let isEmoji = token.kind == .punctuation && (token.mark == 0 || token.joinsOrders)
      passed.hasContent =
        !isEmoji && !token.isAny(of: [.requestOpener, .courtesy]) && !isConnector(token, at: index)
      passed.begin(with: word(index), isWish: token.isAny(of: .requestOpener))
      passed.isDenied = passed.hasContent && token.isAny(of: .negation)
      passed.asksDoing =
        passed.orders && passed.hasContent && token.isAll(of: [.editVerb, .gerund])
      passed.orders =
        passed.orders || token.isAny(of: .requestOpener)
        || passed.hasContent && commands(index, end: end)
        || passed.hasContent && token.isAll(of: [.keepVerb, .base])
    }
    passed.obliges = passed.obliges || passed.hasContent && token.isAny(of: .obligation)
    passed.orders = passed.orders || passed.obliges
    if passed.exchanges, exchanges(before: index), !token.isAny(of: .exclusive) {
      passed.exchangesBare = !token.isAny(of: [.determiner, .pronoun]) && !token.isPossessive
    }
    // "Leaves" in "the leaves" are things.
    let isThing = index > 0 && tokens[index - 1].isAny(of: .determiner)
    passed.keeps = passed.keeps || token.isAny(of: .keepVerb) && !isThing
    passed.endsInState =
      passed.takesState && (isState(index) || isNamedState(index) || endsDone(index))
    // "Label" in "the label and the backdrop stay" is a thing.
    passed.hasPredicate =
      passed.hasPredicate
      || token.isAny(of: Self.predicates) && !(token.isAny(of: .ambiguous) && token.subject != nil)
    passed.hasValue = passed.hasValue || isValueWord(token, passed)
  }

  private static let predicates: WordClasses = [
    .obligation, .stay, .keepVerb, .editVerb, .requestOpener, .negation, .question, .becoming,
  ]

  /// The first token at or after `index` that is no mark, conjunction, order word or courtesy.
  func skippingConnectors(from index: Int, to end: Int) -> Int {
    var head = index
    while head < end, isConnector(tokens[head], at: head) { head += 1 }
    return head
  }

  private func isConnector(_ token: Token, at index: Int) -> Bool {
    if token.isBreak || token.isSeparator || isItemNumber(token, at: index) { return true }
    if token.kind == .punctuation {
      return [0x2A, 0x23, 0x29, 0x2E].contains(token.mark) || token.isAny(of: .conjunction)
        || standsApart(token)
    }
    // "Third" in "the left third" is a part of the picture.
    if token.isAny(of: .sequence), index > 0,
      tokens[index - 1].isAny(of: [.determiner, .position])
    {
      return false
    }
    return token.isAny(of: [.conjunction, .sequence, .courtesy]) && !token.isAny(of: .determiner)
      || token.isAny(of: .sequence) && isFollowedByMark(index)
  }

  private func isFollowedByMark(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].isSeparator
  }

  private func isBoundary(
    _ index: Int, head: Int, opening: Int, _ passed: Passed, end: Int
  ) -> Bool {
    guard passed.hasContent, !closesBracket(index) else { return false }
    if bracketsKeep(index, end: end) { return true }
    if tokens[index - 1].mark == 0x29, bracketsKeep(opening, end: end) { return true }
    if head > index {
      // "Keep: everything else".
      if tokens[index].mark == 0x3A, index == opening + 1,
        tokens[opening].isAll(of: [.keepVerb, .base])
      {
        return false
      }
      if passed.isDenied, goesOnDenying(index, head, end) { return false }
      if startsCommand(head, end: end) { return !isLabelled(index, head, end) }
      if passed.orders || tokens[index].mark == 0x3A,
        word(index) != "or",
        startsUnlisted(head, end, passed) || passed.orders && startsBareCommand(head, end)
      {
        return true
      }
      if passed.asksDoing, tokens[head].isAll(of: [.editVerb, .gerund]) { return true }
      if startsSegment(index, head, end) { return true }
      if let starts = startsKeep(index, head, opening, passed, end) { return starts }
      if !passed.isDenied, !passed.keeps,
        startsListed(index, head, opening, end) || passed.obliges && goesOnStating(index, head, end)
      {
        return true
      }
      // "Make the boats and cars pink" has one state for both.
      let hasState = !passed.takesState || passed.endsInState || passed.gives
      if !passed.isDenied, !passed.keeps, hasState, startsResult(index, head, end) {
        return passed.orders || passed.hasValue && startsBareValue(head, end: end)
          || resultStart(in: opening..<index, isAmongOrders: true) != nil
          || startsResult(index, head, end, isAmongOrders: false)
      }
      if tokens[index].isSeparator, tokens[index - 1].isAny(of: .bareState) { return true }
      return startsTelling(index, head, opening, passed, end)
    }
    return isRunOn(index, end: end, passed) || isAttachedKeep(index) || startsRequest(index)
      || startsRemark(index, end: end, passed)
  }

  /// ", the rug and the lamp stay", ", same light": whether what stays begins here; `nil` where
  /// nothing is said to.
  private func startsKeep(
    _ index: Int, _ head: Int, _ opening: Int, _ passed: Passed, _ end: Int
  ) -> Bool? {
    if let starts = startsList(index, head, opening, passed, end) { return starts }
    guard !passed.keeps, startsSameness(index, head, end) else { return nil }
    return word(head) == "same" || !onlyNames(opening..<index)
  }

  /// ", plump the cushions" behind an order; what someone shall do may go on behind "and" ("let
  /// him sit and hold a cup").
  private func startsUnlisted(_ head: Int, _ end: Int, _ passed: Passed) -> Bool {
    guard !passed.isDenied, !passed.isCausative || passed.endsInState else { return false }
    let verb = skippingAdverbs(from: head, to: end)
    guard isUnlistedVerb(verb, end: end, behindOrder: true) else { return false }
    // "Keep the house, lawn the way it is".
    return !passed.keeps
      || !(verb..<min(end, verb + 8)).contains { tokens[$0].isAny(of: .unchanged) }
  }

  private static let painting: Set<String> = ["paint", "color", "colour", "dye", "tint"]
  private static let unreal = [" wish", " if"]
  static let wishes = [" want", " like", " love", " need", " if"]

  /// "Do not crop, resize or recolor the logo": the verbs share the denial.
  private func goesOnDenying(_ index: Int, _ head: Int, _ end: Int) -> Bool {
    guard tokens[head].isAll(of: [.editVerb, .base]) || tokens[head].isAny(of: .fidelity) else {
      return false
    }
    if (index..<head).contains(where: { ["or", "nor"].contains(word($0)) }) { return true }
    return head + 1 < end && (tokens[head + 1].isSeparator || word(head + 1) == "or")
  }

  /// "(at the top), keep the rest": the bracket belongs to what stands before it.
  private func closesBracket(_ index: Int) -> Bool {
    tokens[index].kind == .punctuation && [0x29, 0x5D, 0x7D].contains(tokens[index].mark)
  }

  private func firstContent(_ start: Int, _ end: Int) -> Int {
    let index = skippingConnectors(from: start, to: end)
    guard index + 1 < end, tokens[index].kind == .number, !tokens.isRatio(at: index + 1)
    else { return index }
    guard [0x2E, 0x29, 0x3A].contains(tokens[index + 1].mark) else {
      return bytes.itemMarkLength(at: tokens[index].range.lowerBound) > 0 ? index + 1 : index
    }
    return skippingConnectors(from: index + 1, to: end)
  }

  /// Whether an instruction, wish or preservation begins at a token.
  private func startsCommand(_ index: Int, end: Int) -> Bool {
    let token = tokens[index]
    if token.isAny(of: [.requestOpener, .rest, .sure]) { return true }
    if isImperative(index, end: end) || isKeep(index, end: end) { return true }
    let verb = skippingAdverbs(from: index, to: end)
    if verb > index, isImperative(verb, end: end) { return true }
    if token.isAny(of: .negation) || denies(behindAdverb: index, end) { return true }
    return token.isAny(of: .exclusive) && index + 1 < end && isImperative(index + 1, end: end)
  }

  /// A verb of editing in the place of a command.
  func isImperative(_ index: Int, end: Int) -> Bool {
    let token = tokens[index]
    guard token.isAll(of: [.editVerb, .base]), !token.isPossessive else { return false }
    guard index + 1 < end else { return index == 0 || !token.isAny(of: .ambiguous) }
    if limitsItself(index, end) { return true }
    let next = tokens[index + 1]
    if next.isSeparator && next.mark == 0x3A { return false }
    guard token.isAny(of: .ambiguous) else {
      return !next.isAny(of: [.stay, .obligation]) || next.isAny(of: .base)
    }
    // "Fold up the clothes".
    if next.isAny(of: .particle), index + 2 < end {
      return tokens[index + 2].isAny(of: .determiner)
    }
    return next.kind == .mask || next.kind == .number || next.isPossessive
      || next.isAny(of: [.determiner, .pronoun, .exclusive, .position, .backReference])
  }

  private func isKeep(_ index: Int, end: Int) -> Bool {
    let token = tokens[index]
    if token.isAny(of: .fidelity), index + 1 < end, tokens[index + 1].isAny(of: .keepVerb) {
      return isKeep(index + 1, end: end)
    }
    guard token.isAny(of: .keepVerb), index + 1 < end else { return false }
    return token.isAny(of: [.base, .gerund]) && !tokens[index + 1].isSeparator
  }

  /// "… while keeping the pose", "without changing anything".
  private func isAttachedKeep(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.isAll(of: [.keepVerb, .gerund]) {
      return !tokens[index - 1].isAny(of: [.place, .value])
    }
    if keepsMeanwhile(index, end: tokens.count) { return true }
    return token.isAny(of: .negation) && deniesDoing(index + 1, behind: index)
  }

  static let causatives: Set<String> = ["make", "have", "let", "give", "show"]

  func word(_ index: Int) -> String {
    bytes.lowered(tokens[index].range)
  }

  /// Whether the word is that one; by its length, most others need not be made a text.
  func isWord(_ index: Int, _ text: String) -> Bool {
    tokens[index].range.count == text.utf8.count && word(index) == text
  }
}
