import PromptParsing

/// Says whose a thing is where the sentence that names it moves in front of its owner: "her face"
/// becomes "the woman's face".
struct OwnerNaming {
  let prompt: Prompt
  let lexicon: Lexicon
  let lists: KeepLists

  /// `nil` where the language has no such words.
  init?(_ prompt: Prompt, _ lexicon: Lexicon?) {
    guard let lexicon, let lists = lexicon.keepLists else { return nil }
    (self.prompt, self.lexicon, self.lists) = (prompt, lexicon, lists)
  }

  /// Words between an article and its noun ("the tall young woman").
  private static let mostModifiers = 2
  /// Owners are looked for in as many bytes before the clause.
  private static let reach = 600

  /// The text of a range of the prompt, its first pronoun replaced by the one owner named before.
  func text(in range: Range<Int>) -> String {
    let words = prompt.words(in: range)
    let index = words.firstIndex(where: { lists.owner($0.text) != nil })
    guard let index, let owner = lists.owner(words[index].text),
      ownsNoun(words[(index + 1)...]),
      !names(owner, in: words[..<index]) || isOnBody(index, of: words[...]),
      let name = name(of: owner, before: range.lowerBound)
    else { return prompt.text(in: range) }
    let start = words[index].start
    let opening = start == range.lowerBound ? name.withCapital : name
    return prompt.text(in: range.lowerBound..<start) + opening
      + prompt.text(in: start + owner.word.utf8.count..<range.upperBound)
  }

  /// Whether a pronoun in the range may stand for what only the text before it names, so that it
  /// would come to stand in front of that; `ofThings` asks of pronouns that mean no person.
  func speaksOfEarlier(in range: Range<Int>, ofThings: Bool = false) -> Bool {
    let words = prompt.words(in: range)[...]
    let earlier = self.words(before: range.lowerBound)[...]
    // Those that the words read so far name, or that were asked about: few, so that they are found
    // faster than hashed.
    var settled: [String] = []
    for index in words.indices {
      let text = words[index].text
      let owner = lists.owners.first { $0.word == text || $0.forms.contains(text) }
      if let owner, !settled.contains(owner.word) || isOnBody(index, of: words) {
        settled.append(owner.word)
        if !ofThings || owner.nouns.isEmpty, names(owner, in: earlier) { return true }
      }
      for owner in lists.owners
      where !settled.contains(owner.word) && names(owner, at: index, of: words) {
        settled.append(owner.word)
      }
    }
    return false
  }

  private func words(before offset: Int) -> [PromptWord] {
    prompt.words(in: max(0, offset - Self.reach)..<offset)
  }

  /// Whether some words name what the pronoun may stand for.
  private func names(_ owner: OwnerWord, in words: ArraySlice<PromptWord>) -> Bool {
    words.indices.contains { names(owner, at: $0, of: words) }
  }

  private func names(
    _ owner: OwnerWord, at index: Int, of words: ArraySlice<PromptWord>
  ) -> Bool {
    means(words[index], owner) || isUnknown(index, of: words, to: owner)
  }

  private func means(_ word: PromptWord, _ owner: OwnerWord) -> Bool {
    owner.mayMean(word.text.possessor ?? word.text, of: word.kind)
  }

  /// A noun that no list holds: anything for a pronoun of things, a name for one of people.
  private func isUnknown(
    _ index: Int, of words: ArraySlice<PromptWord>, to owner: OwnerWord
  ) -> Bool {
    guard words[index].kind == nil, words[index].classes.isEmpty else { return false }
    if words[index].isCapitalized { return !owner.nouns.isEmpty || !owner.kinds.isEmpty }
    let isModifier =
      words[(index + 1)...].prefix(Self.mostModifiers)
      .first { !isAdjective($0) }?.kind != nil
    return !owner.kinds.isEmpty && !isModifier
      && opening(ofPhraseAt: index, of: words).map {
        lists.definite.contains($0.text) || lists.articles.contains($0.text)
      } ?? false
  }

  /// "Her face", "her red hat", unlike "her as she is".
  private func ownsNoun(_ rest: ArraySlice<PromptWord>) -> Bool {
    guard let next = rest.first else { return false }
    if next.kind != nil { return true }
    return isAdjective(next) && rest.dropFirst().first?.kind != nil
  }

  /// "The pigeon on its head": nothing stands on its own head.
  private func isOnBody(_ index: Int, of words: ArraySlice<PromptWord>) -> Bool {
    guard index > words.startIndex + 1, index + 1 < words.endIndex else { return false }
    let before = words[index - 1]
    return before.classes.contains(.place) && words[index - 2].end + 1 == before.start
      && lexicon.bodyParts.contains(words[index + 1].text)
  }

  private func isAdjective(_ word: PromptWord) -> Bool {
    word.classes.contains(.color) || word.kind == nil && word.classes.isEmpty
  }

  /// "The" of "the tall young woman".
  private func opening(
    ofPhraseAt index: Int, of words: ArraySlice<PromptWord>
  ) -> PromptWord? {
    let before = words[..<index]
    let modifiers = before.suffix(Self.mostModifiers).reversed().prefix(while: isAdjective).count
    return before.dropLast(modifiers).last
  }

  /// "The woman's", where nothing else before the offset could be meant.
  private func name(of owner: OwnerWord, before offset: Int) -> String? {
    let words = words(before: offset)[...]
    var found: String?
    for index in words.indices {
      if isUnknown(index, of: words, to: owner) { return nil }
      guard means(words[index], owner) else { continue }
      guard let name = name(endingAt: index, of: words), found ?? name == name else { return nil }
      found = name
    }
    return found.map(lists.possessive.around)
  }

  /// "The tall woman"; `nil` without an article, or for several of a kind, whose possessive form is
  /// another.
  private func name(endingAt index: Int, of words: ArraySlice<PromptWord>) -> String? {
    let noun = words[index].text.possessor ?? words[index].text
    guard lexicon.singular(of: noun) == noun, let opening = opening(ofPhraseAt: index, of: words),
      lists.definite.contains(opening.text)
    else { return nil }
    let end = words[index].start + noun.utf8.count
    return prompt.text(in: opening.start..<end).lowercased()
  }
}
