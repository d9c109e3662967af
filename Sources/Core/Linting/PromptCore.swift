import PromptParsing

/// What a clause says, without what joins it to its neighbours.
extension Prompt {
  /// A range without courtesy, and without what joins it to the words around it.
  package func core(of range: Range<Int>) -> Range<Int> {
    let words = words(in: range)
    var (start, end) = (range.lowerBound, range.upperBound)
    for word in words.dropLast() {
      guard word.start == start, joins(word) else { break }
      start = skippingMarks(from: word.end, to: end)
    }
    for (index, word) in words.enumerated().reversed() where word.start > start {
      let before = droppingMarks(before: word.start, from: start)
      // ", just" and "and just" belong to what follows.
      let isLoose =
        word.classes.contains(.exclusive)
        && (bytes[before] == 0x2C || index > 0 && words[index - 1].classes.contains(.conjunction))
      guard word.end == end, joins(word) || isLoose else { break }
      end = before
    }
    return start..<end
  }

  private func joins(_ word: PromptWord) -> Bool {
    !word.classes.isDisjoint(with: [.courtesy, .conjunction])
      || word.classes.contains(.sequence) && !word.classes.contains(.position)
  }

  private func skippingMarks(from start: Int, to end: Int) -> Int {
    var start = start
    while start < end, bytes[start].partsWords { start += 1 }
    return start
  }

  private func droppingMarks(before end: Int, from start: Int) -> Int {
    var end = end
    while end > start, bytes[end - 1].partsWords { end -= 1 }
    return end
  }
}

extension UInt8 {
  /// A space, comma, semicolon, colon or exclamation mark.
  fileprivate var partsWords: Bool { [0x20, 0x2C, 0x3B, 0x3A, 0x21].contains(self) }
}
