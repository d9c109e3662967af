/// Tells words apart that were written without the space between them.
extension MarkedTokenizer {
  /// Bytes of one syllable.
  private static let syllable = 3

  /// "배경지우고", "하늘은파랗게": a thing, with its mark or without, and what becomes of it.
  func gluedOrder(_ word: Range<Int>) -> [Lexicon.Match]? {
    for noun in lexicon.matches(in: bytes, at: word.lowerBound).reversed()
    where noun.end < word.upperBound && lexicon.kind(at: noun.index) != nil {
      if let verb = verb(at: noun.end, word, isBehindLongNoun: isLong(noun, word.lowerBound)) {
        return [noun] + verb
      }
      guard let mark = lexicon.matches(in: bytes, at: noun.end).first(where: isMark),
        let state = state(at: mark.end, word)
      else { continue }
      return [noun, mark] + state
    }
    return nil
  }

  private func isLong(_ match: Lexicon.Match, _ start: Int) -> Bool {
    match.end - start > Self.syllable
  }

  /// "은", "를": marks that no noun holds as its own last syllable as often.
  private func isMark(_ match: Lexicon.Match) -> Bool {
    let classes = lexicon.classes(at: match.index)
    return classes.contains(.objectMark)
      || classes.isSuperset(of: [.topicMark, .attributeMark])
  }

  /// A verb with its endings, up to the end of the word. One of a single syllable has to end as an
  /// order does, since words of other meaning hold such a syllable ("색상적으로").
  private func verb(at start: Int, _ word: Range<Int>, isBehindLongNoun: Bool) -> [Lexicon.Match]? {
    for verb in lexicon.matches(in: bytes, at: start).reversed()
    where verb.end <= word.upperBound && lexicon.verb(at: verb.index) != nil {
      let isLong = isLong(verb, start)
      if verb.end == word.upperBound {
        if isLong { return [verb] }
        continue
      }
      guard isLong || isBehindLongNoun, let endings = endings(from: verb.end, word),
        let first = endings.first.map({ lexicon.classes(at: $0.index) })
      else { continue }
      if isLong || first.contains(anyOf: [.commandEnding, .joiningEnding]) {
        return [verb] + endings
      }
    }
    return nil
  }

  /// Any word of the lexicon of two syllables or more, with its endings.
  private func state(at start: Int, _ word: Range<Int>) -> [Lexicon.Match]? {
    for state in lexicon.matches(in: bytes, at: start).reversed()
    where state.end <= word.upperBound && isLong(state, start) {
      if state.end == word.upperBound { return [state] }
      if let endings = endings(from: state.end, word) { return [state] + endings }
    }
    return verb(at: start, word, isBehindLongNoun: true)
  }
}
