import Matching

extension Lexicon {
  /// A phrase that a text holds.
  struct Match {
    /// Of the entry.
    let index: Int
    /// UTF-8 offset behind the phrase.
    let end: Int
  }

  /// The phrases that stand at an offset, the shortest first.
  func matches(in bytes: [UInt8], at offset: Int) -> [Match] {
    phrases.matches(in: bytes, at: offset)
  }
}

/// Finds phrases where no space says where one ends.
extension PackedTexts {
  /// The phrases that stand at an offset, the shortest first; ASCII capitals are folded, and a
  /// space stands for any blanks.
  func matches(in bytes: [UInt8], at offset: Int) -> [Lexicon.Match] {
    var matches: [Lexicon.Match] = []
    var candidates = 0..<count
    var (depth, cursor) = (0, offset)
    // A whole character tells more than its first byte, which many share.
    if offset + 2 < bytes.count, bytes[offset] >= 0xE0 {
      candidates = self.candidates(
        beginningWith: bytes[offset], bytes[offset + 1], bytes[offset + 2])
      (depth, cursor) = (3, offset + 3)
      if candidates.isEmpty { return [] }
      if range(of: candidates.lowerBound).count == depth {
        matches.append(Lexicon.Match(index: candidates.lowerBound, end: cursor))
      }
    }
    while cursor < bytes.count {
      let byte = bytes[cursor].isSpace ? 0x20 : bytes[cursor].lowercased
      candidates = narrowed(candidates, to: byte, at: depth)
      guard !candidates.isEmpty else { break }
      depth += 1
      cursor += 1
      if byte == 0x20 { while cursor < bytes.count, bytes[cursor].isSpace { cursor += 1 } }
      if range(of: candidates.lowerBound).count == depth,
        isWhole(byte, before: cursor, bytes)
      {
        matches.append(Lexicon.Match(index: candidates.lowerBound, end: cursor))
      }
    }
    return matches
  }

  /// A phrase in ASCII letters ends where the word does.
  private func isWhole(_ last: UInt8, before end: Int, _ bytes: [UInt8]) -> Bool {
    guard last.isASCIILetter || last.isDigit, end < bytes.count else { return true }
    return !bytes[end].isASCIILetter && !bytes[end].isDigit
  }
}
