import PromptParsing

/// What one pass asks for, before anything is kept.
struct PassUnit {
  /// The changes it carries out; more than one where they need each other's words.
  var changes: [Clause]
  /// Those that are complete.
  var sentences: [String]
  /// What the next sentence is made of, as long as it may take in what follows it: so that a
  /// sentence of many clauses is written once.
  var last: Clause?

  /// Completes the sentence that could still grow.
  mutating func close(in prompt: Prompt, _ lexicon: Lexicon) {
    guard let clause = last else { return }
    sentences.append(PassSentence.text(of: clause, in: prompt, lexicon))
    last = nil
  }
}
