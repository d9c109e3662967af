extension Clause {
  /// Takes over what its phrases name.
  mutating func name(_ phrases: [NounPhraseReader.Phrase]) {
    targets = phrases.map(\.range)
    targetKinds = phrases.map(\.kind)
  }
}
