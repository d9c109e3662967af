extension Clause {
  /// What a change brings into the picture: "a hat" of "add a hat", "a knight" of "replace the man
  /// with a knight".
  package var brought: [Range<Int>] {
    switch operation {
    case .add: targets
    case .replace, .transform: value.map { [$0] } ?? []
    default: []
    }
  }

  /// Takes over what its phrases name.
  mutating func name(_ phrases: [NounPhraseReader.Phrase]) {
    targets = phrases.map(\.range)
    targetKinds = phrases.map(\.kind)
  }
}
