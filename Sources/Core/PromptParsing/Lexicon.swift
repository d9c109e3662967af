/// The words of one language, laid out for look-up.
///
/// The parallel arrays are what the compiler can lay out as static data, so that of a thousand
/// entries only those looked at are ever touched.
package struct Lexicon: Sendable, Equatable {
  package let language: Language
  /// Sorted, each once, in lower case.
  private let phrases: [String]
  /// Raw values of `WordClasses`.
  private let classes: [Int]
  /// Indices into `verbs`; -1 where a phrase is no form of a verb.
  private let verbOf: [Int]
  /// Indices into `SubjectKind.allCases`; -1 where a phrase is no noun.
  private let kindOf: [Int]
  package let verbs: [VerbForms]
  /// `nil` where the language has no keep lists, so that none are suggested.
  package let keepLists: KeepLists?
  /// `nil` where the language's ways to speak of images are not known.
  package let imageReferences: ImageReferenceWords?
  package let grammar: Grammar

  /// A lexicon from parallel arrays, each with one element an entry.
  package init(
    language: Language, phrases: [String], classes: [Int], verbOf: [Int], kindOf: [Int],
    verbs: [VerbForms], keepLists: KeepLists?, imageReferences: ImageReferenceWords? = nil,
    grammar: Grammar = .usual
  ) {
    self.language = language
    self.phrases = phrases
    self.classes = classes
    self.verbOf = verbOf
    self.kindOf = kindOf
    self.verbs = verbs
    self.keepLists = keepLists
    self.imageReferences = imageReferences
    self.grammar = grammar
  }

  /// A lexicon from entries sorted by phrase, each phrase once.
  package init(
    language: Language, entries: [LexiconEntry], verbs: [VerbForms], keepLists: KeepLists?,
    imageReferences: ImageReferenceWords? = nil, grammar: Grammar = .usual
  ) {
    self.init(
      language: language, phrases: entries.map(\.phrase),
      classes: entries.map { Int($0.classes.rawValue) }, verbOf: entries.map { $0.verb ?? -1 },
      kindOf: entries.map { entry in
        entry.kind.flatMap { SubjectKind.allCases.firstIndex(of: $0) } ?? -1
      }, verbs: verbs, keepLists: keepLists, imageReferences: imageReferences, grammar: grammar)
  }

  /// The number of entries.
  package var count: Int { phrases.count }

  /// All entries, in the order of their phrases; for those who write or check lexicons.
  package var entries: [LexiconEntry] { phrases.indices.map(entry(at:)) }

  func phrase(at index: Int) -> String { phrases[index] }

  func entry(at index: Int) -> LexiconEntry {
    LexiconEntry(
      phrase: phrases[index], classes: WordClasses(rawValue: UInt64(classes[index])),
      verb: verbOf[index] < 0 ? nil : verbOf[index],
      kind: kindOf[index] < 0 ? nil : SubjectKind.allCases[kindOf[index]])
  }

  /// Whether the lists suffice to tell clauses apart; a language without them passes through.
  package var isComplete: Bool { !verbs.isEmpty }

  /// The entry of that phrase, in lower case.
  package func entry(_ phrase: String) -> LexiconEntry? {
    let index = firstIndex(notBefore: phrase)
    guard index < phrases.count, phrases[index] == phrase else { return nil }
    return entry(at: index)
  }

  /// The base form of an edit verb or verb of keeping, given any of its forms.
  package func imperative(of form: String) -> String? {
    guard let verb = entry(form.lowercased())?.verb else { return nil }
    return verbs[verb].base
  }

  /// The first entry whose phrase does not sort before the given one.
  func firstIndex(notBefore phrase: String) -> Int {
    var (low, high) = (0, phrases.count)
    while low < high {
      let middle = (low + high) / 2
      if phrases[middle] < phrase { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
