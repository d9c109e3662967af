/// Tells verbs that are put together from characters, where no list could hold them all: "抹|平",
/// "修修", "收一收", "拾掇拾掇", "摆|盆花".
extension MarkedTokenizer {
  /// A verb at an offset, the count behind it that proves it to be one, and where its proof ends.
  struct Compound {
    let verb: Token
    var count: Token?
    let proof: Int
  }

  /// The verb that a stem at an offset makes with what follows; `matches` are all that stand there.
  func compound(of matches: [Lexicon.Match], at offset: Int, before limit: Int) -> Compound? {
    let stem = matches.last { lexicon.classes(at: $0.index).contains(.verbStem) }
    guard let stem, stem.end <= limit else { return repeated(matches, at: offset, before: limit) }
    let next = lexicon.matches(in: bytes, at: stem.end).filter { $0.end <= limit }
    let classes: (Lexicon.Match) -> WordClasses = { lexicon.classes(at: $0.index) }
    let result = next.last { classes($0).contains(.verbResult) }
    // "弄|好看点": the result is but the beginning of a longer quality.
    let quality = next.last { classes($0).contains(.vague) && $0.end > result?.end ?? $0.end }
    if let quality {
      return Compound(verb: self.verb(offset..<stem.end, stem), proof: quality.end)
    }
    if let result {
      guard !isLook(result) else { return nil }
      return Compound(verb: token(offset, stem, result), proof: result.end)
    }
    if let end = redoubled(offset..<stem.end, before: limit) {
      return Compound(verb: verb(offset..<end, stem), proof: end)
    }
    var verb = verb(offset..<stem.end, stem)
    verb.classes.insert(.measure)
    if let proof = next.last(where: { classes($0).contains(anyOf: Self.behindStem) }) {
      var count = Token(kind: .word, range: stem.end..<proof.end)
      count.classes = classes(proof).subtracting([.verbStem, .verbResult]).union(.determiner)
      let isCount = classes(proof).contains(.measure)
      return Compound(verb: verb, count: isCount ? count : nil, proof: proof.end)
    }
    let isCounted = stem.end < limit && bytes[stem.end].isDigit
    guard isCounted || isPlaced(stem, at: offset, next) || isGiven(next) else { return nil }
    return Compound(verb: verb, proof: stem.end + (isCounted ? 1 : 0))
  }

  /// "端正|的", "清透|风格": what describes the word behind it orders nothing, unless its object
  /// stands before it.
  private func isLook(_ result: Lexicon.Match) -> Bool {
    let next = lexicon.matches(in: bytes, at: result.end).last
    let operation = lexicon.verb(at: result.index).flatMap(lexicon.verbs.operation(of:))
    guard let next, !lexicon.classes(at: result.index).contains(anyOf: [.value, .place]),
      operation != .add, operation != .remove
    else { return false }
    let describes =
      lexicon.classes(at: next.index).contains(.attributeMark)
      || lexicon.kind(at: next.index) == .style
    return describes && !followsObject
  }

  /// Whether the object of a verb to come is marked in the clause so far.
  private var followsObject: Bool {
    tokens.suffix(Self.longestObject).reversed().prefix { !$0.isBreak && !$0.isMark }
      .contains { $0.isAny(of: .objectMark) }
  }

  /// In tokens; bounds the work on a text without marks.
  private static let longestObject = 24

  /// "整体|挪威", "高中棒球|转播": a verb of one character with nothing known behind it is a part of
  /// a longer word, unless the object of an order may begin there.
  func isCut(_ match: Lexicon.Match, _ unknown: Range<Int>) -> Bool {
    guard lexicon.grammar.verb == .first, lexicon.grammar.writing == .joined,
      match.end - unknown.upperBound == 3, !endsWord(match.end),
      lexicon.classes(at: match.index).contains(.editVerb),
      let operation = lexicon.verb(at: match.index).flatMap(lexicon.verbs.operation(of:)),
      ![.add, .replace, .remove].contains(operation), !followsObject,
      lexicon.matches(in: bytes, at: match.end).isEmpty
    else { return false }
    // "图表长条改折线": a thing that no list holds is changed into another.
    if !unknown.isEmpty { return operation != .modify }
    guard let before = tokens.last, before.range.upperBound == unknown.upperBound else {
      return false
    }
    return before.kind == .word && before.classes.isSubset(of: [.function, .filler])
      && before.subject == nil
  }

  /// "改到": a word of changing, which a compound says more of.
  func isVerb(_ match: Lexicon.Match) -> Bool {
    lexicon.classes(at: match.index).contains(anyOf: [.changeWord, .editVerb])
  }

  /// A count, a quality or an ending of orders, which only a verb has behind it.
  private static let behindStem: WordClasses = [.determiner, .measure, .commandEnding, .vague]

  /// "沙发前铺地毯": behind a place, a stem that brings something there.
  private func isPlaced(_ stem: Lexicon.Match, at offset: Int, _ next: [Lexicon.Match]) -> Bool {
    guard let place = tokens.last, place.isAny(of: .position), place.range.upperBound == offset,
      let operation = lexicon.verb(at: stem.index).flatMap(lexicon.verbs.operation(of:))
    else { return false }
    return [.add, .letter].contains(operation)
      && !next.contains {
        lexicon.classes(at: $0.index).contains(anyOf: [.aspect, .attributeMark])
      }
  }

  /// "给她|编|辫子": behind the one who gets something, a stem and a thing that it makes.
  private func isGiven(_ next: [Lexicon.Match]) -> Bool {
    guard let receiver = tokens.last, receiver.subject != nil,
      tokens.dropLast().last?.isAny(of: .place) ?? false
    else { return false }
    return next.contains { lexicon.kind(at: $0.index) != nil }
  }

  /// "飘窗|上|放": what makes a place of the thing before it, where a verb or a count follows.
  func localizer(of matches: [Lexicon.Match], at offset: Int, before limit: Int) -> Token? {
    guard let match = matches.last, lexicon.classes(at: match.index).contains(.localizer),
      let thing = tokens.last, thing.kind == .word, thing.range.upperBound == offset,
      thing.subject != nil || thing.classes.isEmpty, match.end < limit,
      lexicon.matches(in: bytes, at: match.end).contains(where: {
        lexicon.classes(at: $0.index).contains(anyOf: [.verbStem, .editVerb])
      })
    else { return nil }
    var token = Token(kind: .word, range: offset..<match.end)
    token.classes = .position
    return token
  }

  /// "抹平": what the result says the verb does, or else the stem.
  private func token(_ start: Int, _ stem: Lexicon.Match, _ result: Lexicon.Match) -> Token {
    let own = lexicon.verb(at: result.index)
    let says = own.flatMap(lexicon.verbs.operation(of:)).map { $0 != .modify } ?? false
    var token = verb(start..<result.end, says ? result : stem)
    token.classes.formUnion(lexicon.classes(at: result.index).intersection([.value, .place]))
    return token
  }

  private func verb(_ range: Range<Int>, _ match: Lexicon.Match) -> Token {
    var token = Token(kind: .word, range: range)
    token.classes = [.editVerb, .base]
    token.verb = lexicon.verb(at: match.index)
    return token
  }

  /// "修修", "收一收": where the stem comes again.
  private func redoubled(_ stem: Range<Int>, before limit: Int) -> Int? {
    if repeats(stem, at: stem.upperBound, before: limit) { return stem.upperBound + stem.count }
    let one = lexicon.matches(in: bytes, at: stem.upperBound).first {
      lexicon.classes(at: $0.index).contains(.determiner) && $0.end - stem.upperBound == 3
    }
    guard let one, repeats(stem, at: one.end, before: limit) else { return nil }
    return one.end + stem.count
  }

  /// "拾掇拾掇", "优化优化": two characters that come again at once ask for something to be done.
  private func repeated(
    _ matches: [Lexicon.Match], at offset: Int, before limit: Int
  ) -> Compound? {
    guard lexicon.grammar.verb == .first, bytes[offset] >= 0xE0 else { return nil }
    let second = offset + 3
    guard second < limit, bytes[second] >= 0xE0, second + 3 < limit,
      !repeats(offset..<second, at: second, before: limit),
      repeats(offset..<second + 3, at: second + 3, before: limit)
    else { return nil }
    let end = second + 3 + (second + 3 - offset)
    let known = matches.last { $0.end == second + 3 && lexicon.verb(at: $0.index) != nil }
    // "非常非常好" only stresses what follows.
    guard known != nil || matches.isEmpty && endsWord(end) else { return nil }
    var token = Token(kind: .word, range: offset..<end)
    token.classes = [.editVerb, .base]
    token.verb = known.flatMap { lexicon.verb(at: $0.index) }
    return Compound(verb: token, proof: end)
  }

  private func repeats(_ text: Range<Int>, at offset: Int, before limit: Int) -> Bool {
    offset + text.count <= limit
      && bytes[text].elementsEqual(bytes[offset..<offset + text.count])
  }
}

extension WordClasses {
  /// What is no word where nothing makes a verb of it.
  static let boundParts: WordClasses = [
    .verbStem, .verbResult, .measure, .localizer, .base,
  ]
}
