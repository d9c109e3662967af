extension Clause {
  /// Takes over what its phrases name.
  mutating func name(_ phrases: [NounPhraseReader.Phrase]) {
    targets = phrases.map(\.range)
    targetKinds = phrases.map(\.kind)
  }
}

extension [Token] {
  /// "Maintain the chibi aesthetic" of something new keeps nothing.
  func nameOnlyStyle(_ words: Range<Int>) -> Bool {
    let kinds = words.compactMap { self[$0].subject }
    return !kinds.isEmpty && kinds.allSatisfy { $0 == .style }
      && !words.contains { self[$0].isAny(of: [.unchanged, .rest, .original]) }
  }
}
