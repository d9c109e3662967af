/// A pronoun that says whose a thing is ("her"), and the nouns that it may stand for.
package struct OwnerWord: Sendable, Equatable {
  package let word: String
  /// In lower case.
  package let nouns: [String]

  package init(word: String, nouns: [String]) {
    self.word = word
    self.nouns = nouns
  }
}
