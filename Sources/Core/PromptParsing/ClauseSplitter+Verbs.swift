/// Verbs that no list holds, told by the place where they stand.
extension ClauseSplitter {
  /// "Plump" in "plump the cushions", "hang" in "hang up a sign": a word in the place of a command
  /// with an object right behind it; behind another order that may also be a text to be drawn.
  func isUnlistedVerb(_ index: Int, end: Int, behindOrder: Bool = false) -> Bool {
    guard index + 1 < end, mayBeVerb(index) else { return false }
    var object = index + 1
    if tokens[object].isAny(of: .particle), object + 1 < end { object += 1 }
    if tokens[object].kind == .mask { return behindOrder }
    // "Tail the color of rust" names a thing and how it looks.
    if object + 2 < end, tokens[object + 1].subject == .color, word(object + 2) == "of" {
      return false
    }
    let isLoose = !tokens[index].classes.isEmpty
    return opensObject(object, isLoose: isLoose)
  }

  /// Whether the object of an unlisted verb is a known thing by article, or by owner, and by name:
  /// "plump the cushions", unlike "Winnie the Pooh", "astride a castle" and "Elsa the queen in …".
  func doesToKnown(_ verb: Int, end: Int) -> Bool {
    let object = tokens[verb + 1].isAny(of: .particle) ? verb + 2 : verb + 1
    guard object < end else { return false }
    let opening = tokens[object]
    if opening.isPossessive || opening.isAny(of: [.backReference, .pronoun]),
      !opening.isAny(of: .indefinite)
    {
      return true
    }
    guard namesKnown(object), object + 1 < end, !tokens[object + 1].isCapitalized else {
      return false
    }
    let name = (object + 1..<end).prefix(Self.longestName).prefix {
      !endsPhrase($0) && !tokens[$0].isAny(of: [.place, .value, .gerund])
        && !word($0).hasSuffix("ing")
    }
    // "The statue's arm", "the pollen yellow".
    if name.contains(where: { tokens[$0].isPossessive }) { return true }
    if name.count > 1, let last = name.last, tokens[last].isAny(of: .color) { return true }
    guard let noun = name.last(where: { tokens[$0].subject != nil }) else {
      return tokens[object].isAny(of: .determiner) && namesAlone(name, end: end)
    }
    let isSomebody = tokens[noun].subject == .person || tokens[noun].subject == .animal
    return !isSomebody || noun + 1 == end || endsPhrase(noun + 1) || isPlaced(noun + 1, end: end)
  }

  /// "The cushions", a noun of no list and nothing behind it, unlike "the Pooh eating honey".
  private func namesAlone(_ name: Range<Int>.SubSequence, end: Int) -> Bool {
    name.count == 1 && name.upperBound == end && tokens[name.lowerBound].classes.isEmpty
  }

  /// "On the left" says which one; "on a throne" goes on with a scene.
  private func isPlaced(_ place: Int, end: Int) -> Bool {
    tokens[place].isAny(of: [.place, .position])
      && tokens[place..<min(place + 3, end)].contains { $0.isAny(of: .position) }
  }

  /// In tokens.
  private static let longestName = 6

  /// A listed or unlisted verb in the place of a command, behind adverbs or not.
  func commands(_ index: Int, end: Int, behindOrder: Bool = false) -> Bool {
    let verb = skippingAdverbs(from: index, to: end)
    return isImperative(verb, end: end)
      || isUnlistedVerb(verb, end: end, behindOrder: behindOrder)
  }

  /// "Gently" in "gently lift the shadows", "slightly" in "slightly darken the sky".
  func skippingAdverbs(from index: Int, to end: Int) -> Int {
    var verb = index
    while verb + 1 < end, verb < index + Self.mostAdverbs, isAdverb(verb) { verb += 1 }
    guard verb > index else { return index }
    return isImperative(verb, end: end) || isUnlistedVerb(verb, end: end) ? verb : index
  }

  /// ", plant lavender along the path" behind an order: a verb that is also a noun, with an object
  /// and a place.
  func startsBareCommand(_ head: Int, _ end: Int) -> Bool {
    let tail = (head + 1..<max(head + 1, end)).prefix(Self.longestCommand).first { endsPhrase($0) }
    let words = head..<(tail ?? min(end, head + Self.longestCommand))
    return isBareCommand(head, words) && words.contains { tokens[$0].isAny(of: .place) }
  }

  private static let longestCommand = 12

  /// A verb that is also a noun commands when a noun of its own follows: "crop image". One that is
  /// an adjective describes that noun: "wet cobblestones in Lisbon".
  func isBareCommand(_ head: Int, _ words: Range<Int>) -> Bool {
    let token = tokens[head]
    guard token.isAll(of: [.editVerb, .base]), !token.isAny(of: .stateAdjective),
      head == words.lowerBound, words.count > 1
    else { return false }
    let next = tokens[head + 1]
    if next.classes.isSubset(of: .opening), next.kind == .word {
      let place = words.dropFirst(2).first { tokens[$0].isAny(of: .place) }
      // "Dust storm over Phoenix" opens a caption, "print thanks on the box" knows a box.
      return place.map { head > 0 || $0 + 1 < words.upperBound && namesKnown($0 + 1) } ?? false
    }
    return next.isAny(of: [.noun, .value, .color]) && !next.isAny(of: .style)
  }

  /// Whether a comma or a joining word stands before, so that the words go on with what is there.
  func followsJoint(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = tokens[index - 1]
    return before.isSeparator || before.isAny(of: [.conjunction, .sequence])
  }

  /// ", just don't lose the mole".
  func denies(behindAdverb index: Int, _ end: Int) -> Bool {
    index + 1 < end && tokens[index].isAny(of: .adverb) && tokens[index + 1].isAny(of: .negation)
  }

  private static let mostAdverbs = 2

  private func isAdverb(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word else { return false }
    if token.isAny(of: [.degree, .adverb]) { return true }
    let endsLikeOne = word(index).hasSuffix("ly")
    return endsLikeOne && token.subject == nil && token.verb == nil
      && !token.isAny(of: [.exclusive, .keepVerb, .negation])
  }

  /// A word that no list holds, in a form that commands; or one of mood ("cozy", "slick"), which
  /// then needs a known object.
  private func mayBeVerb(_ index: Int) -> Bool {
    let token = tokens[index]
    let mayBe: WordClasses = [.vague, .manner, .changeWord]
    guard token.kind == .word, token.subject == nil, !token.isPossessive,
      token.classes.isSubset(of: mayBe),
      !token.isCapitalized || index == 0 || tokens[index - 1].kind != .word
    else { return false }
    let word = word(index)
    return word.utf8.count > 2 && word.utf8.allSatisfy { $0.isASCIILetter || $0 == 0x2D }
      && (!word.hasSuffix("s") || word.hasSuffix("ss"))
      && !Self.otherForms.contains { word.hasSuffix($0) }
  }

  /// How forms end that tell, go on or say how instead of commanding.
  private static let otherForms = ["ed", "ing", "ly", "'t"]

  /// What follows no article in front of a name: "shiny one with", "lacquer all rendered".
  private static let noName: WordClasses = [
    .determiner, .auxiliary, .unchanged, .value, .place, .conjunction, .participle,
  ]

  private func opensObject(_ index: Int, isLoose: Bool) -> Bool {
    let token = tokens[index]
    if token.isPossessive || token.isAny(of: .backReference) { return true }
    // "Chop off everything below the waist".
    if !isLoose, token.isAny(of: .rest), token.isAny(of: .pronoun) { return true }
    // "Rub me out", "freshen him up".
    if token.isAny(of: .pronoun), token.subject == .person { return true }
    guard token.isAny(of: .determiner), !token.isAny(of: .degree), index + 1 < tokens.count,
      tokens[index + 1].kind == .word || tokens[index + 1].kind == .number
        || tokens[index + 1].kind == .mask
    else { return false }
    if tokens[index + 1].isAny(of: Self.noName) { return false }
    return !isLoose || !token.isAny(of: .indefinite)
  }

  /// "Disturbing the veil" in "without disturbing the veil": to a known thing, and no adding.
  func deniesDoing(_ index: Int, behind negation: Int) -> Bool {
    guard index < tokens.count else { return false }
    if tokens[index].isAny(of: .changeWord),
      tokens[index].isAny(of: .gerund) || word(index).hasSuffix("ing")
    {
      return true
    }
    guard tokens[negation].isAny(of: .opening), index + 1 < tokens.count,
      tokens[index].kind == .word, word(index).hasSuffix("ing"),
      tokens[index].classes.isEmpty || tokens[index].isAll(of: [.editVerb, .gerund])
    else { return false }
    return namesKnown(index + 1)
  }

  /// "The veil", "her hair", "any of the text": what is in the picture already.
  func namesKnown(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.isPossessive || token.isAny(of: .rest) { return true }
    if token.isAny(of: .pronoun), token.subject == .person { return true }
    return token.isAny(of: .determiner) && !token.isAny(of: .indefinite)
  }

  /// "Replace", "replace only" before a token.
  func exchanges(before index: Int) -> Bool {
    guard index > 0 else { return false }
    if tokens[index - 1].isAny(of: .exclusive) { return exchanges(before: index - 1) }
    return Self.exchanging.contains(word(index - 1))
  }

  static let exchanging: Set<String> = [
    "swap", "replace", "exchange", "substitute", "trade", "switch",
  ]
}
