/// Items of a list that stand in one line.
extension ClauseSplitter {
  /// A mark that joins orders, with space around, as between the items of a list in one line.
  func standsApart(_ token: Token) -> Bool {
    let (start, end) = (token.range.lowerBound, token.range.upperBound)
    return token.joinsOrders
      && (start == 0 || bytes[start - 1].isSpace || bytes[start - 1] == bytes[start])
      && end < bytes.count && (bytes[end].isSpace || bytes[end] == bytes[start])
  }

  /// A mark that parts the items of a list in one line, with a short item behind it.
  func startsSegment(_ index: Int, _ head: Int, _ end: Int) -> Bool {
    guard tokens[index].mark == 0x3B || standsApart(tokens[index]) && !endsInColon(end) else {
      return false
    }
    let reach = min(end, head + Self.longestItem)
    let item = (head..<reach).prefix {
      tokens[$0].mark != 0x3B && !standsApart(tokens[$0]) && !tokens[$0].mark.isTerminator
    }
    return item.count < reach - head || reach == end
  }

  /// ", grout dark" and ", softer light": one more item behind a mark, where what stands before
  /// is one too, or where another follows.
  func startsListed(_ index: Int, _ head: Int, _ opening: Int, _ end: Int) -> Bool {
    let joins = tokens[index].isSeparator || tokens[index].isAny(of: .conjunction)
    guard joins, let item = listed(head, end) else { return false }
    if listed(opening, index).map({ $0 == opening..<index }) ?? false { return true }
    guard tokens[index].mark == 0x3A, item.upperBound < end, tokens[item.upperBound].isSeparator
    else { return false }
    return listed(skippingConnectors(from: item.upperBound, to: end), end) != nil
  }

  /// "The cupboards have to be navy, handles brass": behind what ought to be, a known thing and how
  /// it is to be, or two such items in a row.
  func goesOnStating(_ index: Int, _ head: Int, _ end: Int) -> Bool {
    guard tokens[index].mark == 0x2C, !word(head).hasSuffix("ly"), let item = listed(head, end)
    else { return false }
    if resultStart(in: item, isAmongOrders: true) != nil || tokens[head].subject != nil {
      return true
    }
    guard item.upperBound < end, joinsItems(item.upperBound) else { return false }
    return listed(skippingConnectors(from: item.upperBound, to: end), end) != nil
  }

  private func joinsItems(_ index: Int) -> Bool {
    tokens[index].isSeparator || tokens[index].isAny(of: .conjunction)
  }

  /// A thing with its state, the two words of one that no list holds ("taps brass"), or more or
  /// less of something ("less clutter on the desk"), up to the next mark.
  func listed(_ head: Int, _ end: Int) -> Range<Int>? {
    guard head < end else { return nil }
    let tail = (head..<end).first { tokens[$0].isSeparator || tokens[$0].isBreak } ?? end
    let item = head..<(tail < end ? tail : withoutFinalMark(head, end))
    if isListed(item) { return item }
    // "Trim charcoal and floor oak" are two.
    let joint = item.first { tokens[$0].isAny(of: .conjunction) }
    return joint.map { head..<$0 }.flatMap { isListed($0) ? $0 : nil }
  }

  private func isListed(_ item: Range<Int>) -> Bool {
    item.count > 1 && item.count <= Self.longestItem
      && (resultStart(in: item, isAmongOrders: true) != nil || isPair(item) || isColored(item)
        || opensMore(item) || isPlaced(item))
  }

  /// "Splashback white metro tile": a thing, its colour, and of what it is to be.
  func isColored(_ item: Range<Int>) -> Bool {
    guard item.count > 2, item.count <= Self.longestColored,
      opensThing(item.lowerBound), !tokens[item.lowerBound].isAny(of: [.determiner, .position]),
      tokens[item.lowerBound + 1].isAny(of: .color), tokens[item.lowerBound + 1].subject == nil
    else { return false }
    return item.dropFirst(2).allSatisfy {
      tokens[$0].kind == .word
        && (tokens[$0].subject != nil || !tokens[$0].isAny(of: Self.tellsOfItem))
    }
  }

  private static let longestColored = 6

  private func withoutFinalMark(_ head: Int, _ end: Int) -> Int {
    var last = end
    while last > head, tokens[last - 1].isBreak || tokens[last - 1].mark.isTerminator { last -= 1 }
    return last
  }

  /// "Taps brass", "mirror round": a known thing and one more word, which can name none.
  func isPair(_ item: Range<Int>) -> Bool {
    let isOwned = item.count == 3 && namesKnown(item.lowerBound)
    let words = isOwned ? item.dropFirst() : item
    guard words.count == 2, let last = words.last else { return false }
    let (thing, state) = (tokens[words.lowerBound], tokens[last])
    let isName =
      thing.subject != nil || thing.classes.isEmpty && !thing.isCapitalized && thing.kind == .word
    return isName && !thing.isAny(of: [.color, .vague, .style, .keepVerb, .pronoun])
      && thing.subject != .image && thing.subject != .style && !thing.isPossessive
      && state.kind == .word && state.subject == nil && !state.isAny(of: Self.tellsOfItem)
      && !word(last).hasSuffix("ing") && !word(last).hasSuffix("ed")
      && !state.isPossessive
  }

  private static let tellsOfPlace: WordClasses = [
    .unchanged, .rest, .stay, .keepVerb, .obligation, .auxiliary, .negation, .question, .courtesy,
  ]
  private static let tellsOfItem: WordClasses = [
    .unchanged, .rest, .base, .third, .stay, .keepVerb, .pronoun, .conjunction, .courtesy, .place,
    .obligation, .auxiliary, .function, .negation,
  ]

  /// "Legend to the right", "hat on his head".
  private func isPlaced(_ words: Range<Int>) -> Bool {
    guard words.count > 2, words.count <= 6, opensThing(words.lowerBound),
      !tokens[words.lowerBound].isPossessive
    else { return false }
    return words.dropFirst().prefix(2).contains {
      (tokens[$0].isAny(of: .place) || word($0) == "to") && $0 + 1 < words.upperBound
        && namesKnown($0 + 1)
    } && !words.contains { tokens[$0].isAny(of: Self.tellsOfPlace) }
  }

  /// "Softer light", "less clutter on the desk": more or less of something, and no verb.
  func opensMore(_ words: Range<Int>) -> Bool {
    guard words.count > 1, asksMore(words.lowerBound), tokens[words.lowerBound + 1].kind == .word
    else { return false }
    let next = tokens[words.lowerBound + 1]
    let isName =
      next.subject.map { $0 != .style } ?? (next.classes.isEmpty || next.isAny(of: .ambiguous))
    return isName
      && !words.dropFirst().contains {
        tokens[$0].isAny(of: [
          .stay, .auxiliary, .obligation, .keepVerb, .value, .vague, .contrast, .negation,
          .question,
        ])
      }
  }

  /// "Softer", "more".
  func asksMore(_ index: Int) -> Bool {
    tokens[index].isAny(of: .comparative) || ["more", "less"].contains(word(index))
  }

  /// "Theme / Overview:" is one title.
  func endsInColon(_ end: Int) -> Bool {
    tokens[..<end].suffix(3).contains { $0.mark == 0x3A }
  }

  /// "2)" in "1) erase the tags 2) turn the apron black".
  func isItemNumber(_ token: Token, at index: Int) -> Bool {
    token.kind == .number && index + 1 < tokens.count && tokens[index + 1].mark == 0x29
  }

  /// ": clean" in "dust on the lens: clean": what becomes of the thing before the colon.
  func isLabelled(_ index: Int, _ head: Int, _ end: Int) -> Bool {
    tokens[index].mark == 0x3A && head == index + 1
      && (head + 1 == end || tokens[head + 1].kind == .punctuation)
  }

  /// In tokens.
  static let longestItem = 14
}
