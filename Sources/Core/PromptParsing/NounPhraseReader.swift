/// Cuts a run of tokens into the distinct things that it names.
struct NounPhraseReader {
  /// A thing named, with its kind.
  struct Phrase {
    var range: Range<Int>
    var kind: SubjectKind
  }

  let bytes: [UInt8]
  let tokens: [Token]

  /// The coordinated phrases of a run: "the hat, the scarf and gloves" gives three.
  func phrases(in run: Range<Int>) -> [Phrase] {
    var phrases: [Phrase] = []
    var start = run.lowerBound
    var depth = 0
    let exception = run.first { opensException(tokens[$0]) } ?? run.upperBound
    for index in run.lowerBound..<exception {
      depth += Self.bracketStep(tokens[index])
      guard depth == 0, isCoordination(index, in: run),
        !tellsWho(behind: index, of: start..<index, in: run)
      else { continue }
      append(start..<index, to: &phrases)
      start = index + 1
    }
    append(start..<run.upperBound, to: &phrases)
    return phrases
  }

  /// The items of a list under what is done to each: "lanyard, name badge, the guy behind us" gives
  /// three; the phrases of the run where some part of it names nothing.
  func items(in run: Range<Int>) -> [Phrase] {
    let parts = run.split { tokens[$0].mark == 0x2C || isAnd(tokens[$0]) }
    let name: (Range<Int>) -> Bool = { part in
      part.count <= Self.longestItem && !part.contains { tokens[$0].isAny(of: Self.telling) }
        && tokens[part.upperBound - 1].kind == .word
        && (tokens[part.upperBound - 1].subject != nil
          || tokens[part.upperBound - 1].classes.isEmpty
          || tokens[part.upperBound - 1].isAny(of: .pronoun))
    }
    guard parts.count > 1, parts.allSatisfy(name) else { return phrases(in: run) }
    return parts.reduce(into: []) { append($1, to: &$0) }
  }

  /// In tokens.
  private static let longestItem = 8
  private static let telling: WordClasses = [
    .editVerb, .value, .obligation, .auxiliary, .keepVerb, .negation, .rest,
  ]

  /// +1 where a bracket opens, −1 where one closes: a bracketed list is one thing.
  private static func bracketStep(_ token: Token) -> Int {
    guard token.kind == .punctuation else { return 0 }
    return [0x28, 0x5B, 0x7B].contains(token.mark)
      ? 1 : [0x29, 0x5D, 0x7D].contains(token.mark) ? -1 : 0
  }

  private func append(_ run: Range<Int>, to phrases: inout [Phrase]) {
    var (start, end) = (run.lowerBound, run.upperBound)
    let isEmpty: (Int) -> Bool = {
      tokens[$0].kind == .punctuation || tokens[$0].kind == .lineBreak
        || tokens[$0].isAny(of: [.conjunction, .exclusive])
        || tokens[$0].isAny(of: .sequence) && !tokens[$0].isAny(of: .position)
    }
    while start < end, isEmpty(start) { start += 1 }
    // "The head slightly": how far, not what.
    while end > start, isEmpty(end - 1) || end - 1 > start && tokens[end - 1].isAny(of: .degree) {
      end -= 1
    }
    guard start < end else { return }
    let range = tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
    phrases.append(Phrase(range: range, kind: kind(of: start..<end)))
  }

  /// "and" or a comma joins things, unless it joins colours or other attributes of one.
  private func isCoordination(_ index: Int, in run: Range<Int>) -> Bool {
    let token = tokens[index]
    let joins = token.isSeparator && token.mark == 0x2C || isAnd(token)
    guard joins, index > run.lowerBound, index + 1 < run.upperBound else { return false }
    let before = tokens[index - 1]
    // "And also the puddle".
    let adds = tokens[index + 1].isAny(of: .sequence) && !tokens[index + 1].isAny(of: .position)
    if adds, index + 2 < run.upperBound { return tokens[index + 2].isAny(of: .determiner) }
    let after = tokens[index + 1]
    if isAnd(after) { return false }
    if before.isAny(of: .color) || after.isAny(of: .color) && !namesThing(after: index, run) {
      return after.isAny(of: .determiner)
    }
    if after.isAny(of: [.determiner, .position]) || after.isPossessive { return true }
    return token.isSeparator ? after.subject != nil : namesThing(after: index, run)
  }

  /// "Tom, the groom, …": who somebody with a name is, and nobody else.
  private func tellsWho(behind comma: Int, of name: Range<Int>, in run: Range<Int>) -> Bool {
    guard tokens[comma].mark == 0x2C, name.count <= Self.longestName,
      name.allSatisfy({ tokens[$0].kind == .word && !tokens[$0].isAny(of: .determiner) }),
      name.last.map({ tokens[$0].isCapitalized }) ?? false,
      comma + 1 < run.upperBound, tokens[comma + 1].isAny(of: .determiner)
    else { return false }
    let words = tokens[(comma + 1)...].prefix(Self.longestRole).prefix {
      $0.kind == .word && !$0.isAny(of: .conjunction)
    }
    guard words.endIndex < tokens.count, tokens[words.endIndex].mark == 0x2C,
      words.contains(where: { $0.subject == .person || $0.subject == .animal })
    else { return false }
    // "Tom, the dog, and the cat" are three.
    let next = tokens[(words.endIndex + 1)...].prefix(2)
    guard let first = next.first, isAnd(first) else {
      return words.endIndex + 1 >= run.upperBound
    }
    return next.last?.isCapitalized ?? false
  }

  /// In tokens.
  private static let longestName = 3
  private static let longestRole = 8

  private func isAnd(_ token: Token) -> Bool {
    token.isAny(of: .conjunction) && ["and", "&"].contains(word(token))
  }

  /// A lone word before the end or the next joint, or a known noun.
  private func namesThing(after index: Int, _ run: Range<Int>) -> Bool {
    let next = tokens[index + 1]
    if next.subject != nil { return true }
    return index + 2 >= run.upperBound && next.kind == .word && !next.isAny(of: [.color, .vague])
  }

  /// The kind of the head: the last known noun before "of", "with" or a relative clause; for a
  /// "colour of the hat" the thing that has it.
  private func kind(of run: Range<Int>) -> SubjectKind {
    let cut = headEnd(of: run)
    let head = known(run.lowerBound..<cut)
    guard head.map(Self.attributes.contains) ?? true else {
      return lifelessOwner(of: head, behind: cut, in: run) ?? head ?? .object
    }
    if cut < run.upperBound, word(tokens[cut]) == "of" {
      let owner = cut + 1..<run.upperBound
      return known(owner.lowerBound..<headEnd(of: owner)) ?? .object
    }
    return bearer(in: run.lowerBound..<cut) ?? head ?? .object
  }

  /// Kinds that name a side of a thing: the edit is of the thing.
  private static let attributes: SubjectKinds = [.color, .style, .composition, .image]

  /// In "the background color" the background.
  private func bearer(in head: Range<Int>) -> SubjectKind? {
    head.reversed().lazy.compactMap { tokens[$0].subject }
      .first { !Self.attributes.contains($0) }
  }

  private func headEnd(of run: Range<Int>) -> Int {
    run.first { $0 > run.lowerBound && isPostmodifier(tokens[$0]) } ?? run.upperBound
  }

  /// The kind of the last known noun that owns nothing: in "the woman's hat" the hat's.
  private func known(_ run: Range<Int>) -> SubjectKind? {
    let part = last(run)
    guard let part, Self.bodily.contains(part),
      let owner = run.last(where: { owns(tokens[$0]) })
    else { return part }
    if let kind = tokens[owner].subject { return Self.ownsBody(kind, of: part) ? kind : part }
    // "The clock's hands" are nobody's; "Anna's hands" are hers.
    return part == .person && tokens[owner].classes.isEmpty && !tokens[owner].isCapitalized
      ? .object : part
  }

  /// A word that no list holds is not told to own anything elsewhere.
  private func owns(_ token: Token) -> Bool {
    token.isPossessive || token.classes.isEmpty && word(token).possessor != nil
  }

  /// The chair in "the legs of the chair".
  private func lifelessOwner(
    of part: SubjectKind?, behind cut: Int, in run: Range<Int>
  ) -> SubjectKind? {
    guard let part, Self.bodily.contains(part), cut < run.upperBound, word(tokens[cut]) == "of"
    else { return nil }
    let owner = cut + 1..<run.upperBound
    let kind = last(owner.lowerBound..<headEnd(of: owner))
    return kind.flatMap { Self.ownsBody($0, of: part) ? $0 : nil }
  }

  /// A chair's arms and a horse's legs are no person's; a horse's face is a face.
  private static func ownsBody(_ owner: SubjectKind, of part: SubjectKind) -> Bool {
    lifeless.contains(owner) || owner == .animal && part == .person
  }

  /// What a bottle's cap and a chair's arms are named by is no clothing and no person.
  private static let bodily: SubjectKinds = [.person, .face, .hair, .clothing]
  private static let lifeless: SubjectKinds = [.product, .vehicle, .building, .object]

  private func last(_ run: Range<Int>) -> SubjectKind? {
    run.reversed().lazy.filter { !tokens[$0].isPossessive }.compactMap { tokens[$0].subject }.first
      ?? run.lazy.compactMap { tokens[$0].subject }.first
  }

  private func isPostmodifier(_ token: Token) -> Bool {
    ["of", "that", "which", "who", "with", "wearing"].contains(word(token))
      || token.isAny(of: [.place, .contrast])
  }

  /// "Except", "everyone but": what stands behind names what is spared, however much it is.
  private func opensException(_ token: Token) -> Bool {
    guard token.kind == .word else { return false }
    let word = bytes.lastWord(of: token.range)
    return ["except", "excepting", "excluding", "besides"].contains(word)
      || token.isAny(of: .rest) && ["but", "from", "than"].contains(word)
  }

  private func word(_ token: Token) -> String { bytes.word(in: token.range) }
}
