import PromptParsing

/// What one pass asks for, before anything is kept.
struct PassUnit {
  /// The changes it carries out; more than one where they need each other's words.
  var changes: [Clause]
  var sentences: [String]
  /// The clause that the last sentence was made of, where that may take in what follows it.
  var last: Clause?
}
