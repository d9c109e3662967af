/// Recognises clauses that say that something stays as it is.
struct PreservationReader {
  /// The tokens of a preservation that name what is kept, and its verb.
  struct Kept {
    var verb: Int?
    var things: Range<Int>
    /// Told of a thing rather than demanded, so that in a scene it describes.
    var isTold = false
    /// The token of the look in which alone the things are kept ("keep the walls white").
    var look: Int?
  }

  let bytes: [UInt8]
  let tokens: [Token]
  let lexicon: Lexicon

  /// What the clause keeps, or `nil` where it is no preservation.
  func kept(in words: Range<Int>) -> Kept? {
    guard let first = words.first else { return nil }
    var head = tokens[first].isAny(of: [.exclusive, .sure]) ? first + 1 : first
    while head < words.upperBound, isPercentage(head) { head += 1 }
    guard head < words.upperBound else { return nil }
    return keepClause(head, words) ?? deniedChange(head, words) ?? keptBySubject(words)
      ?? staying(head, words) ?? labelled(words) ?? stayingPut(words) ?? accompanied(words)
      ?? wished(words)
  }

  /// "100 %" in "100% the same person".
  private func isPercentage(_ index: Int) -> Bool {
    tokens[index].mark == 0x25
      || tokens[index].kind == .number && index + 1 < tokens.count && tokens[index + 1].mark == 0x25
  }

  /// Whether the clause depends on the change before it.
  func isAttached(_ words: Range<Int>) -> Bool {
    guard let first = words.first else { return false }
    let verb = isAdverb(first) ? first + 1 : first
    if tokens[verb].isAll(of: [.keepVerb, .gerund]) || word(first) == "with" { return true }
    if tokens[first].isAny(of: .sure) { return Self.trailingSure.contains(word(first)) }
    return tokens[first].isAny(of: .negation) && splitter.deniesDoing(first + 1, behind: first)
  }

  var splitter: ClauseSplitter { ClauseSplitter(bytes: bytes, tokens: tokens) }

  /// "Keep the face unchanged", "preserving the pose", "leave everything else as is".
  private func keepClause(_ head: Int, _ words: Range<Int>) -> Kept? {
    var head = head
    while head < words.upperBound,
      tokens[head].isAny(of: [.requestOpener, .courtesy]) || isAdverb(head)
    { head += 1 }
    guard head < words.upperBound else { return nil }
    head = skippingMeans(head, words)
    if let kept = reused(head, words) { return kept }
    guard tokens[head].isAll(of: .keepVerb),
      tokens[head].isAny(of: [.base, .gerund])
    else { return nil }
    let things = head + 1..<words.upperBound
    let named = trimmingState(things)
    let look = look(of: named)
    let kept = named.lowerBound..<(look ?? named.upperBound)
    if word(head).hasPrefix("leav"), !holds(things, [.unchanged, .rest, .exclusive]),
      !namesOneThing(look == nil ? things : kept)
    {
      return nil
    }
    if isManner(things) || opensNewThing(things.lowerBound) { return nil }
    return Kept(verb: head, things: kept, look: look)
  }

  /// "White" in "the walls white": how the thing stays is no part of its name.
  private func look(of things: Range<Int>) -> Int? {
    guard things.count > 2, let last = things.last, tokens[last].isAny(of: .color),
      tokens[last].subject == nil, tokens[last - 1].kind == .word,
      !tokens[last - 1].isAny(of: [.determiner, .color, .conjunction, .place, .value])
    else { return nil }
    return last
  }

  /// "Use the photo to" in "use the photo to preserve her face": by what means, not what.
  private func skippingMeans(_ head: Int, _ words: Range<Int>) -> Int {
    guard head + 2 < words.upperBound, ["use", "using"].contains(word(head)) else { return head }
    let verb = (head + 2..<min(head + 8, words.upperBound)).first {
      tokens[$0].isAll(of: [.keepVerb, .base]) && word($0 - 1) == "to"
    }
    return verb ?? head
  }

  /// "The pores" in "leave the pores", "the birds in", unlike "a gap" and "the door open".
  private func namesOneThing(_ things: Range<Int>) -> Bool {
    var name = things.prefix { !tokens[$0].isSeparator }
    let place = name.dropFirst(2).first {
      tokens[$0].isAny(of: .place) && $0 + 1 < things.upperBound && splitter.namesKnown($0 + 1)
    }
    name = name.prefix { $0 < place ?? .max }
    if let joint = name.first(where: { tokens[$0].isAny(of: .conjunction) }) {
      let more = joint + 1..<name.upperBound
      return namesOneThing(things.lowerBound..<joint) && splitter.onlyNames(more)
        && more.last.map { tokens[$0].subject != nil || tokens[$0].isAny(of: .noun) } ?? false
    }
    guard let last = name.last, splitter.namesKnown(things.lowerBound),
      !name.contains(where: { tokens[$0].isAny(of: .indefinite) })
    else { return false }
    if ["in", "on", "be", "there"].contains(word(last)) { name = name.dropLast() }
    guard name.count > 2, name.count <= Self.longestTail + 2, let end = name.last else {
      return name.count == 2
    }
    return tokens[end].subject != nil
      || tokens[end].classes.isEmpty && bytes[tokens[end].range].last == 0x73
  }

  /// "Strictly" in "strictly preserve".
  private func isAdverb(_ index: Int) -> Bool {
    tokens[index].isAny(of: .fidelity) && index + 1 < tokens.count
      && tokens[index + 1].isAny(of: .keepVerb)
  }

  /// ", ensuring that the logo stays" hangs on the change before it.
  private static let trailingSure: Set<String> = [
    "ensuring", "ensuring that", "making sure", "making sure that",
  ]

  /// "Maintain a candid mood" asks for something new.
  func opensNewThing(_ index: Int) -> Bool {
    index < tokens.count && ["a", "an"].contains(word(index))
  }

  /// "The script should retain a smooth flow, remaining legible" tells how a new thing looks.
  func holdsNewThing(_ words: Range<Int>) -> Bool {
    words.contains { tokens[$0].isAll(of: [.keepVerb, .base]) && opensNewThing($0 + 1) }
  }

  /// "Keep it simple", "keep the outfit tasteful" ask for a manner; they keep nothing.
  private func isManner(_ things: Range<Int>) -> Bool {
    guard things.count >= 2, !holds(things, [.unchanged, .rest, .exclusive, .fidelity]) else {
      return false
    }
    var describesThing = false
    for index in things {
      let token = tokens[index]
      if describesThing, token.isAny(of: [.vague, .style, .manner]), token.subject == nil,
        !leadsNoun(index, things)
      {
        return true
      }
      if token.subject != nil || token.isAny(of: .backReference) {
        describesThing = true
      } else if token.isAny(of: [.determiner, .place, .value]) {
        describesThing = false
      }
    }
    return false
  }

  /// "Cinematic" in "the cinematic look", "bright" in "bright blue".
  private func leadsNoun(_ index: Int, _ words: Range<Int>) -> Bool {
    index + 1 < words.upperBound
      && (tokens[index + 1].subject != nil || tokens[index + 1].isAny(of: .color))
  }

  /// "Her identity must be preserved", "the figure should retain its pose".
  private func keptBySubject(_ words: Range<Int>) -> Kept? {
    guard
      let verb = words.dropFirst().first(where: {
        tokens[$0].isAny(of: .keepVerb) && !tokens[$0].isAny(of: .position)
      })
    else { return nil }
    let before = words.lowerBound..<verb
    let after = verb + 1..<words.upperBound
    guard !tokens[words.lowerBound].isAll(of: [.editVerb, .base]) else { return nil }
    if tokens[verb].isAny(of: .participle) {
      guard tokens[verb - 1].isAny(of: [.stay, .auxiliary, .fidelity]),
        holds(before, [.stay, .auxiliary]), isState(after)
      else { return nil }
      return Kept(verb: verb, things: trimmingState(before))
    }
    guard tokens[verb].isAny(of: .base), tokens[verb - 1].isAny(of: .obligation), !after.isEmpty,
      !isManner(after), !opensNewThing(after.lowerBound)
    else { return nil }
    return Kept(verb: verb, things: trimmingState(after))
  }

  /// Nothing behind "is kept", or only how faithfully.
  private func isState(_ words: Range<Int>) -> Bool {
    guard let first = words.first else { return true }
    return tokens[first].kind != .word || holds(words, [.unchanged, .fidelity])
  }

  /// "The face must remain unchanged", "everything else stays the same", "same pose".
  private func staying(_ head: Int, _ words: Range<Int>) -> Kept? {
    guard !tokens[head].isAll(of: [.editVerb, .base]) else { return same(head, words) }
    let last = words.upperBound - 1
    if tokens[head].isAny(of: .rest), isRestAlone(words) || splitter.isSettled(last) {
      return Kept(verb: nil, things: words)
    }
    guard let state = words.first(where: { tokens[$0].isAny(of: .unchanged) }) else {
      return locked(words) ?? deniedPassive(words)
    }
    let before = head..<state
    if holdsNewThing(before) || statesEdit(before) || tellsOfWords(before) { return nil }
    // "Must be legible" asks for it, "must stay legible" keeps it.
    let isManner = tokens[state].isAny(of: .manner)
    let stays = before.suffix(3).contains {
      isManner
        ? splitter.isStaying($0)
        : tokens[$0].isAny(of: [.stay, .obligation])
    }
    let rest = tokens[head].isAny(of: .rest)
    if stays || rest {
      return Kept(verb: nil, things: trimmingState(head..<words.upperBound))
    }
    if state == head, words.count <= Self.longestThing, names(words) {
      return Kept(verb: nil, things: state + 1..<words.upperBound)
    }
    if splitter.isAlike(state, words) { return Kept(verb: nil, things: before) }
    let tail = state + 1..<words.upperBound
    let isBare = tokens[state].isAny(of: .bareState) && isBareState(behind: before)
    return tail.count <= Self.longestTail && !holds(tail, [.editVerb, .noun, .determiner])
      && (isBare || isSame(state, behind: before)) ? Kept(verb: nil, things: before) : nil
  }

  /// "Model and pose identical", "scale pattern same": a state of staying ends what names things.
  func isSame(_ state: Int, behind things: Range<Int>) -> Bool {
    !tokens[state].isAny(of: [.manner, .place]) && !things.isEmpty
      && things.count <= Self.longestThing
      && !holds(
        things,
        [.question, .requestOpener, .auxiliary, .stay, .value, .negation, .keepVerb])
      && !things.contains { tokens[$0].isAny(of: .editVerb) && !tokens[$0].isAny(of: .ambiguous) }
      && !tokens[state - 1].isAny(of: [.place, .determiner])
      && things.contains { tokens[$0].subject != nil || tokens[$0].classes.isEmpty }
      && !tokens[things.lowerBound].isAny(of: .indefinite)
  }

  /// "The shelf should be painted" in front of "the same blue as the wall".
  private func statesEdit(_ words: Range<Int>) -> Bool {
    guard let modal = words.first(where: { tokens[$0].isAny(of: .obligation) }) else {
      return false
    }
    return tokens[modal..<words.upperBound].contains {
      $0.isAll(of: [.editVerb, .participle]) && !$0.isAny(of: .keepVerb)
    } && !holds(words, .negation)
  }

  /// How many tokens the things may take that a state alone, or before them, keeps.
  static let longestList = 16
  private static let longestThing = 8
  /// "Shot" in "exactly as shot", "too" in "unchanged too".
  private static let longestTail = 2

  /// "Cake, candles and hands unchanged".
  private func isBareState(behind things: Range<Int>) -> Bool {
    !things.isEmpty && things.count <= Self.longestList
      && !holds(things, [.pronoun, .question, .requestOpener])
      && !things.contains { tokens[$0].isAny(of: .editVerb) && tokens[$0].subject == nil }
  }

  /// "Identity and pose locked", unlike "the door locked".
  private func locked(_ words: Range<Int>) -> Kept? {
    guard let state = words.last, state > words.lowerBound,
      tokens[state].isAny(of: .bareState) || splitter.isSettled(state)
    else { return nil }
    let things = words.lowerBound..<state
    let isListed = !holds(things, [.determiner, .place, .value])
    return (isListed || tokens.nameLikeness(things)) && isBareState(behind: things)
      ? Kept(verb: nil, things: things) : nil
  }

  func names(_ words: Range<Int>) -> Bool {
    words.contains {
      guard let kind = tokens[$0].subject else { return false }
      return kind != .style && kind != .color && kind != .image
    }
  }

  func holds(_ words: Range<Int>, _ classes: WordClasses) -> Bool {
    words.contains { tokens[$0].isAny(of: classes) }
  }

  /// The things named before the words of staying.
  func trimmingState(_ words: Range<Int>) -> Range<Int> {
    let isEnd: (Int) -> Bool = {
      tokens[$0].isAny(of: [.unchanged, .stay, .obligation]) && !tokens[$0].isAny(of: .noun)
    }
    guard let end = words.first(where: isEnd), end > words.lowerBound else { return words }
    return words.lowerBound..<end
  }

  func word(_ index: Int) -> String {
    bytes.lowered(tokens[index].range)
  }
}
