/// A pronoun that says whose a thing is ("her"), and what it may stand for.
package struct OwnerWord: Sendable, Equatable {
  package let word: String
  /// Its other forms ("she"), which no name of an owner can take the place of.
  package let forms: [String]
  /// Nouns that it may stand for, in lower case.
  package let nouns: [String]
  /// Kinds of which it may stand for any noun.
  package let kinds: [SubjectKind]

  package init(
    word: String, forms: [String] = [], nouns: [String] = [], kinds: [SubjectKind] = []
  ) {
    self.word = word
    self.forms = forms
    self.nouns = nouns
    self.kinds = kinds
  }

  /// Whether it may stand for a noun in lower case.
  package func mayMean(_ noun: String, of kind: SubjectKind?) -> Bool {
    nouns.contains(noun) || kind.map(kinds.contains) ?? false
  }
}
