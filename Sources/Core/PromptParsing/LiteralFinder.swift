/// Finds the literals of a prompt.
extension Prompt {
  /// Quotations, addresses, numbers, names and references to images, in order.
  package var literals: [Literal] {
    var literals: [Literal] = []
    var index = 0
    while index < tokens.count {
      let (literal, next) = literal(at: index)
      if let literal { literals.append(literal) }
      index = next
    }
    return literals
  }

  private func literal(at index: Int) -> (Literal?, next: Int) {
    let token = tokens[index]
    switch token.kind {
    case .mask, .border: return (maskLiteral(token), index + 1)
    case .number: return number(from: index)
    case .word where token.subject == .image && isNumber(index + 1):
      let range = token.range.lowerBound..<tokens[index + 1].range.upperBound
      return (Literal(kind: .imageReference, range: range), index + 2)
    case .word where isName(index): return name(from: index)
    default: return (nil, index + 1)
    }
  }

  private func maskLiteral(_ token: Token) -> Literal? {
    let place = masks.firstIndex(pastThose: { $0.range.lowerBound < token.range.lowerBound })
    guard place < masks.count else { return nil }
    let mask = masks[place]
    return Literal(kind: mask.kind == .url ? .url : .quote, range: mask.range)
  }

  private func isNumber(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].kind == .number
  }

  /// "70", "1.3" and "16:9" are one literal each.
  private func number(from index: Int) -> (Literal?, next: Int) {
    var end = index
    while isNumber(end + 2), Self.joinsNumbers(tokens[end + 1]),
      tokens[end].range.upperBound == tokens[end + 1].range.lowerBound,
      tokens[end + 1].range.upperBound == tokens[end + 2].range.lowerBound
    { end += 2 }
    let range = tokens[index].range.lowerBound..<tokens[end].range.upperBound
    return isListNumber(index) ? (nil, end + 1) : (Literal(kind: .number, range: range), end + 1)
  }

  private static func joinsNumbers(_ token: Token) -> Bool {
    token.kind == .punctuation && [0x2E, 0x2C, 0x3A, 0x2F, 0x78].contains(token.mark)
  }

  /// The number of a list item may change when items move.
  private func isListNumber(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, [0x2E, 0x29].contains(tokens[index + 1].mark) else {
      return false
    }
    let start = tokens[index].range.lowerBound
    let place = sentences.firstIndex(pastThose: { $0.upperBound <= start })
    return place < sentences.count && bytes.trimmed(sentences[place]).lowerBound == start
  }

  /// A capital inside a sentence on a word that the lexicon does not know.
  private func isName(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.isCapitalized, token.classes.isEmpty, index > 0 else { return false }
    let place = clauses.firstIndex(pastThose: { $0.content.lowerBound < token.range.lowerBound })
    return !(place < clauses.count && clauses[place].content.lowerBound == token.range.lowerBound)
      && !tokens[index - 1].isBreak && !tokens[index - 1].mark.isTerminator
  }

  private func name(from index: Int) -> (Literal?, next: Int) {
    var end = index
    while end + 1 < tokens.count, tokens[end + 1].kind == .word, isName(end + 1) { end += 1 }
    let range = tokens[index].range.lowerBound..<tokens[end].range.upperBound
    return (Literal(kind: .name, range: range), end + 1)
  }
}
