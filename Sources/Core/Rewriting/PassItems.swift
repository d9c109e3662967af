import Linting
import PromptParsing

/// Parts a change of several things into one of each, where every thing keeps what is said of it.
struct PassItems {
  /// None where the things cannot be named apart for sure.
  let units: [PassUnit]

  init(of clause: Clause, in prompt: Prompt, lexicon: Lexicon, lists: KeepLists) {
    let core = prompt.core(of: clause.content)
    guard clause.changes > 1, clause.targets.count > 1, let first = clause.targets.first,
      let last = clause.targets.last, core.lowerBound <= first.lowerBound,
      last.upperBound <= core.upperBound, !Self.becomesOne(clause, in: prompt, lexicon),
      let places = Self.places(
        of: clause, before: last.upperBound..<core.upperBound, in: prompt, lists),
      let hasPlaces = Self.tellEach(places),
      let names = PassSentence.targetsAlone(
        of: clause, in: prompt, lexicon, sharing: !hasPlaces),
      !prompt.isMutual(last.upperBound..<core.upperBound, behind: last, lists),
      clause.targets.allSatisfy({ Self.isPlain($0, in: prompt) }),
      !Self.mayHoldState(clause, in: prompt, lexicon)
    else {
      units = []
      return
    }
    let before = prompt.text(in: core.lowerBound..<first.lowerBound)
    let rest = last.upperBound..<core.upperBound
    let made = clause.targets.indices.map { index in
      var single = clause
      single.targets = [clause.targets[index]]
      single.targetKinds = [clause.targetKinds[index]]
      let isLast = index == clause.targets.count - 1
      let behind = isLast || !hasPlaces ? rest : places[index]
      if hasPlaces, !isLast { single.scope = behind.isEmpty ? nil : prompt.trimmed(behind) }
      let text = PassSentence.sentence(before + names[index] + prompt.text(in: behind))
      return PassUnit(changes: [single], sentences: [text])
    }
    // "A bird on the branch and a nest beside it".
    let leaning = Leaning(prompt: prompt, lists: lists)
    let isSure = made.indices.dropFirst().allSatisfy { index in
      var alone = made[index].changes[0]
      let end = index + 1 < places.count ? places[index].upperBound : clause.content.upperBound
      alone.content = clause.targets[index].lowerBound..<end
      return !leaning.leans(alone, behind: true)
    }
    units = isSure ? made : []
  }

  /// What stands between each thing and the next, and is no "and"; `nil` where it is not told to
  /// which of the things the words behind them belong.
  private static func places(
    of clause: Clause, before rest: Range<Int>, in prompt: Prompt, _ lists: KeepLists
  ) -> [Range<Int>]? {
    let gaps = zip(clause.targets, clause.targets.dropFirst()).map { one, next in
      let words = prompt.words(in: one.upperBound..<next.lowerBound)
      let said = words.reversed().drop { $0.classes.contains(.conjunction) }
      let end = said.first?.end ?? one.upperBound
      return one.upperBound..<end
    }
    let behind = prompt.words(in: rest)
    if gaps.contains(where: { !$0.isEmpty }) {
      // "The man with the hat and the stick": the stick may be one more thing that he has.
      let opensAlike = gaps.allSatisfy { gap in
        prompt.words(in: gap).first.map { word in
          !lists.leaning.leads.contains(word.text) || behind.first?.text == word.text
        } ?? true
      }
      return clause.value == nil && opensAlike ? gaps : nil
    }
    guard let first = behind.first else { return prompt.quotes(in: rest) ? nil : gaps }
    let isShared = lists.leaning.shared.contains(first.text) || first.classes.contains(.value)
    let isValue = clause.value.map { rest.lowerBound...rest.upperBound ~= $0.lowerBound } ?? false
    return isShared || isValue && !first.classes.contains(.place) ? gaps : nil
  }

  /// Whether each thing before the last has a place of its own, or none has; `nil` where only some
  /// have, which the others may share.
  private static func tellEach(_ places: [Range<Int>]) -> Bool? {
    let told = places.count { !$0.isEmpty }
    return told == 0 || told == places.count ? told > 0 : nil
  }

  /// A thing and nothing that is said of it: no "we can see the bump", no "half open".
  private static func isPlain(_ target: Range<Int>, in prompt: Prompt) -> Bool {
    let words = prompt.words(in: target)
    guard let last = words.last, words.count <= longestName,
      !last.classes.contains(.color) || last.kind != nil
    else { return false }
    // "The dust".
    if words.count == 2, words[0].classes.contains(.determiner) { return true }
    let isThing =
      last.classes.isDisjoint(with: [.editVerb, .backReference]) || last.kind != nil
      || last.classes.contains(.noun)
    return isThing
      && !words.contains {
        !$0.classes.isDisjoint(with: [
          .pronoun, .obligation, .question, .requestOpener, .conjunction, .negation, .stay,
        ]) && !$0.classes.contains(.determiner)
      }
  }

  /// "The curtains mustard" in "make the curtains mustard and the rug teal": words that no list
  /// holds, of which the last may say how the thing shall be.
  private static func mayHoldState(
    _ clause: Clause, in prompt: Prompt, _ lexicon: Lexicon
  ) -> Bool {
    guard let value = clause.value, let last = clause.targets.last,
      last.upperBound + 1 == value.lowerBound
    else { return false }
    return clause.targets.dropLast().contains { target in
      let words = prompt.words(in: target).drop { $0.classes.contains(.determiner) }
      guard let noun = words.last, words.count > 1 else { return false }
      // "The bride's bouquet white roses": a colour behind a noun is what that becomes.
      let isTold = zip(words, words.dropFirst()).contains { before, word in
        word.classes.contains(.color) && (before.kind != nil || before.classes.isEmpty)
          && before.text.possessor == nil && !before.classes.contains(.color)
      }
      if isTold { return true }
      let isPlural = lexicon.singular(of: noun.text) != noun.text
      return !isPlural
        && noun.kind == nil && words.dropLast().contains { $0.classes.isEmpty || $0.kind != nil }
    }
  }

  /// In words.
  private static let longestName = 7

  /// "Replace the cups and plates with fruit", "change the tracks and trees to a city": things that
  /// give way to one.
  private static func becomesOne(
    _ clause: Clause, in prompt: Prompt, _ lexicon: Lexicon
  ) -> Bool {
    guard let value = clause.value, prompt.kind(firstIn: value) != .color else { return false }
    return [.replace, .transform].contains(clause.operation)
      || clause.operation == .modify && PassSentence.namesOne(prompt.text(in: value), lexicon)
  }
}
