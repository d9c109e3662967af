/// Reads what stands among orders, and says something of a thing, as one more of them.
extension MarkedAnalysis {
  typealias Naming = (Range<Int>) -> [NounPhraseReader.Phrase]

  /// "空は快晴、足元から紫のオーラ", "어깨뽕 두 배": whatever its words, an item beside as many
  /// orders orders.
  func orderAmongOrders(
    _ clauses: inout [Clause], in headed: HeadedSections, by splitter: MarkedSplitter,
    naming names: Naming
  ) {
    guard lexicon.grammar.verb == .last,
      !clauses.contains(where: { $0.operation == .compose || $0.operation == .describe })
    else { return }
    let isOpen = clauses.indices.map {
      mayOrder(clauses[$0], isFirst: isTitle($0, clauses), by: splitter)
    }
    let open = clauses.indices.filter { isOpen[$0] }
    let firm = clauses.count {
      $0.changes > 0 && $0.operation != .describe || $0.kind == .preservation
    }
    let alike = open.count { splitter.alters(tokens.indices(within: clauses[$0].content)) }
    if clauses.count == 1, splitter.isBareOrder(tokens.indices(within: clauses[0].content)) {
      order(&clauses[0], names)
    }
    let told = open.reduce(0) { $0 + clauses[$1].content.count }
    let isList =
      firm > 0
      ? open.count <= firm + alike
      : alike > 1 && 2 * alike > open.count && told <= Self.longestTelling
    let isShort = told <= Self.longestTelling && open.count <= Self.mostOpen * (firm + alike)
    let listing = isShort ? sentencesOfOrders(clauses) : []
    for index in clauses.indices where Self.isUnread(clauses[index]) {
      let isHeaded = headed.role(at: clauses[index].content.upperBound - 1) == .changes
      let isNear = isList || listing.contains(clauses[index].sentence)
      guard isHeaded || isOpen[index] && isNear else { continue }
      order(&clauses[index], names)
    }
  }

  /// "- 瓶盖金色", "2 電柱なし": among marked items of which most order something, what only names a
  /// state or an absence orders too.
  func orderListed(_ clauses: inout [Clause], naming names: Naming) {
    guard tokens.contains(where: { $0.isBreak }), clauses.contains(where: { $0.changes > 0 }),
      !clauses.contains(where: { $0.operation == .compose })
    else { return }
    let items = clauses.indices.filter { opensItem(clauses[$0]) }
    let firm = items.count { clauses[$0].changes > 0 || clauses[$0].kind == .preservation }
    guard items.count > 2, 2 * firm >= items.count else { return }
    for index in items where clauses[index].content.count <= Self.longestItem {
      if clauses[index].kind == .negation {
        order(&clauses[index], names)
        clauses[index].operation = .remove
      } else if Self.isUnread(clauses[index]), lexicon.grammar.verb == .first {
        order(&clauses[index], names)
      }
    }
  }

  /// In bytes; longer ones tell.
  private static let longestItem = 45

  /// In bytes, with the space behind it.
  private static let longestMark = 8

  private func opensItem(_ clause: Clause) -> Bool {
    let start = clause.content.lowerBound
    // What stands further from its line's start opens no item, however long the line is.
    let near = max(0, start - Self.longestMark)
    let line = bytes[near..<start].lastIndex { $0 == 0x0A }.map { $0 + 1 }
    guard let line = line ?? (near == 0 ? 0 : nil) else { return false }
    let mark = bytes.itemMarkLength(at: line)
    return mark > 0 && start <= line + mark + 1
  }

  /// As many items may be read by their place in a sentence for each that is read by its words.
  private static let mostOpen = 3

  /// The sentences of which another clause orders or keeps.
  private func sentencesOfOrders(_ clauses: [Clause]) -> Set<Int> {
    Set(clauses.filter { $0.changes > 0 || $0.kind == .preservation }.map(\.sentence))
  }

  /// In bytes; more without a single sure order is a scene.
  private static let longestTelling = 360

  private static func isUnread(_ clause: Clause) -> Bool {
    [.description, .other, .style].contains(clause.kind) && !clause.isHeading
      && !clause.content.isEmpty
  }

  /// The first clause, where it is a sentence of its own.
  private func isTitle(_ index: Int, _ clauses: [Clause]) -> Bool {
    index == 0 && (clauses.count < 2 || clauses[1].sentence != clauses[0].sentence)
  }

  private func order(_ clause: inout Clause, _ names: Naming) {
    let words = tokens.indices(within: clause.content)
    let mark = words.first {
      tokens[$0].isAny(of: [.objectMark, .topicMark, .place, .value]) && $0 > words.lowerBound
    }
    let thing = mark.map { words.lowerBound..<$0 } ?? words.prefix(1)
    guard let first = thing.first, let last = thing.last else { return }
    let verb = words.last { tokens[$0].isAny(of: .editVerb) }
    let operation = verb.flatMap { tokens[$0].verb }.flatMap(lexicon.verbs.operation(of:))
    clause.kind = .change
    clause.operation = operation.flatMap { $0.makesPicture ? nil : $0 } ?? .modify
    clause.changes = 1
    if let mark, tokens[mark].isAny(of: .place) {
      clause.scope = tokens[first].range.lowerBound..<tokens[mark].range.upperBound
    }
    clause.name(names(tokens[first].range.lowerBound..<tokens[last].range.upperBound))
    if operation?.isCountedByTarget ?? false { clause.changes = max(1, clause.targets.count) }
  }

  /// Says something of a thing, and not how it is, why, or whether.
  private func mayOrder(_ clause: Clause, isFirst: Bool, by splitter: MarkedSplitter) -> Bool {
    guard Self.isUnread(clause), !bytes[bytes.trimmed(clause.range)].endsInColon,
      !tokens[tokens.indices(within: clause.range)].contains(where: { $0.mark == 0x3F })
    else { return false }
    let words = tokens.indices(within: clause.content)
    guard splitter.says(words) || isListed(clause, words),
      let last = words.last(where: { tokens[$0].kind == .word }),
      !states(last), !tellsOfEvent(words, last)
    else { return false }
    let marks: WordClasses = [.objectMark, .value]
    return !isFirst || tokens[words].contains { $0.isAny(of: marks) }
  }

  /// "・傾き補正", "①ホクロ トル": behind a bullet, one word of editing or two of any kind.
  private func isListed(_ clause: Clause, _ words: Range<Int>) -> Bool {
    let tile = tokens.indices(within: clause.range)
    guard let first = tile.first, tokens[first].kind == .punctuation,
      tokens[first].mark == 0 || tokens[first].joinsOrders, first < words.lowerBound
    else { return false }
    let said = words.count { tokens[$0].kind == .word }
    return said > 1 || said == 1 && tokens[words].contains { $0.isAny(of: .editVerb) }
  }

  /// "눈이 내리고": a thing does what the verb says.
  private func tellsOfEvent(_ words: Range<Int>, _ last: Int) -> Bool {
    tokens[last].isAny(of: [.joiningEnding, .place])
      && !tokens[words].contains { $0.isAny(of: [.objectMark, .value]) }
      && tokens[words].contains { $0.isAny(of: .subjectMark) }
  }

  /// Ends as a statement or a reason does.
  private func states(_ last: Int) -> Bool {
    let token = tokens[last]
    if token.isAny(of: .function) { return true }
    if token.isAny(of: .place), last > 0, tokens[last - 1].isAny(of: [.attributeMark, .editVerb]) {
      return true
    }
    if token.isAny(of: [.value, .editVerb]) { return false }
    return token.describes
      || lexicon.grammar.writing == .suffixed && token.isAny(of: .plainEnding)
        && !token.isAny(of: .attributeMark)
  }
}

extension EditOperation {
  fileprivate var makesPicture: Bool { [.compose, .describe, .restyle].contains(self) }
}
