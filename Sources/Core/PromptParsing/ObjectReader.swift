/// Parts what follows a verb into targets, new value and place.
struct ObjectReader {
  /// The parts found.
  struct Parts {
    var targets: [NounPhraseReader.Phrase] = []
    var value: Range<Int>?
    var scope: Range<Int>?
    /// "Make a poster": the object does not exist yet.
    var createsThing = false
  }

  let bytes: [UInt8]
  let tokens: [Token]

  /// The parts of the tokens behind a verb.
  func parts(of rest: Range<Int>, verb: String, operation: EditOperation) -> Parts {
    var parts = Parts()
    guard !rest.isEmpty else { return parts }
    if opensValue(rest, operation) {
      parts.value = range(rest.dropFirst())
      return parts
    }
    var end = rest.first { isJoint($0, rest, verb, operation) } ?? rest.upperBound
    if Self.complemented.contains(verb) {
      let predicate = predicateStart(in: rest.lowerBound..<end)
      parts.createsThing =
        predicate == nil && opensNewThing(rest.lowerBound)
        && !["let", "have"].contains(verb) && !actsItself(in: rest)
      if let predicate {
        parts.value = range(predicate..<rest.upperBound)
        end = predicate
      }
    }
    let phrases = NounPhraseReader(bytes: bytes, tokens: tokens)
    parts.targets = phrases.phrases(in: rest.lowerBound..<end)
    if verb == "give", let given = given(from: end, in: rest) {
      parts.targets = phrases.phrases(in: given)
      parts.scope = range(rest.lowerBound..<given.lowerBound)
      return parts
    }
    if [.remove, .add, .move].contains(operation), !Self.covering.contains(verb) {
      for more in targets(behind: end, in: rest) { parts.targets += phrases.phrases(in: more) }
    }
    if operation == .add, !Self.covering.contains(verb), end < rest.upperBound,
      ["to", "by"].contains(word(end))
    {
      let isPurpose = end + 1 < rest.upperBound && tokens[end + 1].isAll(of: [.editVerb, .base])
      parts.scope = isWholeImage(end, rest) || isPurpose ? nil : range(end..<rest.upperBound)
      return parts
    }
    if parts.value == nil { parts.value = value(in: end..<rest.upperBound) }
    parts.scope = scope(in: rest, targetEnd: end)
    return parts
  }

  /// "Upscale to 4K", "turn into a beach": what the whole image becomes.
  private func opensValue(_ rest: Range<Int>, _ operation: EditOperation) -> Bool {
    operation != .add && operation != .describe && rest.count > 1
      && ["to", "into"].contains(word(rest.lowerBound))
  }

  /// Verbs whose object is followed by what it becomes: "make the cat black".
  private static let complemented: Set<String> = [
    "make", "let", "have", "turn", "color", "colour", "paint", "dye", "give", "set", "tint",
  ]

  /// Verbs of adding whose object is there already: "cover the bread with butter".
  private static let covering: Set<String> = ["cover", "fill", "decorate", "surround", "sprinkle"]

  /// "Give him a beard and a hat": what is added, where each thing has its own article.
  private func given(from start: Int, in rest: Range<Int>) -> Range<Int>? {
    guard start < rest.upperBound, opensNewThing(start) else { return nil }
    let end = (start..<rest.upperBound).first {
      tokens[$0].isAny(of: .place) || ["with", "that", "which"].contains(word($0))
    }
    let given = start..<(end ?? rest.upperBound)
    return given.contains { isAnd($0) && $0 + 1 < given.upperBound && opensNewThing($0 + 1) }
      ? given : nil
  }

  /// "Delete the cup on the left, the jar on the shelf and the plate on the right": the things
  /// behind the first place that each have a place of their own.
  private func targets(behind place: Int, in rest: Range<Int>) -> [Range<Int>] {
    guard place < rest.upperBound, opensPlace(place), !["between", "from"].contains(word(place))
    else { return [] }
    var (found, joint): ([Range<Int>], Int?) = ([], nil)
    // What stands behind a colon describes what was said before it.
    // So does what stands behind "with".
    let around = (place..<rest.upperBound).prefix { tokens[$0].mark != 0x3A && word($0) != "with" }
    for index in around {
      if isAnd(index) || tokens[index].mark == 0x2C {
        joint = opensPlaced(index + 1, in: rest) ? index + 1 : nil
      } else if let start = joint, opensPlace(index) {
        let isNamed = index > start + 1 || !tokens[start].isAny(of: .determiner)
        if isNamed, index > start { found.append(start..<index) }
        joint = nil
      }
    }
    return found
  }

  /// "The jar on the shelf", and without an article what is put at a known thing: "sunglasses on
  /// the cat".
  private func opensPlaced(_ index: Int, in rest: Range<Int>) -> Bool {
    guard index < rest.upperBound else { return false }
    if tokens[index].isAny(of: .determiner) { return true }
    guard
      tokens[index].kind == .number || tokens[index].kind == .mask
        || tokens[index].isAny(of: [.noun, .color]) || tokens[index].classes.isEmpty,
      let place = (index + 1..<rest.upperBound).prefix(Self.longestThing).first(where: opensPlace),
      place + 1 < rest.upperBound
    else { return false }
    return tokens[place + 1].subject == nil
      && ClauseSplitter(bytes: bytes, tokens: tokens).namesKnown(place + 1)
  }

  /// In tokens.
  private static let longestThing = 4

  private func opensPlace(_ index: Int) -> Bool {
    tokens[index].isAny(of: .place) || ["to", "into"].contains(word(index))
  }

  private func isAnd(_ index: Int) -> Bool { word(index) == "and" }

  private func opensNewThing(_ index: Int) -> Bool { ["a", "an"].contains(word(index)) }

  private func isJoint(_ index: Int, _ rest: Range<Int>, _ verb: String, _ operation: EditOperation)
    -> Bool
  {
    guard index > rest.lowerBound else { return false }
    let token = tokens[index]
    if token.isAny(of: .place) { return true }
    guard token.isAny(of: .value) else { return false }
    return word(index) != "with" || operation == .replace || operation == .modify
      || Self.covering.contains(verb)
  }

  /// Where the object ends and its complement begins.
  private func predicateStart(in rest: Range<Int>) -> Int? {
    let first = rest.lowerBound
    guard first < rest.upperBound else { return nil }
    if tokens[first].isAny(of: .backReference) || isObjectPronoun(first) {
      return first + 1 < rest.upperBound ? first + 1 : nil
    }
    guard opensKnownThing(first) else { return nil }
    if let verb = (first + 2..<max(first + 2, rest.upperBound)).first(where: { isLooking($0, rest) }
    ) {
      return verb
    }
    let head = (first..<rest.upperBound).first {
      tokens[$0].subject != nil && !tokens[$0].isPossessive && !tokens[$0].isAny(of: .color)
    }
    guard let head, head + 1 < rest.upperBound else { return fallback(in: rest) }
    guard tokens[head + 1].isAny(of: .conjunction) else { return head + 1 }
    return isAnd(head + 1) ? sharedPredicateStart(behind: head + 2, in: rest) : nil
  }

  /// "Pink" in "the motorcycles and cars pink": the complement of all the things together.
  private func sharedPredicateStart(behind next: Int, in rest: Range<Int>) -> Int? {
    let run = min(next, rest.upperBound)..<rest.upperBound
    let head = run.first {
      tokens[$0].subject != nil && !tokens[$0].isPossessive && !tokens[$0].isAny(of: .color)
    }
    guard let head else { return fallback(in: run, leaving: 1) }
    guard head + 1 < rest.upperBound else { return nil }
    guard tokens[head + 1].isAny(of: .conjunction) else { return head + 1 }
    return isAnd(head + 1) ? sharedPredicateStart(behind: head + 2, in: rest) : nil
  }

  /// "A hand hold the racket": one that shall do something is in the picture, or comes into it.
  private func actsItself(in rest: Range<Int>) -> Bool {
    let head = rest.first { tokens[$0].subject != nil }
    guard let head, head + 1 < rest.upperBound,
      tokens[head].subject == .person || tokens[head].subject == .animal
    else { return false }
    let next = tokens[head + 1]
    return next.kind == .word && !word(head + 1).hasSuffix("ing")
      && !next.isAny(of: [.place, .value, .conjunction, .noun, .negation])
      && !["of", "that", "which", "who", "with", "wearing", "for", "from"].contains(word(head + 1))
  }

  /// "Look" in "the bread look tastier", unlike "the vintage look warmer".
  private func isLooking(_ index: Int, _ rest: Range<Int>) -> Bool {
    word(index) == "look" && index + 1 < rest.upperBound && tokens[index + 1].kind == .word
      && !tokens[index + 1].isAny(of: [.conjunction, .place])
      && !tokens[index - 1].isAny(of: [.style, .quality, .vague, .manner, .color, .unchanged])
      && !Self.whole.contains(word(index - 1))
  }

  private static let whole: Set<String> = [
    "overall", "general", "whole", "entire", "final", "new", "old", "original",
  ]

  private func opensKnownThing(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.isPossessive || token.isAny(of: .noun) { return true }
    return token.isAny(of: .determiner) && !opensNewThing(index)
  }

  private func isObjectPronoun(_ index: Int) -> Bool {
    ["him", "her", "me", "us"].contains(word(index))
      && !(index + 1 < tokens.count && tokens[index + 1].subject != nil)
  }

  /// An unknown noun: the complement begins at the first colour, quality or verb.
  private func fallback(in rest: Range<Int>, leaving words: Int = 2) -> Int? {
    rest.dropFirst(words).first {
      tokens[$0].isAny(of: [.color, .vague, .style, .base, .gerund])
        || tokens[$0].isAll(of: [.editVerb, .participle]) || tokens[$0].isAny(of: .result)
        || ["look", "be", "more", "less"].contains(word($0))
        || tokens[$0].isComparative(in: bytes)
    }
  }

  private func value(in rest: Range<Int>) -> Range<Int>? {
    guard var joint = rest.first(where: { tokens[$0].isAny(of: .value) }) else { return nil }
    // "The kayak paddled by the man with a raft": who paddles does not come in its place.
    if word(joint) == "by" { joint = rest.first { word($0) == "with" } ?? joint }
    guard joint + 1 < rest.upperBound else { return nil }
    return range(joint + 1..<rest.upperBound)
  }

  /// The phrase of place behind the target, or the word of position inside it.
  private func scope(in rest: Range<Int>, targetEnd: Int) -> Range<Int>? {
    if let place = rest.first(where: { tokens[$0].isAny(of: .place) && !isWholeImage($0, rest) }) {
      return range(place..<scopeEnd(from: place, in: rest))
    }
    let inside = (rest.lowerBound..<targetEnd).first { tokens[$0].isAny(of: .position) }
    return inside.map { tokens[$0].range }
  }

  /// "In the image" places nothing.
  private func isWholeImage(_ place: Int, _ rest: Range<Int>) -> Bool {
    let noun = (place + 1..<min(place + 4, rest.upperBound)).first { tokens[$0].subject != nil }
    return noun.map { tokens[$0].subject == .image } ?? false
  }

  private func scopeEnd(from place: Int, in rest: Range<Int>) -> Int {
    (place + 1..<rest.upperBound).first {
      tokens[$0].isSeparator || ["to", "into", "with"].contains(word($0))
    } ?? rest.upperBound
  }

  private func range(_ words: Range<Int>) -> Range<Int>? {
    guard let first = words.first, let last = words.last else { return nil }
    return tokens[first].range.lowerBound..<tokens[last].range.upperBound
  }

  private func word(_ index: Int) -> String {
    bytes.lowered(tokens[index].range)
  }
}
