/// The words that carry the user's meaning.
extension Prompt {
  /// What a rewrite may take away or merge: courtesy, questions, obligations, joints and verbs of
  /// keeping or being, and the ending by which a verb joins the next.
  private static let removable: WordClasses = [
    .courtesy, .requestOpener, .question, .obligation, .conjunction, .sequence, .keepVerb, .stay,
    .filler, .auxiliary, .joiningEnding,
  ]

  /// The content words in lower case, apostrophes folded, verbs in their base form and
  /// pronouns in that of an object, outside masks and `exempt`.
  package func contentWords(lexicons: [Lexicon], exempt: [Range<Int>] = []) -> [String] {
    let lexicon = lexicons.first { $0.language == language }
    let exempt = exempt.merged
    return tokens.indices.compactMap { index in
      let token = tokens[index]
      guard token.kind == .word, !exempt.overlap(token.range),
        !isRemovable(token), !opensQuestion(index)
      else { return nil }
      if let verb = token.verb, let lexicon { return lexicon.verbs.base(of: verb) }
      let word = bytes.word(in: token.range)
      return lexicon?.grammar.objectForm(of: word) ?? word
    }
  }

  /// "Can the man hold it?": a can at the start of a sentence is no tin.
  private func opensQuestion(_ index: Int) -> Bool {
    guard tokens[index].isAny(of: .question) else { return false }
    guard index > 0 else { return true }
    let before = tokens[index - 1]
    return before.kind == .lineBreak || [0x2E, 0x21, 0x3F].contains(before.mark)
  }

  /// "second" orders edits and also counts images, so words that are more than glue stay.
  private func isRemovable(_ token: Token) -> Bool {
    guard token.isAny(of: Self.removable) else { return false }
    return token.isAny(of: [.obligation, .filler])
      || !token.isAny(of: [.editVerb, .position, .noun, .determiner])
  }
}

extension [Range<Int>] {
  /// The same places in order and apart. `RangeSet` has them so too, but the runtime would have to
  /// make a dozen types for it.
  fileprivate var merged: [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard let last = merged.last, range.lowerBound <= last.upperBound else {
        merged.append(range)
        continue
      }
      merged[merged.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
    }
    return merged
  }

  /// Whether one of them, which are in order and apart, has a part of another range.
  fileprivate func overlap(_ other: Range<Int>) -> Bool {
    let place = firstIndex(pastThose: { $0.upperBound <= other.lowerBound })
    return place < count && self[place].overlaps(other)
  }
}
