/// Cuts a sentence into clauses: where a connector, a mark or a run-on verb starts a new
/// instruction, preservation or condition.
struct ClauseSplitter {
  let bytes: [UInt8]
  let tokens: [Token]

  /// Token index ranges that cover the sentence's tokens.
  func clauses(in sentence: Range<Int>) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = sentence.lowerBound
    var index = start + 1
    while index < sentence.upperBound {
      let head = skippingConnectors(from: index, to: sentence.upperBound)
      if isBoundary(index, head: head, clauseStart: start, end: sentence.upperBound) {
        clauses.append(start..<index)
        start = index
        index = max(head, index + 1)
      } else {
        index += 1
      }
    }
    clauses.append(start..<sentence.upperBound)
    return clauses
  }

  /// The first token at or after `index` that is no mark, conjunction, order word or courtesy.
  func skippingConnectors(from index: Int, to end: Int) -> Int {
    var head = index
    while head < end, isConnector(tokens[head], at: head) { head += 1 }
    return head
  }

  private func isConnector(_ token: Token, at index: Int) -> Bool {
    if token.kind == .lineBreak || token.isSeparator { return true }
    if token.kind == .punctuation { return [0x2A, 0x23, 0x29, 0x2E].contains(token.mark) }
    return token.isAny(of: [.conjunction, .sequence, .courtesy]) && !token.isAny(of: .determiner)
      || token.isAny(of: .sequence) && isFollowedByMark(index)
  }

  private func isFollowedByMark(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].isSeparator
  }

  private func isBoundary(_ index: Int, head: Int, clauseStart: Int, end: Int) -> Bool {
    guard head < end, head > firstContent(clauseStart, end), !closesBracket(index),
      hasContent(clauseStart..<index)
    else { return false }
    if head > index {
      if startsCommand(head, end: end) { return true }
      if startsStatement(head, end: end) { return hasPredicate(clauseStart..<index) }
      return startsEllipsis(index, head, clauseStart, end)
    }
    return isRunOn(index, end: end) || isAttachedKeep(index)
  }

  /// "(at the top), keep the rest": the bracket belongs to what stands before it.
  private func closesBracket(_ index: Int) -> Bool {
    tokens[index].kind == .punctuation && [0x29, 0x5D, 0x7D].contains(tokens[index].mark)
  }

  /// "Could you, please, remove …" has said nothing yet before the verb.
  private func hasContent(_ words: Range<Int>) -> Bool {
    words.contains {
      !isConnector(tokens[$0], at: $0) && !tokens[$0].isAny(of: [.requestOpener, .courtesy])
    }
  }

  private func firstContent(_ start: Int, _ end: Int) -> Int {
    let index = skippingConnectors(from: start, to: end)
    let isListNumber =
      index + 1 < end && tokens[index].kind == .number
      && [0x2E, 0x29, 0x3A].contains(tokens[index + 1].mark)
    return isListNumber ? skippingConnectors(from: index + 1, to: end) : index
  }

  /// Whether the words say something of a thing, instead of only naming it: in "Both the hat and
  /// the scarf should go" the first half does not.
  private func hasPredicate(_ words: Range<Int>) -> Bool {
    words.contains {
      tokens[$0].isAny(of: [
        .obligation, .stay, .keepVerb, .editVerb, .requestOpener, .negation, .question,
      ])
    }
  }

  /// Whether an instruction, wish or preservation begins at a token.
  private func startsCommand(_ index: Int, end: Int) -> Bool {
    let token = tokens[index]
    if token.isAny(of: [.requestOpener, .rest, .sure]) { return true }
    if isImperative(index, end: end) || isKeep(index, end: end) { return true }
    if token.isAny(of: .negation) { return true }
    return token.isAny(of: .exclusive) && index + 1 < end && isImperative(index + 1, end: end)
  }

  /// A verb of editing in the place of a command.
  func isImperative(_ index: Int, end: Int) -> Bool {
    let token = tokens[index]
    guard token.isAll(of: [.editVerb, .base]), !token.isPossessive else { return false }
    guard index + 1 < end else { return index == 0 || !token.isAny(of: .ambiguous) }
    let next = tokens[index + 1]
    if next.isSeparator && next.mark == 0x3A { return false }
    guard token.isAny(of: .ambiguous) else {
      return !next.isAny(of: [.stay, .obligation]) || next.isAny(of: .base)
    }
    return next.kind == .mask || next.kind == .number
      || next.isAny(of: [.determiner, .pronoun, .exclusive, .position, .backReference])
  }

  private func isKeep(_ index: Int, end: Int) -> Bool {
    let token = tokens[index]
    guard token.isAny(of: .keepVerb), index + 1 < end else { return false }
    return token.isAny(of: [.base, .gerund]) && !tokens[index + 1].isSeparator
  }

  /// "… while keeping the pose", ", preserving the face", "without changing anything".
  private func isAttachedKeep(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.isAll(of: [.keepVerb, .gerund]) {
      return !tokens[index - 1].isAny(of: [.place, .value])
    }
    guard token.isAny(of: .negation), index + 1 < tokens.count else { return false }
    return tokens[index + 1].isAny(of: .changeWord) && tokens[index + 1].isAny(of: .gerund)
  }

  /// "Add a hat Add a scarf", "turn the cat black remove the dog".
  private func isRunOn(_ index: Int, end: Int) -> Bool {
    let (token, previous) = (tokens[index], tokens[index - 1])
    guard token.isAll(of: [.editVerb, .base]), !token.isAny(of: .ambiguous), index + 1 < end,
      previous.kind == .word || previous.kind == .mask,
      !previous.isAny(of: [
        .determiner, .negation, .obligation, .question, .value, .place, .pronoun, .requestOpener,
        .exclusive, .sure, .editVerb, .position,
      ]),
      !previous.isPossessive
    else { return false }
    if token.isCapitalized { return !previous.isCapitalized || previous.kind == .mask }
    return Self.runsOn.contains(String(decoding: bytes[token.range], as: UTF8.self))
      && tokens[index + 1].isAny(of: .determiner)
  }

  /// Verbs that in lower case, without a mark, still begin a new edit before a determiner.
  private static let runsOn: Set<String> = ["remove", "delete", "replace", "erase", "add"]

  /// A noun phrase with an obligation or a verb of staying before the next mark.
  private func startsStatement(_ index: Int, end: Int) -> Bool {
    let first = tokens[index]
    guard first.kind == .word, first.isAny(of: [.determiner, .pronoun, .noun]) else { return false }
    var position = index + 1
    while position < end, position < index + 8 {
      let token = tokens[position]
      if token.isSeparator || token.isAny(of: .conjunction) { return false }
      if token.isAny(of: .obligation) || isDenial(position, end: end) { return true }
      if token.isAny(of: .stay) {
        return position + 1 < end && tokens[position + 1].isAny(of: .unchanged)
      }
      position += 1
    }
    return false
  }

  /// "must not be", "should not change".
  private func isDenial(_ index: Int, end: Int) -> Bool {
    tokens[index].isAny(of: .negation) && index + 1 < end
      && tokens[index + 1].isAny(of: [.stay, .changeWord])
  }

  /// "… the jacket to blue and the hat to red": a second object and value without a verb.
  private func startsEllipsis(_ index: Int, _ head: Int, _ clauseStart: Int, _ end: Int) -> Bool {
    guard tokens[head].isAny(of: .determiner), hasValue(clauseStart..<index) else { return false }
    var position = head + 1
    while position < end, position < head + 6 {
      let token = tokens[position]
      if token.isSeparator || token.isAny(of: .conjunction) { return false }
      if isValueWord(token) { return position > head + 1 }
      if token.isAny(of: .place) { return false }
      position += 1
    }
    return false
  }

  private func hasValue(_ range: Range<Int>) -> Bool {
    tokens[range].contains { isValueWord($0) }
  }

  private func isValueWord(_ token: Token) -> Bool {
    let word = String(decoding: bytes[token.range], as: UTF8.self)
    return word == "to" || word == "into"
  }
}
