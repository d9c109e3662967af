/// Finds phrases where no space says where one ends.
extension Lexicon {
  /// A phrase that a text holds.
  struct Match {
    /// Of the entry.
    let index: Int
    /// UTF-8 offset behind the phrase.
    let end: Int
  }

  /// The phrases that stand at an offset, the shortest first; ASCII capitals are folded, and a
  /// space stands for any blanks.
  func matches(in bytes: [UInt8], at offset: Int) -> [Match] {
    var matches: [Match] = []
    var candidates = 0..<count
    var (depth, cursor) = (0, offset)
    while cursor < bytes.count {
      let byte = bytes[cursor].isSpace ? 0x20 : bytes[cursor].lowercased
      candidates = narrowed(candidates, to: byte, at: depth)
      guard !candidates.isEmpty else { break }
      depth += 1
      cursor += 1
      if byte == 0x20 { while cursor < bytes.count, bytes[cursor].isSpace { cursor += 1 } }
      if phrase(at: candidates.lowerBound).utf8.count == depth, isWhole(byte, before: cursor, bytes)
      {
        matches.append(Match(index: candidates.lowerBound, end: cursor))
      }
    }
    return matches
  }

  /// Of phrases that begin alike, those with that byte next; they are sorted by their bytes.
  private func narrowed(_ candidates: Range<Int>, to byte: UInt8, at depth: Int) -> Range<Int> {
    let low = firstIndex(in: candidates) { Int($0) >= Int(byte) }
    let high = firstIndex(in: low..<candidates.upperBound) { Int($0) > Int(byte) }
    return low..<high

    func firstIndex(in range: Range<Int>, where isPast: (Int) -> Bool) -> Int {
      var (low, high) = (range.lowerBound, range.upperBound)
      while low < high {
        let middle = (low + high) / 2
        let text = phrase(at: middle).utf8
        let next = depth < text.count ? Int(text[text.index(text.startIndex, offsetBy: depth)]) : -1
        if isPast(next) { high = middle } else { low = middle + 1 }
      }
      return low
    }
  }

  /// A phrase in ASCII letters ends where the word does.
  private func isWhole(_ last: UInt8, before end: Int, _ bytes: [UInt8]) -> Bool {
    guard last.isASCIILetter || last.isDigit, end < bytes.count else { return true }
    return !bytes[end].isASCIILetter && !bytes[end].isDigit
  }
}
