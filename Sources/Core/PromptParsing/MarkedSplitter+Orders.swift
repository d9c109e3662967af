/// Tells where one order ends and the next begins, where the verb stands first and nothing, or a
/// mark that else joins, stands between them.
extension MarkedSplitter {
  /// "路人删掉、天空变蓝", "删电线/车牌打码": a mark that else joins, between two orders.
  func parts(_ index: Int, start: Int, end: Int) -> Bool {
    guard grammar.writing == .joined, tokens[index].isSeparator || tokens[index].joinsOrders,
      isOrder(start..<index), !listsOn(index, start: start)
    else { return false }
    let next = (index + 1..<end).first { tokens[$0].isSeparator || tokens[$0].joinsOrders }
    return isOrder(index + 1..<(next ?? end))
  }

  /// How many tokens at either end of a part tell what it does.
  private static let near = 8

  func isOrder(_ words: Range<Int>) -> Bool {
    edited[words.upperBound] > edited[words.lowerBound] || closesItself(words)
  }

  /// "头发短一点", "床单灰色": asks for a state of the thing it opens with, without a known verb.
  func closesItself(_ words: Range<Int>) -> Bool {
    if endings.start(in: words) != nil { return true }
    guard
      let first = words.prefix(Self.near).first(where: {
        tokens[$0].kind == .word && !tokens[$0].isLead
      }),
      let last = words.suffix(Self.near).last(where: { tokens[$0].kind == .word }), first < last
    else { return false }
    return tokens[first].subject.map { kind in
      tokens[last].isAny(of: .color)
        || kind == .background && last - first < 4
          && !tokens[first + 1].isAny(of: [.attributeMark, .conjunction])
    } ?? false
  }

  /// "去掉眼镜反光 提亮眼神光": where words are joined, a space between two orders parts them.
  func startsAnew(_ index: Int, start: Int, end: Int) -> Bool {
    guard grammar.writing == .joined, isApart(index), isOrder(start..<index) else { return false }
    let next = (index + 1..<end).first { isApart($0) || tokens[$0].isSeparator } ?? end
    return next > index + 1 && isOrder(index..<next)
  }

  /// "雀斑去掉|眼睛放大一点|下巴尖一点": behind a verb that closed what was said of one thing, the next
  /// thing and its verb.
  func resumes(_ index: Int, start: Int, end: Int) -> Bool {
    let before = tokens[index - 1]
    guard grammar.writing == .joined,
      tokens[index].subject != nil || tokens[index].isAny(of: .position),
      !tokens[index].isAny(of: [.editVerb, .color, .style]),
      before.isAny(of: [.editVerb, .commandEnding]), !before.isOneCharacter,
      !before.isAny(of: [.value, .place, .negation]), !tokens[start].isAny(of: Self.opening),
      edited[index - 1] == edited[start], index > start + 1
    else { return false }
    let near = tokens[index + 1..<min(end, index + 4)].indices.prefix { !tokens[$0].isMark }
    return near.contains {
      tokens[$0].isAny(of: [.editVerb, .commandEnding]) && !tokens[$0].isOneCharacter
    }
  }

  /// "椅子搬走|铺块地毯": behind a thing and its verb, the next verb with the thing that it brings.
  func bringsNext(_ index: Int, start: Int, end: Int) -> Bool {
    guard grammar.writing == .joined, tokens[index].isAny(of: .editVerb),
      tokens[index - 1].isAny(of: [.editVerb, .commandEnding]),
      !tokens[index - 1].isAny(of: [.value, .place, .negation]), index > start + 1,
      !tokens[start].isAny(of: Self.opening), isOrder(start..<index)
    else { return false }
    let behind = tokens[index + 1..<min(end, index + 4)]
    return behind.contains { $0.subject != nil }
      && !behind.contains { $0.isAny(of: [.value, .attributeMark]) || $0.isMark }
  }

  private static let opening: WordClasses = [
    .editVerb, .objectMark, .place, .negation, .requestOpener, .keepVerb, .courtesy, .exclusive,
  ]

  /// "然后头发染成栗色然后…": a word of order opens a part with a verb of its own.
  func leadsToOrder(_ index: Int, start: Int, end: Int) -> Bool {
    guard tokens[index].isAny(of: .sequence), !tokens[index].isOneCharacter,
      isOrder(start..<index)
    else { return false }
    let next = (index + 1..<end).first { tokens[$0].isAny(of: .sequence) || tokens[$0].isSeparator }
    return isOrder(index + 1..<(next ?? end))
  }

  /// Whether white space stands before a word and behind another one.
  private func isApart(_ index: Int) -> Bool {
    tokens[index].kind == .word && tokens[index - 1].kind == .word
      && tokens[index].range.lowerBound > tokens[index - 1].range.upperBound
  }
}

extension Token {
  /// A slash or a plus.
  var joinsOrders: Bool { mark == 0x2F || mark == 0x2B }

  /// Stands before what a clause says.
  var isLead: Bool {
    isAny(of: [.sequence, .conjunction, .courtesy, .requestOpener])
  }
}
