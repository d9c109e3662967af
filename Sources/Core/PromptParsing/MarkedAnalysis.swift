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
      let shared = shared(parts)
      let tiles = Prompt.tiles(of: parts, tokens, sentences[sentence])
      for (index, part) in parts.enumerated() {
        let clause = reader.clause(
          part, tile: tiles[index], sentence: sentence,
          mood: shared[index].isDenied ? .denies : mood, earlier: earlier,
          borrowing: shared[index].verb)
        clauses.append(clause)
        earlier.append(clause, of: bytes)
      }
    }
    attachInner(&clauses)
    uncountHeadings(&clauses)
    return clauses
  }

  /// "修改这张海报：" asks for nothing beside what is listed behind it.
  private func uncountHeadings(_ clauses: inout [Clause]) {
    var counted = clauses.count { $0.changes > 0 }
    for index in clauses.indices where clauses[index].changes > 0 && counted > 1 {
      let isHeading = bytes[..<bytes.trimmed(clauses[index].range).upperBound].endsInColon
      guard isHeading, clauses[index].operation != .compose else { continue }
      clauses[index].changes = 0
      counted -= 1
    }
  }

  /// Where the verb is last, the last verb of a sentence says what all of them do.
  private func mood(of parts: [Range<Int>]) -> MarkedMood {
    guard lexicon.grammar.verb == .last, let last = parts.last else { return .open }
    let content = last.last { tokens[$0].kind != .punctuation && !tokens[$0].isBreak }
    guard let predicate = finder.predicate(in: last) else {
      let describes = content.map { tokens[$0].isAny(of: .attributeMark) } ?? false
      // "手に持って立つ少女": without a comma, the verb before leads to what stands behind it.
      let leadsOn =
        lexicon.grammar.writing == .joined && last.lowerBound > 0
        && tokens[last.lowerBound - 1].kind == .word
      return parts.count > 1 && (describes || leadsOn || last.count > Self.longestAfterthought)
        ? .describes : .open
    }
    let asks = content.map { tokens[$0].isRequest && predicate.words.contains($0) } ?? false
    return asks || predicate.isAny(of: [.commandEnding, .negation]) ? .orders : .open
  }

  private var finder: PredicateFinder {
    PredicateFinder(tokens: tokens, grammar: lexicon.grammar)
  }

  /// What the parts of a sentence take over from those behind them: for one without a verb of its
  /// own the next verb, for an alternative ("바꾸거나") whether that is denied.
  private func shared(_ parts: [Range<Int>]) -> [(verb: Predicate?, isDenied: Bool)] {
    guard lexicon.grammar.verb == .last, parts.count > 1 else {
      return parts.map { _ in (nil, false) }
    }
    var next: Predicate?
    var denies = false
    return parts.reversed().map { part in
      let own = finder.predicate(in: part)
      let shared = own == nil ? next : nil
      next = own ?? next
      let end = part.last { tokens[$0].kind != .punctuation && !tokens[$0].isBreak }
      if let end, tokens[end].isAll(of: [.joiningEnding, .conjunction]) { return (shared, denies) }
      denies = own.map { $0.isAny(of: .negation) && !$0.isAny(of: .obligation) } ?? denies
      return (shared, false)
    }.reversed()
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

extension ArraySlice<UInt8> {
  /// A colon, also one as wide as a Chinese character.
  fileprivate var endsInColon: Bool { last == 0x3A || suffix(3).elementsEqual("：".utf8) }
}
