/// Words by which an edit touches a side of a thing that no noun of it names ("bigger" the size).
package struct TouchingWords: Sendable, Equatable {
  /// Sorted by their bytes; a word that touches two sides stands twice.
  package let words: PackedTexts
  /// What each word touches, in the same order.
  package let kinds: [SubjectKind]

  /// Takes what `words` and `kinds` gave.
  package init(words: PackedTexts, kinds: [SubjectKind]) {
    self.words = words
    self.kinds = kinds
  }

  package init(_ groups: [WordList.KindWords]) {
    let pairs = groups.flatMap { group in group.words.map { (word: $0, kind: group.kind) } }
      .sorted { $0.word.utf8.lexicographicallyPrecedes($1.word.utf8) }
    self.init(words: PackedTexts(pairs.map(\.word)), kinds: pairs.map(\.kind))
  }

  /// What a word touches, which is in lower case.
  package func kinds(of word: String) -> [SubjectKind] { look(up: word).kinds }

  /// The same, and whether there are longer words that begin so.
  package func look(up word: String) -> (kinds: [SubjectKind], goesOn: Bool) {
    let bytes = word.utf8Span.span
    var found: [SubjectKind] = []
    var index = words.firstIndex(notBefore: bytes)
    while index < words.count, words.holds(bytes, at: index) {
      found.append(kinds[index])
      index += 1
    }
    return (found, index < words.count && words.opens(index, with: bytes))
  }
}
