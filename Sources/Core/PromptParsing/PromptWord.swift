import Synchronization

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
    let all = allWords
    let first = all.firstIndex(pastThose: { $0.start < range.lowerBound })
    let behind = all.firstIndex(pastThose: { $0.end <= range.upperBound })
    return first < behind ? Array(all[first..<behind]) : []
  }

  /// Made once: the readers of a rewrite ask for the words of each clause a dozen times.
  private var allWords: [PromptWord] {
    if let kept = keptWords.load() { return kept.words }
    let words = tokens.compactMap { token -> PromptWord? in
      guard token.kind == .word || token.kind == .number else { return nil }
      return PromptWord(
        start: token.range.lowerBound, end: token.range.upperBound,
        text: bytes.word(in: token.range), isCapitalized: token.isCapitalized,
        classes: token.classes, kind: token.subject)
    }
    return keptWords.storeIfNil(KeptWords(words)).words
  }

  /// Holds the words of a prompt.
  final class KeptWords: Sendable {
    let words: [PromptWord]

    init(_ words: [PromptWord]) { self.words = words }
  }
}
