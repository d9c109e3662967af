/// A word of a prompt with what the lexicon says of it.
package struct PromptWord: Sendable, Equatable {
  /// Where it begins.
  package let start: Int
  /// One past its last byte; `text` may be longer or shorter than what was written.
  package let end: Int
  /// In lower case, with typewriter apostrophes.
  package let text: String
  package let isCapitalized: Bool
  package let classes: WordClasses
  /// What a noun names.
  package let kind: SubjectKind?
}

extension Prompt {
  /// The words that lie in a range.
  package func words(in range: Range<Int>) -> [PromptWord] {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return tokens[low...].prefix { $0.range.upperBound <= range.upperBound }
      .filter { $0.kind == .word || $0.kind == .number }
      .map {
        PromptWord(
          start: $0.range.lowerBound, end: $0.range.upperBound, text: bytes.word(in: $0.range),
          isCapitalized: $0.isCapitalized, classes: $0.classes, kind: $0.subject)
      }
  }
}
