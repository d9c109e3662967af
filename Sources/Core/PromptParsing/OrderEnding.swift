import Matching

/// Finds how a clause ends that asks for a new state, where no list holds its verb and the verb
/// stands first: "脚印抹了", "头发短一点", "遮一遮".
struct OrderEnding {
  let bytes: [UInt8]
  let tokens: [Token]

  /// What may stand behind the ending or inside it.
  private static let loose: WordClasses = [.courtesy, .question, .filler, .aspect]

  /// No ending takes more tokens; bounds the work on a text that repeats one without end.
  private static let longest = 8

  /// Where the ending begins, behind the thing or the verb that it closes.
  func start(in clause: Range<Int>) -> Int? {
    let words = max(clause.lowerBound, clause.upperBound - 2 * Self.longest)..<clause.upperBound
    guard let last = words.last(where: { tokens[$0].kind == .word }), last > words.lowerBound
    else { return nil }
    if isRedoubled(last, in: words) { return last - 2 > words.lowerBound ? last - 2 : nil }
    var start = last + 1
    var isEnding = false
    while start > words.lowerBound, start > last + 1 - Self.longest,
      tokens[start - 1].isAny(of: Self.loose.union(.commandEnding)), !tokens[start - 1].isVerb
    {
      start -= 1
      isEnding = isEnding || tokens[start].isAny(of: .commandEnding)
    }
    guard isEnding else { return nil }
    // "整体再高级一点" names nothing beside what it asks for.
    if words.suffix(Self.longest).contains(where: { tokens[$0].isAny(of: .vague) }) {
      return max(start, words.lowerBound)
    }
    guard start > words.lowerBound, !tokens[start - 1].isAny(of: Self.unfinished)
    else { return nil }
    return start
  }

  private static let unfinished: WordClasses = [
    .attributeMark, .negation, .conjunction, .place, .rest, .exclusive,
  ]

  /// Leads from a thing to what it becomes.
  func isArrow(_ index: Int) -> Bool {
    tokens[index].kind == .punctuation
      && (Self.arrows.contains { bytes.holds($0, at: tokens[index].range.lowerBound) }
        || tokens[index].mark == 0x3E && standsBetweenWords(index))
  }

  /// "Headline colour > navy", unlike "> quoted" and "<b>".
  private func standsBetweenWords(_ index: Int) -> Bool {
    guard index > 0, index + 1 < tokens.count else { return false }
    let (before, next) = (tokens[index - 1], tokens[index + 1])
    return before.kind == .word && !next.isBreak
      && before.range.upperBound < tokens[index].range.lowerBound
      && tokens[index].range.upperBound < next.range.lowerBound
  }

  private static let arrows: [PackedBytes] = ["→", "->", "⇒", "=>"]

  /// Opens an item of a list inside a line: "■床 ■窓".
  func isBullet(_ index: Int) -> Bool {
    tokens[index].kind == .punctuation
      && Self.bullets.contains { bytes.holds($0, at: tokens[index].range.lowerBound) }
  }

  private static let bullets: [PackedBytes] = ["■", "●", "◆", "▶", "○", "□", "※"]

  /// "遮一遮": a verb twice, with "one" between.
  private func isRedoubled(_ last: Int, in words: Range<Int>) -> Bool {
    guard last - 2 >= words.lowerBound, tokens[last].isOneCharacter,
      tokens[last - 1].isAny(of: .determiner), tokens[last - 1].isOneCharacter
    else { return false }
    let before = bytes[tokens[last - 2].range]
    return before.suffix(tokens[last].range.count).elementsEqual(bytes[tokens[last].range])
  }
}

extension Token {
  fileprivate var isVerb: Bool { isAny(of: [.editVerb, .keepVerb]) }
}
