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
    let words = prompt.words(in: clause.content)
    return words.indices.contains { index in
      leansByItself(words, index)
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

  /// "The right one", unlike "swap the chair for a white one".
  private func isBare(_ words: [PromptWord], _ index: Int, _ clause: Clause) -> Bool {
    lists.leaning.bare.contains(words[index].text) && !leadsNoun(words, index)
      && !namesItself(words[index], in: clause)
  }

  /// Whether a thing that the picture shows is named before a word of the same clause.
  private func namesItself(_ word: PromptWord, in clause: Clause) -> Bool {
    clause.targets.first { $0.upperBound <= word.start }.map(isDefinite) ?? false
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
    return !lists.leaning.things.contains(word.text) && !own.contains(word.start)
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

  static let parts: Set<SubjectKind> = [.face, .hair, .expression, .pose]
  static let living: [SubjectKind] = [.person, .animal]
}
