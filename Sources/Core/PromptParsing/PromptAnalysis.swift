/// Reads a text with the lexicons at hand.
extension Prompt {
  /// Understands a prompt; a language without a complete lexicon gets sentences, no clause kinds.
  package convenience init(_ text: String, lexicons: [Lexicon]) {
    let bytes = Array(text.utf8)
    let masks = MaskFinder.masks(in: bytes)
    let masked = Prompt.masked(bytes, masks)
    let language = LanguageRecognizer(lexicons: lexicons).language(of: masked)
    let known = lexicons.first { $0.language == language && $0.isComplete }
    let lexicon = known ?? .empty(language)
    let isMarked = lexicon.grammar.isMarked
    let tokens =
      isMarked
      ? MarkedTokenizer.tokens(in: bytes, masks: masks, lexicon: lexicon)
      : Tokenizer(bytes: bytes, masks: masks, lexicon: lexicon).tokens()
    let spans = SentenceSplitter(bytes: bytes, tokens: tokens, wrapsLines: !isMarked).sentences()
    let sentences = Prompt.tiles(of: spans, tokens, 0..<bytes.count)
    var clauses =
      isMarked
      ? MarkedAnalysis(bytes: bytes, tokens: tokens, lexicon: lexicon)
        .clauses(of: spans, tiling: sentences)
      : Prompt.clauses(spans, sentences, tokens, bytes, lexicon)
    SceneBrief(bytes: bytes, tokens: tokens, lexicon: lexicon).settle(&clauses)
    self.init(
      text: text, bytes: bytes, language: language, masks: masks, masked: masked,
      sentences: sentences, clauses: clauses,
      subjects: SubjectKinds(tokens.compactMap(\.subject)),
      changes: clauses.reduce(0) { $0 + $1.changes },
      firstNaming: Prompt.firstNaming(clauses, bytes),
      lastChange: clauses.last { $0.kind == .change }?.range.lowerBound ?? -1, tokens: tokens)
  }

  private static func firstNaming(_ clauses: [Clause], _ bytes: [UInt8]) -> Int {
    let first = clauses.first {
      !$0.targets.isEmpty
        || [.description, .style].contains($0.kind) && bytes[$0.content].contains(0x20)
    }
    return first?.range.upperBound ?? .max
  }

  private static func masked(_ bytes: [UInt8], _ masks: [Mask]) -> [UInt8] {
    var masked = bytes
    for mask in masks {
      for index in mask.content { masked[index] = filler }
    }
    return masked
  }

  /// Byte ranges that tile `whole`, one for each run of tokens; each begins at its first token.
  static func tiles(
    of spans: [Range<Int>], _ tokens: [Token], _ whole: Range<Int>
  ) -> [Range<Int>] {
    spans.indices.map { index in
      let start = index == 0 ? whole.lowerBound : tokens[spans[index].lowerBound].range.lowerBound
      let isLast = index == spans.count - 1
      let end = isLast ? whole.upperBound : tokens[spans[index + 1].lowerBound].range.lowerBound
      return start..<end
    }
  }

  private static func clauses(
    _ spans: [Range<Int>], _ sentences: [Range<Int>], _ tokens: [Token], _ bytes: [UInt8],
    _ lexicon: Lexicon
  ) -> [Clause] {
    let reader = ClauseReader(bytes: bytes, tokens: tokens, lexicon: lexicon)
    let splitter = ClauseSplitter(bytes: bytes, tokens: tokens)
    var clauses: [Clause] = []
    var earlier = EarlierClauses()
    let headed = HeadedSections(bytes: bytes, tokens: tokens, lexicon: lexicon)
    for (sentence, span) in spans.enumerated() {
      let start = tokens[span.lowerBound].range.lowerBound
      earlier.begin(at: start, in: headed)
      let parts = lexicon.isComplete ? splitter.clauses(in: span) : [span]
      for (part, tile) in zip(parts, tiles(of: parts, tokens, sentences[sentence])) {
        let clause = reader.clause(part, tile: tile, sentence: sentence, earlier: earlier)
        clauses.append(clause)
        earlier.append(clause, of: bytes, inList: headed.lists(start))
      }
    }
    uncountHeadings(&clauses, bytes)
    uncountLeads(&clauses, bytes, tokens)
    if lexicon.isComplete {
      let names = NounPhraseReader(bytes: bytes, tokens: tokens)
      headed.apply(to: &clauses, of: tokens) { names.phrases(in: tokens.indices(within: $0)) }
      LoneOrders(bytes: bytes, tokens: tokens, lexicon: lexicon, headed: headed).takeBack(&clauses)
      ListedOrders(bytes: bytes, tokens: tokens, headed: headed).apply(to: &clauses)
    }
    return clauses
  }

  /// "Would you mind two things:" asks for nothing beside what is named behind it.
  private static func uncountLeads(
    _ clauses: inout [Clause], _ bytes: [UInt8], _ tokens: [Token]
  ) {
    for index in clauses.indices.dropLast() where clauses[index].changes > 0 {
      let next = clauses[index + 1]
      guard next.kind == .change, bytes[next.range.lowerBound] == 0x3A,
        let verb = clauses[index].verb, let first = tokens.indices(within: verb).first,
        tokens[first].isAny(of: [.requestOpener, .question])
      else { continue }
      clauses[index].changes = 0
    }
  }

  /// "Make these changes:" asks for nothing beside the changes listed under it.
  private static func uncountHeadings(_ clauses: inout [Clause], _ bytes: [UInt8]) {
    var next: Clause?
    for index in clauses.indices.reversed() where !clauses[index].content.isEmpty {
      let clause = clauses[index]
      if let next, next.sentence > clause.sentence, next.kind == .change, next.changes > 0,
        clause.changes > 0, clause.operation != .compose,
        bytes[bytes.trimmed(clause.range)].endsInColon
      {
        clauses[index].changes = 0
      }
      next = clause
    }
  }
}

extension Lexicon {
  /// A language of which nothing is known.
  package static func empty(_ language: Language) -> Lexicon {
    Lexicon(language: language, entries: [], verbs: [], keepLists: nil)
  }
}
