/// Tells what a fragment without a command says, where it stands among orders.
struct FragmentShapes {
  enum Shape {
    /// "Rug out", "lid in brass instead of the cork".
    case result
    /// "Softer light", "less clutter on the desk".
    case more
    /// "Taps brass": only beside what surely asks for something.
    case pair
    /// "The puddle gets bigger".
    case becoming
    /// "No ivy on the east gable".
    case absence
    /// "Sofa in rust velvet", "a red arrow at the door".
    case thing
  }

  let tokens: [Token]
  let splitter: ClauseSplitter

  /// In tokens; longer ones tell.
  private static let longest = 24
  private static let longestSubject = 5

  /// What the words say, or `nil` where they are a sentence, a title or a look.
  func shape(of words: Range<Int>) -> Shape? {
    guard words.count > 1, words.count <= Self.longest else { return nil }
    if splitter.resultStart(in: words, isAmongOrders: true) != nil { return .result }
    if isAbsence(words) { return .absence }
    if splitter.opensMore(words) { return .more }
    if splitter.isPair(words) || splitter.isColored(words) { return .pair }
    guard splitter.opensThing(words.lowerBound) || opensNewThing(words.lowerBound) else {
      return nil
    }
    if becomes(words) { return .becoming }
    return isThing(words) ? .thing : nil
  }

  /// "Shirt navy. Tie burgundy. Pocket square out.": who says of every thing how it is to be, and
  /// of one by a word that hardly any description uses, tells of no scene.
  func areStates(_ parts: [Range<Int>]) -> Bool {
    guard parts.count > 2, parts.allSatisfy({ [.result, .pair].contains(shape(of: $0)) }) else {
      return false
    }
    return parts.contains { part in
      part.last.map {
        splitter.isParticle(tokens[$0]) || tokens[$0].isAny(of: [.result, .comparative])
      } ?? false
    }
  }

  /// "Lilies: out", "gown – emerald": a short name, and something behind its colon or dash.
  func isLabelled(_ words: Range<Int>) -> Bool {
    guard words.count > 2, words.count <= Self.longestLabelled,
      splitter.opensThing(words.lowerBound)
    else { return false }
    return words.dropFirst().dropLast().prefix(Self.longestLabel).contains {
      [0x3A, 0x2D].contains(tokens[$0].mark)
    }
  }

  private static let longestLabel = 3
  private static let longestLabelled = 12

  /// A denial of something at a known place; elsewhere it may tell how a new thing looks.
  private func isAbsence(_ words: Range<Int>) -> Bool {
    guard tokens[words.lowerBound].isAny(of: .negation) else { return false }
    return words.dropFirst(2).contains {
      tokens[$0].isAny(of: .place) && $0 + 1 < words.upperBound && splitter.namesKnown($0 + 1)
    } && !tells(words.dropFirst())
  }

  private func becomes(_ words: Range<Int>) -> Bool {
    words.dropFirst().prefix(Self.longestSubject).contains { tokens[$0].isAny(of: .becoming) }
      && !tokens[words.lowerBound].isAny(of: .pronoun)
  }

  private func opensNewThing(_ index: Int) -> Bool {
    tokens[index].kind == .number
      || tokens[index].isAny(of: [.indefinite, .comparative, .determiner])
  }

  /// A thing with a place, and no verb that tells of it.
  private func isThing(_ words: Range<Int>) -> Bool {
    let kinds = words.prefix(Self.longestSubject).compactMap { tokens[$0].subject }
    let isMore = tokens[words.lowerBound].isAny(of: .comparative)
    guard !tells(words[...]),
      isMore
        || !kinds.contains(where: {
          [.style, .composition, .image, .lighting, .color].contains($0)
        })
    else { return false }
    return isMore
      || words.dropFirst().dropLast().contains { tokens[$0].isAny(of: .place) }
  }

  private func tells(_ words: Range<Int>.SubSequence) -> Bool {
    words.contains { index in
      let token = tokens[index]
      return token.isAny(of: Self.telling) && token.subject == nil && !token.isAny(of: .position)
    }
  }

  private static let telling = sentence.union([.past, .quality, .style, .vague])

  /// What only a sentence has, or a caption that tells what somebody does.
  static let sentence: WordClasses = [
    .auxiliary, .stay, .question, .obligation, .requestOpener, .keepVerb, .third,
  ]
}
