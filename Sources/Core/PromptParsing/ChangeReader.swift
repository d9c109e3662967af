/// Reads what a clause asks to change: command, obligation, question or wish.
struct ChangeReader {
  /// An edit as the clause states it.
  struct Change {
    var operation: EditOperation
    var verb: Range<Int>?
    var targets: [NounPhraseReader.Phrase] = []
    var value: Range<Int>?
    var scope: Range<Int>?
    var isElliptic = false
    /// An obligation; inside the description of a new scene it is one of its details.
    var isStated = false
  }

  let bytes: [UInt8]
  let tokens: [Token]
  let lexicon: Lexicon

  var splitter: ClauseSplitter { ClauseSplitter(bytes: bytes, tokens: tokens) }
  var object: ObjectReader { ObjectReader(bytes: bytes, tokens: tokens) }

  /// The edit of a clause, or `nil` where it asks for none.
  func change(in words: Range<Int>, earlier: EarlierClauses) -> Change? {
    guard let first = words.first else { return nil }
    let ordered =
      command(first, words, earlier) ?? heading(words) ?? wish(first, words, earlier)
    return ordered ?? absence(first, words) ?? hidden(words, earlier)
      ?? obligation(words, earlier) ?? plainPassive(words, earlier)
      ?? ellipsis(words, earlier.lender) ?? bareValue(first, words, earlier.lender)
      ?? labelled(words, earlier)
      ?? result(words, earlier)
  }

  /// "Shirt to white": a thing and what it becomes; behind a change it borrows that one's verb.
  private func bareValue(_ first: Int, _ words: Range<Int>, _ previous: Clause?) -> Change? {
    guard splitter.startsBareValue(first, end: words.upperBound), words.count <= 8 else {
      return nil
    }
    var change = change(verb: first, rest: words)
    if let previous, previous.kind == .change, let operation = previous.operation {
      (change.operation, change.verb, change.isElliptic) = (operation, previous.verb, true)
    }
    return change
  }

  /// "Use the uploaded photo as the base map" only says what an image is for.
  func namesReference(_ words: Range<Int>) -> Bool {
    guard let first = words.first, operation(of: first) == .describe else { return false }
    if namesImageAlone(first, words) { return true }
    guard
      let joint = words.first(where: { ["as", "from"].contains(word($0)) }),
      !words.contains(where: { $0 > joint && tokens[$0].isAll(of: [.editVerb, .base]) })
    else { return false }
    let role = words.suffix(from: joint + 1)
    return word(joint) == "from"
      ? role.contains { tokens[$0].subject == .image }
      : role.contains { Self.referenceRoles.contains(word($0)) }
  }

  /// "Use a 2:3 aspect ratio" is about the file, not about what it shows.
  func namesParameter(_ words: Range<Int>) -> Bool {
    guard let first = words.first, word(first) == "use", words.count <= 9,
      let last = words.last, ["ratio", "resolution", "format"].contains(word(last))
    else { return false }
    // "Use 4 panels in a comic book format" asks for panels.
    return tokens[last - 1].kind == .number || words.contains { tokens.isRatio(at: $0) }
      || words.suffix(3).contains { tokens[$0].kind == .number }
  }

  /// "Use the uploaded reference image": nothing is said of what for.
  private func namesImageAlone(_ verb: Int, _ words: Range<Int>) -> Bool {
    guard ["use", "using"].contains(word(verb)), words.count <= 6,
      let last = words.last(where: { tokens[$0].kind == .word })
    else { return false }
    return tokens[last].subject == .image
      && !words.contains { tokens[$0].isAny(of: [.place, .value]) }
  }

  private static let referenceRoles: Set<String> = [
    "base", "reference", "references", "source", "input", "guide", "template", "inspiration",
    "starting", "basis",
  ]

  /// "Replace the sign", "only change the sky", "make her smile".
  private func command(
    _ first: Int, _ words: Range<Int>, _ earlier: EarlierClauses
  ) -> Change? {
    if earlier.last?.kind == .change, splitter.followsJoint(first),
      tokens[first].isAll(of: [.editVerb, .gerund]), first + 1 < words.upperBound
    {
      return change(verb: first, rest: first + 1..<words.upperBound)
    }
    let start = tokens[first].isAny(of: .exclusive) ? first + 1 : first
    let head = splitter.skippingAdverbs(from: start, to: words.upperBound)
    guard head < words.upperBound,
      splitter.isImperative(head, end: words.upperBound) || splitter.isBareCommand(head, words)
        || splitter.isUnlistedVerb(
          head, end: words.upperBound, behindOrder: splitter.followsJoint(words.lowerBound))
    else { return nil }
    let limit = splitter.limitsItself(head, words.upperBound) ? 1 : 0
    return change(verb: head, rest: head + 1 + limit..<words.upperBound)
  }

  func change(verb: Int, rest: Range<Int>) -> Change {
    var operation = operation(of: verb) ?? .modify
    if operation == .compose, drawsOnto(verb, rest) { operation = .add }
    if drawsKnown(verb, rest) { operation = .modify }
    var change = Change(operation: operation, verb: tokens[verb].range)
    let parts = object.parts(of: rest, verb: word(verb), operation: operation)
    change.targets = parts.targets
    change.value = parts.value
    change.scope = parts.scope
    if parts.createsThing, operation == .modify { change.operation = .compose }
    if operation == .modify, rest.last.map(isGone) ?? false {
      change.operation = .remove
    }
    // "Get the subject to stand out": what it is to do is its value.
    if operation == .modify, parts.value == nil, takesAway(verb, rest) {
      change.operation = .remove
    }
    if operation == .compose, showsKnown(verb, rest) { change.operation = .modify }
    if operation == .describe {
      if rest.contains(where: opensPurpose) { change.operation = .compose }
      if takesAway(verb, rest) { change.operation = .remove }
    }
    return change
  }

  /// "Show the man holding a cup" edits him, unless it puts him "in a forest".
  private func showsKnown(_ verb: Int, _ rest: Range<Int>) -> Bool {
    guard word(verb) == "show", let first = rest.first, !["a", "an"].contains(word(first)),
      tokens[first].isAny(of: [.determiner, .pronoun])
    else { return false }
    // "Holding" stands behind one who does it, "wedding" before what it names.
    let acts = rest.prefix(5).dropFirst().contains {
      [nil, .expression].contains(tokens[$0].subject) && word($0).hasSuffix("ing")
        && tokens[$0 - 1].subject != nil
        && !($0 + 1 < rest.upperBound && tokens[$0 + 1].subject != nil)
    }
    let moves = rest.dropLast().contains {
      tokens[$0].isAny(of: .place) && ["a", "an"].contains(word($0 + 1))
    }
    return acts && !moves
  }

  /// "Take the ladder away", "get him out of the shot", unlike "take a photo of him looking out of
  /// the window".
  private func takesAway(_ verb: Int, _ rest: Range<Int>) -> Bool {
    guard let particle = rest.first(where: { tokens[$0].isAny(of: .particle) }),
      let phrase = lexicon.entry(word(verb) + " " + word(particle)),
      phrase.verb.flatMap(lexicon.verbs.operation(of:)) == .remove
    else { return false }
    // "Take the highlights down", "get the picture out".
    let before = rest.lowerBound..<particle
    let thing = (before.isEmpty ? rest : before).lazy.compactMap { tokens[$0].subject }.first
    guard ![.image, .lighting, .color, .sky].contains(thing ?? .object) else { return false }
    return particle == rest.lowerBound || !word(particle - 1).hasSuffix("ing")
  }

  /// "… to create" in "use the logo to create a poster".
  private func opensPurpose(_ index: Int) -> Bool {
    operation(of: index) == .compose && tokens[index].isAny(of: .base) && word(index - 1) == "to"
  }

  func operation(of index: Int) -> EditOperation? {
    tokens[index].verb.flatMap(lexicon.verbs.operation(of:))
  }

  /// "Can you remove the cup", "I want the sky to be pink", "what if he had a beard?".
  private func wish(
    _ first: Int, _ words: Range<Int>, _ earlier: EarlierClauses
  ) -> Change? {
    let isOpener = tokens[first].isAny(of: .requestOpener)
    guard isOpener || isQuestion(first, words, earlier) else { return nil }
    var head = first + 1
    while head < words.upperBound, isFiller(tokens[head]) { head += 1 }
    guard head < words.upperBound else { return nil }
    if !isOpener, tokens[head - 1].isAny(of: .question), tokens[head].isAny(of: .pronoun),
      head + 1 < words.upperBound, tokens[head + 1].isAll(of: [.editVerb, .base])
    {
      head += 1
    }
    head = splitter.skippingAdverbs(from: head, to: words.upperBound)
    if tokens[head].isAll(of: [.editVerb, .base])
      || isOpener && tokens[head].isAll(of: [.editVerb, .gerund])
      || splitter.isUnlistedVerb(head, end: words.upperBound)
    {
      return change(verb: head, rest: head + 1..<words.upperBound)
    }
    if let passive = obligation(words, earlier) { return passive }
    var change = Change(operation: .modify, verb: tokens[first].range)
    let parts = object.parts(of: head..<words.upperBound, verb: "make", operation: .modify)
    change.targets = parts.targets
    change.value = parts.value
    change.scope = parts.scope
    if let last = words.last, isGone(last) { change.operation = .remove }
    return change
  }

  private func isFiller(_ token: Token) -> Bool {
    token.isAny(of: [.courtesy, .exclusive, .sequence, .requestOpener])
      && !token.isAny(of: .position)
  }

  private func isQuestion(
    _ first: Int, _ words: Range<Int>, _ earlier: EarlierClauses
  ) -> Bool {
    guard tokens[first].isAny(of: .question), first + 1 < words.upperBound,
      tokens[first + 1].isAny(of: [.determiner, .pronoun, .noun])
    else { return false }
    let isAsked = words.upperBound < tokens.count && tokens[words.upperBound].mark == 0x3F
    return isAsked || opensPrompt(first, earlier) && tokens[first + 1].isAny(of: .determiner)
  }

  /// Without a question mark, only the first words of a prompt, or of what it asks for behind what
  /// it keeps, are sure to ask.
  private func opensPrompt(_ first: Int, _ earlier: EarlierClauses) -> Bool {
    earlier.last != nil && earlier.onlyKeep
      || tokens[..<first].allSatisfy { $0.isAny(of: .courtesy) || $0.isSeparator }
  }

  func word(_ index: Int) -> String {
    bytes.lowered(tokens[index].range)
  }
}
