/// Finds the endings that hang on a stem.
extension MarkedTokenizer {
  /// The endings of a stem that takes in a space and ends inside a later word.
  func behindStem(_ stem: Lexicon.Match, _ word: Range<Int>) -> [Lexicon.Match]? {
    guard stem.end > word.upperBound else { return nil }
    var end = stem.end
    while !endsWord(end) { end += bytes.scalar(at: end).length }
    return end > stem.end ? endings(from: stem.end, stem.end..<end) : nil
  }

  func endsWord(_ offset: Int) -> Bool {
    offset >= bytes.count || bytes[offset] < 0x80 || bytes.isMark(at: offset)
  }

  /// The endings that reach from an offset exactly to the end of the word, or of a later one that
  /// the last ending takes in.
  func endings(from offset: Int, _ word: Range<Int>, depth: Int = 0) -> [Lexicon.Match]? {
    guard depth < 4 else { return nil }
    for match in lexicon.matches(in: bytes, at: offset).reversed()
    where lexicon.classes(at: match.index).contains(anyOf: .hanging) {
      if match.end >= word.upperBound {
        if match.end == word.upperBound || endsWord(match.end) { return [match] }
      } else if let rest = endings(from: match.end, word, depth: depth + 1) {
        return [match] + rest
      }
    }
    return nil
  }
}

extension WordClasses {
  /// What hangs on the word before it: particles and endings.
  static let hanging: WordClasses = [
    .objectMark, .topicMark, .attributeMark, .commandEnding, .plainEnding, .joiningEnding,
    .attachedEnding, .value, .place, .negation, .obligation, .exclusive, .conjunction,
  ]
}
