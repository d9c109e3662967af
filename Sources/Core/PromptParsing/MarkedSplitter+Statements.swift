/// Tells the statements of a sentence apart where no list holds their verbs.
extension MarkedSplitter {
  /// "鉄板の焦げはこそげて、紅しょうがは山盛り": the parts between marks that say something of a thing of
  /// their own; what only names things goes with the part behind it.
  func statements(in clause: Range<Int>) -> [Range<Int>] {
    guard grammar.verb == .last else { return [clause] }
    var statements: [Range<Int>] = []
    var start = clause.lowerBound
    var said: Int?
    for segment in segments(of: clause) where says(segment) {
      if let said {
        statements.append(start..<said)
        start = said
      }
      said = segment.upperBound
    }
    statements.append(start..<clause.upperBound)
    return statements
  }

  /// "교체(인쇄 컬러는 유지)하고": brackets that say what stays, and what stands before and behind them.
  func asides(in sentence: Range<Int>) -> [Range<Int>] {
    guard grammar.verb == .last, let first = sentence.first else { return [sentence] }
    var parts: [Range<Int>] = []
    var start = sentence.lowerBound
    var open: Int?
    for index in sentence where tokens[index].depth == tokens[first].depth + 1 {
      if tokens[index].opensBracket { open = index }
      guard tokens[index].closesBracket, let bracket = open, start < bracket else { continue }
      open = nil
      guard tokens[bracket...index].contains(where: { $0.isAny(of: [.unchanged, .keepVerb]) })
      else { continue }
      parts += [start..<bracket, bracket..<index + 1]
      start = index + 1
    }
    if start < sentence.upperBound { parts.append(start..<sentence.upperBound) }
    return parts
  }

  /// What stands between the marks of a clause, each with the mark behind it.
  private func segments(of clause: Range<Int>) -> [Range<Int>] {
    guard let first = clause.first else { return [] }
    var segments: [Range<Int>] = []
    var start = clause.lowerBound
    for index in clause where tokens[index].depth <= tokens[first].depth {
      let end = endings.isBullet(index) && index > first ? index : index + 1
      guard end == index || parts(index, in: clause), start < end else { continue }
      segments.append(start..<end)
      start = end
    }
    if start < clause.upperBound { segments.append(start..<clause.upperBound) }
    return segments
  }

  /// A comma, a slash or a plus between words; "2024/3" and "16:9" are one word.
  private func parts(_ index: Int, in clause: Range<Int>) -> Bool {
    let joins = tokens[index].kind == .punctuation && tokens[index].isAny(of: .conjunction)
    guard joins || [0x2C, 0x3B, 0x2F, 0x2B].contains(tokens[index].mark),
      index + 1 < clause.upperBound
    else { return false }
    return tokens[index + 1].kind != .number
      || tokens[index + 1].range.lowerBound > tokens[index].range.upperBound
  }

  /// Whether a part speaks of a thing and says what becomes of it, as far as its particles, its
  /// place in a list or a word of editing or keeping tell.
  func says(_ segment: Range<Int>) -> Bool {
    let isWord: (Int) -> Bool = { tokens[$0].kind == .word || tokens[$0].kind == .mask }
    guard segment.count <= Self.longestStatement,
      let first = segment.first(where: {
        isWord($0) && !tokens[$0].isLead && !tokens[$0].isAny(of: .filler)
      }),
      let last = segment.last(where: { isWord($0) && !tokens[$0].isAside }), first < last,
      !endsOpen(last)
    else { return false }
    if edited[last + 1] > edited[first + 1] { return true }
    let marks = (first + 1...last).first { isCase($0) && ($0 < last || isEnd($0)) }
    return marks != nil || isItem(segment) || namesAndTells(first, last) || asks(first, last)
      || (first + 1..<last).contains { tokens[$0].mark == 0x3A && !tokens.isRatio(at: $0) }
      || (first + 1...last).contains { tokens[$0].isAny(of: [.unchanged, .keepVerb]) }
  }

  /// "소화기 추가": a thing, and a verb without an ending.
  func isBareOrder(_ part: Range<Int>) -> Bool {
    part.last.map { tokens[$0].isAny(of: .editVerb) } ?? false && isItem(part)
  }

  /// "クジラを中央へ移動", "背景を藍色に": does to a thing what hardly any description of a scene tells.
  func alters(_ part: Range<Int>) -> Bool {
    guard part.count <= Self.longestStatement,
      let last = part.last(where: { tokens[$0].kind == .word })
    else { return false }
    let verb = part.last { tokens[$0].isAny(of: .editVerb) }
    switch verb.flatMap({ tokens[$0].verb }).flatMap(lexicon.verbs.operation(of:)) {
    case .remove, .replace, .recolor, .move, .crop, .retouch: return true
    default:
      return tokens[last].isAny(of: .value) && tokens[part].contains { $0.isAny(of: .objectMark) }
    }
  }

  /// "花瓶おいて": where words are joined, ends as a request does, whatever the verb.
  private func asks(_ first: Int, _ last: Int) -> Bool {
    grammar.writing == .joined && tokens[last].isRequest && last - first > 1
  }

  /// No statement of an order is longer; in tokens.
  private static let longestStatement = 24

  /// A particle behind the thing spoken of, or behind its new state or place; one that marks what
  /// does something tells of a scene as often.
  private func isCase(_ index: Int) -> Bool {
    tokens[index].isAny(of: [.objectMark, .topicMark, .place, .value])
      && !tokens[index].isAny(of: .subjectMark)
  }

  private func isEnd(_ index: Int) -> Bool { tokens[index].isAny(of: [.place, .value]) }

  /// Describes a noun to come, or leaves its thing without anything said of it.
  private func endsOpen(_ last: Int) -> Bool {
    tokens[last].describes && !isEnd(last)
      || tokens[last].isAny(of: [.objectMark, .topicMark, .conjunction]) && !isEnd(last)
  }

  /// "어깨뽕 두 배", "쇄골 라인 또렷": between spaces, a thing and at least one more word.
  private func namesAndTells(_ first: Int, _ last: Int) -> Bool {
    grammar.writing == .suffixed && last - first < 8
      && (first...last).contains { endings.bytes[tokens[$0].range.lowerBound] >= 0x80 }
      && !tokens[first].isAny(of: [.color, .style, .determiner, .vague, .quality])
      && tokens[first + 1].range.lowerBound > tokens[first].range.upperBound
      && !(first...last).contains { tokens[$0].describes }
  }
}
