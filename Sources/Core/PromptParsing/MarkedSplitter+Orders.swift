/// Tells where one order ends and the next begins, where the verb stands first and nothing, or a
/// mark that else joins, stands between them.
extension MarkedSplitter {
  /// "路人删掉、天空变蓝", "删电线/车牌打码": a mark that else joins, between two orders.
  func parts(_ index: Int, start: Int, end: Int) -> Bool {
    guard grammar.writing == .joined, tokens[index].isSeparator || tokens[index].joinsOrders,
      !listsOn(index, start: start)
    else { return false }
    let next = (index + 1..<end).first { tokens[$0].isSeparator || tokens[$0].joinsOrders }
    let part = index + 1..<(next ?? end)
    if tokens[index].mark == Self.bar { return asks(start..<index) || asks(part) }
    return asks(start..<index) && (asks(part) || part.count > 2 && setsPlace(part))
  }

  private static let bar: UInt8 = 0x7C

  /// "珍珠沉到杯底": a thing, and where it is to be or what it is to become.
  private func setsPlace(_ part: Range<Int>) -> Bool {
    guard part.count <= Self.near, let first = part.first, tokens[first].kind == .word,
      !tokens[first].isAny(of: [.color, .style, .value, .place])
    else { return false }
    return tokens[part.dropFirst()].contains { $0.isAny(of: [.value, .obligation]) }
  }

  /// Orders something, or says what stays.
  private func asks(_ words: Range<Int>) -> Bool {
    kept[words.upperBound] > kept[words.lowerBound] || isOrder(words)
      || stays[words.upperBound] > stays[words.lowerBound]
      || denied[words.upperBound] > denied[words.lowerBound]
      || words.suffix(2 * Self.near).contains { endings.isArrow($0) }
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
    guard grammar.writing == .joined, isApart(index) else { return false }
    let next = (index + 1..<end).first { isApart($0) || tokens[$0].isSeparator } ?? end
    let (before, part) = (start..<index, index..<next)
    guard asks(before) else {
      // "照片发黄了 想把黄去掉": said of the photo before the order begins.
      return before.count > 1 && part.count > 2 && !tokens[index].isAny(of: Self.verbs)
        && asks(part)
    }
    return asks(part) || part.count > 2 && tokens[index].subject != nil
  }

  private static let verbs: WordClasses = [.editVerb, .value]

  /// "发型不变的前提下|把背景…": behind what stays meanwhile begins what is asked for.
  func isHung(_ index: Int, start: Int) -> Bool {
    let before = start..<index - 1
    guard grammar.verb == .first, tokens[index - 1].isAny(of: .attachedEnding),
      !tokens[index - 1].isAny(of: .sequence), !tokens[index - 1].isOneCharacter
    else { return false }
    return stays[before.upperBound] > stays[start] || kept[before.upperBound] > kept[start]
      || denied[before.upperBound] > denied[start]
  }

  /// "左边写“上班前”|右边写“上班后”": behind a quotation, the next place with a verb of its own.
  func nextLine(_ index: Int, start: Int, end: Int) -> Bool {
    guard grammar.verb == .first, tokens[index - 1].kind == .mask,
      tokens[index].subject != nil || tokens[index].isAny(of: .position)
        || tokens[index].classes.isEmpty, edited[index] > edited[start]
    else { return false }
    return tokens[index + 1..<min(end, index + 4)].contains { $0.isAny(of: .editVerb) }
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
      edited[index] <= edited[start] + 1, index > start + 1
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

  /// "换成海边|其他不变": what stays of the rest, behind an order without any mark between.
  func sparesRest(_ index: Int, start: Int, end: Int) -> Bool {
    guard grammar.writing == .joined, tokens[index].isAny(of: .rest),
      !tokens[index - 1].isAny(of: Self.leading), edited[index] > edited[start],
      kept[index] == kept[start], denied[index] == denied[start]
    else { return false }
    return tokens[index + 1..<min(end, index + 1 + Self.near)].prefix { !$0.isMark }
      .contains { $0.isAny(of: [.unchanged, .keepVerb, .negation]) }
  }

  private static let leading: WordClasses = [
    .objectMark, .conjunction, .place, .exclusive,
  ]

  /// "（孩子们别动）": brackets that say by themselves what stays, where the clause before has ended.
  func spares(_ index: Int, start: Int, end: Int) -> Bool {
    guard grammar.verb == .first, tokens[index].opensBracket else { return false }
    let inside = index + 1..<min(end, index + 1 + 2 * Self.near)
    guard let close = inside.first(where: { tokens[$0].closesBracket }) else { return false }
    return stays[close] > stays[index] || kept[close] > kept[index]
      || tokens[index + 1..<close].contains { $0.isAny(of: .negation) }
        && tokens[index + 1..<close].contains { $0.isAny(of: [.changeWord, .editVerb]) }
  }

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
  /// Stands before what a clause says.
  var isLead: Bool {
    isAny(of: [.sequence, .conjunction, .courtesy, .requestOpener])
  }
}
