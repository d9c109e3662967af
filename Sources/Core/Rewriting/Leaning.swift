import Linting
import PromptParsing

/// Tells whether a clause says by itself what it speaks of.
struct Leaning {
  let prompt: Prompt
  let lists: KeepLists

  /// Whether a clause needs another one to be understood; with `living` one before it names a
  /// person or an animal.
  func leans(_ clause: Clause, behind living: Bool) -> Bool {
    if living, namesPartElsewhere(clause) { return true }
    if prompt.trades(clause, lists) { return true }
    let words = prompt.words(in: clause.content)
    return words.indices.contains { index in
      leansByItself(words, index) || isPointed(words, index)
        || isBare(words, index, clause) || isThingElsewhere(words, index, clause)
        || living && isPersonElsewhere(words[index], clause)
    }
  }

  /// The same for what is to stay, which moves in front of all that the prompt names.
  func leans(keep clause: Clause) -> Bool {
    if prompt.countsOthers(in: clause.content, lists) { return true }
    let words = prompt.words(in: clause.content)
    return words.indices.contains {
      !words[$0].classes.contains(.rest) && isThingElsewhere(words, $0, clause)
    }
  }

  private func leansByItself(_ words: [PromptWord], _ index: Int) -> Bool {
    let (word, leaning) = (words[index].text, lists.leaning)
    let next = index + 1 < words.count ? words[index + 1] : nil
    if let next, leaning.bound.contains(next.text) { return false }
    if leaning.alone.contains(word) { return true }
    if next == nil, leaning.final.contains(word) { return true }
    return index > 0 && leaning.determined.contains(word)
      && lists.definite.contains(words[index - 1].text)
  }

  /// "The second" and "the left", unlike "the left door" and "to the left".
  private func isPointed(_ words: [PromptWord], _ index: Int) -> Bool {
    guard index > 0, lists.leaning.pointed.contains(words[index].text), words[index].kind == nil,
      lists.definite.contains(words[index - 1].text), !leadsNoun(words, index)
    else { return false }
    let isPlaced = index > 1 && !words[index - 2].classes.isDisjoint(with: [.place, .value])
    let next = index + 1 < words.count ? words[index + 1] : nil
    return !isPlaced && !(next.map { lists.leaning.bound.contains($0.text) } ?? false)
  }

  /// "The right one", unlike "swap the chair for a white one".
  private func isBare(_ words: [PromptWord], _ index: Int, _ clause: Clause) -> Bool {
    lists.leaning.bare.contains(words[index].text) && !leadsNoun(words, index)
      && !namesItself(words[index], in: clause)
  }

  /// Whether a thing that the picture shows is named before a word of the same clause.
  private func namesItself(_ word: PromptWord, in clause: Clause) -> Bool {
    // "Give the boy a blue one": none of what he is.
    clause.operation != .add
      && clause.targets.first { $0.upperBound <= word.start }.map(isDefinite) ?? false
  }

  /// "That lamp", "one red lamp", unlike "that red" and "one on the left".
  private func leadsNoun(_ words: [PromptWord], _ index: Int) -> Bool {
    var place = index
    while place + 1 < words.count, words[place + 1].start == words[place].end + 1 {
      place += 1
      let word = words[place]
      if word.kind != nil || word.classes.isEmpty { return true }
      guard !word.classes.isDisjoint(with: Self.beforeNoun) else { return false }
    }
    return false
  }

  private static let beforeNoun: WordClasses = [
    .color, .determiner, .degree, .style, .vague, .position, .manner, .noun,
  ]

  /// "It", unless the clause itself names what that is: "turn the vase so that its crack shows".
  private func isThingElsewhere(_ words: [PromptWord], _ index: Int, _ clause: Clause) -> Bool {
    let word = words[index]
    guard word.classes.contains(.backReference) || lists.leaning.things.contains(word.text)
    else { return false }
    // "Make it night" speaks of the picture.
    if clause.targets.first?.contains(word.start) ?? false, clause.operation == .modify,
      let kind = clause.targetKinds.first, [.lighting, .sky].contains(kind)
    {
      return false
    }
    let isPlaced = index > 0 && words[index - 1].classes.contains(.place)
    guard !isPlaced, let own = clause.targets.first(where: { $0.lowerBound < word.start }),
      isDefinite(own), !clause.brought.contains(own)
    else { return true }
    // "Turn the sofa so that it faces us", "the sofa itself", unlike "paint the sofa to match it".
    // Nor like "let the wind blow it", which is not itself.
    let isItself = lists.leaning.reflexive.contains(word.text) && own.contains(word.start)
    return !lists.leaning.things.contains(word.text) && !isItself
      && !words[..<index].contains { lists.leaning.purposes.contains($0.text) }
  }

  private func isDefinite(_ target: Range<Int>) -> Bool {
    prompt.words(in: target).first.map { lists.definite.contains($0.text) } ?? false
  }

  private func isPersonElsewhere(_ word: PromptWord, _ clause: Clause) -> Bool {
    lists.leaning.persons.contains(word.text)
      && !prompt.names(
        anyOf: Self.living, in: clause.content.lowerBound..<word.start)
  }

  /// "The eyes" behind "put a bow on the dog": only that says whose.
  private func namesPartElsewhere(_ clause: Clause) -> Bool {
    zip(clause.targets, clause.targetKinds).contains { target, kind in
      Self.parts.contains(kind) && isDefinite(target)
    } && !prompt.names(anyOf: Self.living, in: clause.content)
  }

  static let parts: SubjectKinds = [.face, .hair, .expression, .pose]
  static let living: [SubjectKind] = [.person, .animal]
}

extension Prompt {
  /// "Swap places", unlike "swap the two chairs": those who do it are named elsewhere.
  func trades(_ clause: Clause, _ lists: KeepLists) -> Bool {
    guard clause.value == nil else { return false }
    let words = words(in: core(of: clause.content))
    return trades(words[...], lists) && words.count == Self.trading
  }

  /// Whether some words say what several do to each other: "face each other", "swap places".
  func isMutual(_ rest: Range<Int>, behind last: Range<Int>, _ lists: KeepLists) -> Bool {
    let text = " " + words(in: rest).map(\.text).joined(separator: " ") + " "
    return lists.leaning.mutual.contains { text.occurrences(of: " \($0) ") > 0 }
      || trades(words(in: last.lowerBound..<rest.upperBound).suffix(Self.trading), lists)
  }

  /// In words: a verb and its object.
  private static let trading = 2

  private func trades(_ words: ArraySlice<PromptWord>, _ lists: KeepLists) -> Bool {
    guard let verb = words.first, let object = words.dropFirst().first else { return false }
    return lists.leaning.trading.contains(verb.text)
      && object.classes.isDisjoint(with: [.determiner, .pronoun, .backReference])
  }
}
