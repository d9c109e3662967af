/// One file of a lexicon folder.
package struct WordList: Sendable, Equatable {
  /// What the file lists.
  package enum Content: Sendable, Equatable {
    case words([String])
    case verbs([VerbForms])
    /// Words by the kind of thing that they name, in the order of the file.
    case kinds([KindWords])
    case keeps(KeepLists)
    /// How the language speaks of input images.
    case references(ImageReferenceWords)
    /// PCRE2 patterns for what words cannot say; they serve rules only.
    case patterns([String])
    case grammar(Grammar)
  }

  /// The nouns of one kind.
  package struct KindWords: Sendable, Equatable {
    package let kind: SubjectKind
    package let words: [String]

    package init(kind: SubjectKind, words: [String]) {
      self.kind = kind
      self.words = words
    }
  }

  /// Equal to the file's name.
  package let name: String
  package let content: Content

  package init(name: String, content: Content) {
    self.name = name
    self.content = content
  }
}
