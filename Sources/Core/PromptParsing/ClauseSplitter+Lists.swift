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
