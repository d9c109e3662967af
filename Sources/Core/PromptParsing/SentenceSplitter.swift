/// Cuts the tokens of a text into sentences and list items.
struct SentenceSplitter {
  private let bytes: [UInt8]
  private let tokens: [Token]
  /// Whether a line break may stand inside a sentence, where a space would.
  private let wrapsLines: Bool

  /// Words that a full stop follows without ending the sentence.
  private static let abbreviations: Set<String> = [
    "e.g", "i.e", "mr", "mrs", "ms", "dr", "vs", "approx", "st", "fig", "cf", "ca", "no", "vol",
  ]

  init(bytes: [UInt8], tokens: [Token], wrapsLines: Bool = true) {
    self.bytes = bytes
    self.tokens = tokens
    self.wrapsLines = wrapsLines
  }

  /// Token index ranges that cover all tokens.
  func sentences() -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for index in tokens.indices where endsSentence(index, start: start) {
      sentences.append(start..<index + 1)
      start = index + 1
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    return sentences
  }

  private func endsSentence(_ index: Int, start: Int) -> Bool {
    let token = tokens[index]
    if (token.kind == .border) != opensBorder(index + 1) { return true }
    if token.kind == .lineBreak { return breaksLine(index, start: start) }
    if opensNextItem(index + 1, start: start) { return true }
    guard token.kind == .punctuation, token.mark.isTerminator else { return false }
    if index + 1 < tokens.count, closesOrRepeats(tokens[index + 1], after: token) { return false }
    if token.range.count > 1 { return true }
    let after = token.range.upperBound
    guard after >= bytes.count || bytes[after].isSpace || bytes[after] >= 0x80 else { return false }
    return token.mark != 0x2E || !isAbbreviation(index, start: start)
  }

  /// Whether a border follows: it stands apart from the texts on both its sides.
  private func opensBorder(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].kind == .border
  }

  /// A closing bracket or another terminator right behind belongs to the same sentence.
  private func closesOrRepeats(_ next: Token, after token: Token) -> Bool {
    guard next.kind == .punctuation, next.range.lowerBound == token.range.upperBound else {
      return false
    }
    return next.mark.isTerminator || next.mark == 0x29 || next.mark == 0x5D
  }

  private func isAbbreviation(_ index: Int, start: Int) -> Bool {
    guard index > start else { return false }
    let previous = tokens[index - 1]
    if previous.kind == .number { return index - 1 == firstWord(from: start) }
    guard previous.kind == .word, previous.range.upperBound == tokens[index].range.lowerBound
    else { return false }
    let word = bytes.lowered(previous.range)
    if Self.abbreviations.contains(word) { return true }
    guard index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    return (word == "etc" || word.utf8.count == 1 && word != "i") && !next.isCapitalized
  }

  private func firstWord(from start: Int) -> Int {
    var index = start
    while index < tokens.count, tokens[index].kind == .lineBreak { index += 1 }
    return index
  }

  /// A line break ends a sentence unless it only wraps a long line.
  private func breaksLine(_ index: Int, start: Int) -> Bool {
    guard index + 1 < tokens.count, index > start else { return false }
    let (previous, next) = (tokens[index - 1], tokens[index + 1])
    if next.kind == .lineBreak || previous.kind == .lineBreak { return next.kind != .lineBreak }
    if previous.isSeparator && previous.mark != 0x2C { return true }
    if opensListItem(index + 1) { return true }
    if leansForward(previous) { return false }
    if !wrapsLines { return true }
    if next.kind != .word { return next.kind == .mask && previous.mark != 0x2C }
    return next.isCapitalized || opensInstruction(index + 1)
  }

  /// Where particles follow their word, a place or a new value ends an item as often as it leads
  /// on.
  private func leansForward(_ token: Token) -> Bool {
    token.mark == 0x2C || token.isAny(of: [.determiner, .conjunction])
      || wrapsLines && token.isAny(of: [.place, .value])
  }

  /// "2." in "1. 换背景 2. 加帽子", and ② in "①换背景 ②加帽子": the next item of a list in one line.
  private func opensNextItem(_ index: Int, start: Int) -> Bool {
    guard index < tokens.count else { return false }
    let token = tokens[index]
    if token.kind == .punctuation { return opensCircledItem(index, start: start) }
    let first = firstWord(from: start)
    guard token.kind == .number, token.range.count == 1, index > first + 1,
      tokens[first].kind == .number, tokens[first].range.count == 1, index + 1 < tokens.count,
      tokens[index + 1].mark == tokens[first + 1].mark, isItemMark(tokens[index + 1].mark)
    else { return false }
    let isDecimal =
      index + 2 < tokens.count && tokens[index + 2].kind == .number
      && tokens[index + 2].range.lowerBound == tokens[index + 1].range.upperBound
    return !isDecimal
      && bytes[token.range.lowerBound] == bytes[tokens[first].range.lowerBound] &+ 1
      && bytes[token.range.lowerBound - 1].isSpace
  }

  /// The first stands apart from what is before it and at the words behind it, the others in the
  /// item before theirs; else ① marks a place in the picture.
  private func opensCircledItem(_ index: Int, start: Int) -> Bool {
    guard let number = circled(tokens[index]) else { return false }
    if let before = circled(tokens[start]), number == before + 1 { return true }
    let place = tokens[index].range
    guard number == Self.circledOne, index + 1 < tokens.count, index > 0,
      tokens[index + 1].range.lowerBound == place.upperBound, tokens[index + 1].kind == .word
    else { return false }
    return tokens[index - 1].kind != .word || bytes[place.lowerBound - 1].isSpace
  }

  private static let circledOne: UInt32 = 0x2460

  private func isItemMark(_ mark: UInt8) -> Bool { [0x2E, 0x29].contains(mark) }

  /// The scalar of ① to ⑳.
  private func circled(_ token: Token) -> UInt32? {
    let scalar = token.range.count == 3 ? bytes.scalar(at: token.range.lowerBound).value : 0
    return (Self.circledOne...0x2473).contains(scalar) ? scalar : nil
  }

  private func opensListItem(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.kind == .punctuation { return token.mark != 0x28 && token.mark != 0x2C }
    guard token.kind == .number, index + 1 < tokens.count else { return false }
    return [0x2E, 0x29, 0x3A].contains(tokens[index + 1].mark)
      || bytes.itemMarkLength(at: token.range.lowerBound) > 0
  }

  private func opensInstruction(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.isAny(of: [.requestOpener, .courtesy]) { return true }
    guard token.isAll(of: .base), token.isAny(of: [.editVerb, .keepVerb]) else { return false }
    guard token.isAny(of: .ambiguous) else { return true }
    return index + 1 < tokens.count && tokens[index + 1].isAny(of: .determiner)
  }
}
