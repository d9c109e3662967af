/// Reads all clauses of a text in a marked language.
struct MarkedAnalysis {
  let bytes: [UInt8]
  let tokens: [Token]
  let lexicon: Lexicon

  /// A last part of more tokens than this has an end of its own, and is not one left out.
  private static let longestAfterthought = 4

  /// The clauses of sentences, each a run of tokens with the range that it tiles.
  func clauses(of spans: [Range<Int>], tiling sentences: [Range<Int>]) -> [Clause] {
    let reader = MarkedReader(bytes: bytes, tokens: tokens, lexicon: lexicon)
    let splitter = MarkedSplitter(tokens: tokens, grammar: lexicon.grammar)
    var clauses: [Clause] = []
    var earlier = EarlierClauses()
    for (sentence, span) in spans.enumerated() {
      let parts = splitter.clauses(in: span)
      let mood = mood(of: parts)
      for (part, tile) in zip(parts, Prompt.tiles(of: parts, tokens, sentences[sentence])) {
        let clause = reader.clause(
          part, tile: tile, sentence: sentence, mood: mood, earlier: earlier)
        clauses.append(clause)
        earlier.append(clause, of: bytes)
      }
    }
    attachInner(&clauses)
    return clauses
  }

  /// Where the verb is last, the last verb of a sentence says what all of them do.
  private func mood(of parts: [Range<Int>]) -> MarkedMood {
    guard lexicon.grammar.verb == .last, let last = parts.last else { return .open }
    guard let predicate = PredicateFinder(tokens: tokens).predicate(in: last) else {
      return parts.count > 1 && last.count > Self.longestAfterthought ? .describes : .open
    }
    return predicate.isAny(of: [.commandEnding, .negation]) ? .orders : .open
  }

  /// What is kept in the same sentence behind a change, with more to follow, hangs on the change.
  private func attachInner(_ clauses: inout [Clause]) {
    let end = clauses.lastIndex { !$0.content.isEmpty } ?? 0
    var change: Int?
    for index in clauses.indices {
      if clauses[index].kind == .change { change = clauses[index].sentence }
      if clauses[index].kind == .preservation, change == clauses[index].sentence, index < end {
        clauses[index].isAttached = true
      }
    }
  }
}
