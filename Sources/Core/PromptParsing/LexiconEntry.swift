/// A word or phrase of a lexicon with all that the lists say of it.
package struct LexiconEntry: Sendable, Equatable {
  /// In lower case, words parted by single spaces.
  package let phrase: String
  package let classes: WordClasses
  /// Index into `Lexicon.verbs`, where the phrase is a form of one.
  package let verb: Int?
  /// What a noun names.
  package let kind: SubjectKind?

  package init(phrase: String, classes: WordClasses, verb: Int? = nil, kind: SubjectKind? = nil) {
    self.phrase = phrase
    self.classes = classes
    self.verb = verb
    self.kind = kind
  }
}
