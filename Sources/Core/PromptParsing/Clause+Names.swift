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

  /// What it edits or keeps, as the last words of its targets.
  fileprivate func heads(in bytes: [UInt8]) -> [String] { targets.map(bytes.lastWord) }

  /// The same words, read as asking for nothing.
  func plain(_ kind: ClauseKind) -> Clause {
    var plain = Clause(kind: kind, range: range, content: content, sentence: sentence)
    plain.isAnaphoric = isAnaphoric
    plain.namesRest = namesRest
    return plain
  }

  /// Takes over what its phrases name.
  mutating func name(_ phrases: [NounPhraseReader.Phrase]) {
    targets = phrases.map(\.range)
    targetKinds = phrases.map(\.kind)
  }
}

extension Prompt {
  /// What some clauses edit or keep, each thing by its noun, in an order of its own: the same
  /// wherever the clauses stand.
  package func heads(of clauses: [Clause]) -> [String] {
    clauses.flatMap { $0.heads(in: bytes) }.sorted()
  }
}
