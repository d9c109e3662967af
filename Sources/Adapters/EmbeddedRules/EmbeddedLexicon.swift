import PromptParsing

extension Lexicon {
  /// A lexicon from parallel arrays, whose literals the compiler can lay out as static data.
  ///
  /// -1 stands for no verb in `verbOf` and for no kind in `kindOf`; the latter counts
  /// `SubjectKind.allCases`.
  init(
    language: Language, phrases: [String], classes: [Int], verbOf: [Int], kindOf: [Int],
    verbs: [VerbForms], keepLists: [KeepListRule]
  ) {
    let entries = phrases.indices.map { index in
      LexiconEntry(
        phrase: phrases[index], classes: WordClasses(rawValue: UInt64(classes[index])),
        verb: verbOf[index] < 0 ? nil : verbOf[index],
        kind: kindOf[index] < 0 ? nil : SubjectKind.allCases[kindOf[index]])
    }
    self.init(language: language, entries: entries, verbs: verbs, keepLists: keepLists)
  }
}
