import PromptParsing

/// Says whose a thing is where the sentence that names it moves in front of its owner: "her face"
/// becomes "the woman's face".
struct OwnerNaming {
  let prompt: Prompt
  let lists: KeepLists

  /// Words between an article and its noun ("the tall young woman").
  private static let mostModifiers = 2
  /// Owners are looked for in as many bytes before the clause.
  private static let reach = 600

  /// The text of a range of the prompt, its first pronoun replaced by the one owner named before.
  func text(in range: Range<Int>) -> String {
    let words = prompt.words(in: range)
    for (index, word) in words.enumerated() {
      guard let owner = lists.owners.first(where: { $0.word == word.text }) else { continue }
      guard ownsNoun(words[(index + 1)...]) else { break }
      guard let name = name(of: owner, before: range.lowerBound) else { break }
      let end = word.start + word.text.utf8.count
      let opening = word.start == range.lowerBound ? name.withCapital : name
      return prompt.text(in: range.lowerBound..<word.start) + opening
        + prompt.text(in: end..<range.upperBound)
    }
    return prompt.text(in: range)
  }

  /// "Her face", "her red hat", unlike "her as she is".
  private func ownsNoun(_ rest: ArraySlice<PromptWord>) -> Bool {
    guard let next = rest.first else { return false }
    if next.kind != nil { return true }
    let isAdjective = next.classes.isEmpty || next.classes.contains(.color)
    return isAdjective && rest.dropFirst().first?.kind != nil
  }

  /// "The woman's", where no other noun before the offset could be meant.
  private func name(of owner: OwnerWord, before offset: Int) -> String? {
    let words = prompt.words(in: max(0, offset - Self.reach)..<offset)
    var found: Range<Int>?
    for (index, word) in words.enumerated() {
      guard let noun = owner.nouns.first(where: { word.text == $0 || word.text == $0 + "'s" })
      else {
        continue
      }
      let opening = words[max(0, index - Self.mostModifiers - 1)..<index].last {
        lists.definite.contains($0.text)
      }
      guard let opening else { return nil }
      let name = opening.start..<word.start + noun.utf8.count
      guard
        found.map({ prompt.text(in: $0).lowercased() == prompt.text(in: name).lowercased() })
          ?? true
      else { return nil }
      found = name
    }
    return found.map { lists.possessive.around(prompt.text(in: $0).lowercased()) }
  }
}
