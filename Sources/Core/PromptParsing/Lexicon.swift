import Matching

/// The words of one language, laid out for look-up.
///
/// All tables are texts that lie in the program as they are, so that of a thousand entries only
/// those looked at are ever touched. An object, because every reader of a clause holds it: a copy
/// of a value with so many tables would count each of them up.
package final class Lexicon: Sendable {
  package let language: Language
  /// Sorted by their bytes, each once, in lower case.
  package let phrases: PackedTexts
  /// Leads to the phrases by their first words.
  package let words: WordIndex
  /// Raw values of `WordClasses`.
  package let classes: PackedNumbers
  /// Places in `verbs`, counted from 1; 0 where a phrase is no form of a verb.
  package let verbOf: PackedNumbers
  /// Places in `SubjectKind.allCases`, counted from 1; 0 where a phrase is no noun.
  package let kindOf: PackedNumbers
  package let verbs: VerbTable
  package let grammar: Grammar
  private let givenKeepLists: @Sendable () -> KeepLists?
  private let givenImageReferences: @Sendable () -> ImageReferenceWords?

  private static let kinds = SubjectKind.allCases

  /// A lexicon from tables, each with one element an entry.
  package init(
    language: Language, phrases: PackedTexts, words: WordIndex, classes: PackedNumbers,
    verbOf: PackedNumbers, kindOf: PackedNumbers, verbs: VerbTable,
    keepLists: @autoclosure @escaping @Sendable () -> KeepLists?,
    imageReferences: @autoclosure @escaping @Sendable () -> ImageReferenceWords?, grammar: Grammar
  ) {
    self.language = language
    self.phrases = phrases
    self.words = words
    self.classes = classes
    self.verbOf = verbOf
    self.kindOf = kindOf
    self.verbs = verbs
    givenKeepLists = keepLists
    givenImageReferences = imageReferences
    self.grammar = grammar
  }

  /// A lexicon from entries sorted by the bytes of their phrases, each phrase once.
  package convenience init(
    language: Language, entries: [LexiconEntry], verbs: [VerbForms], keepLists: KeepLists?,
    imageReferences: ImageReferenceWords? = nil, grammar: Grammar = .usual
  ) {
    let kinds = entries.map { $0.kind.flatMap { Self.kinds.firstIndex(of: $0) } }
    let phrases = PackedTexts(entries.map(\.phrase))
    self.init(
      language: language, phrases: phrases, words: WordIndex(of: phrases),
      classes: PackedNumbers(entries.map(\.classes.rawValue)),
      verbOf: PackedNumbers(entries.map { ($0.verb ?? -1) + 1 }),
      kindOf: PackedNumbers(kinds.map { ($0 ?? -1) + 1 }),
      verbs: VerbTable(verbs), keepLists: keepLists, imageReferences: imageReferences,
      grammar: grammar)
  }

  /// `nil` where the language has no keep lists, so that none are suggested.
  package var keepLists: KeepLists? { givenKeepLists() }

  /// `nil` where the language's ways to speak of images are not known.
  package var imageReferences: ImageReferenceWords? { givenImageReferences() }

  /// The number of entries.
  package var count: Int { phrases.count }

  /// All entries, in the order of their phrases; for those who write or check lexicons.
  package var entries: [LexiconEntry] { (0..<count).map(entry(at:)) }

  private func entry(at index: Int) -> LexiconEntry {
    LexiconEntry(
      phrase: phrases[index], classes: classes(at: index), verb: verb(at: index),
      kind: kind(at: index))
  }

  func classes(at index: Int) -> WordClasses {
    WordClasses(rawValue: UInt64(truncatingIfNeeded: classes[index]))
  }

  func verb(at index: Int) -> Int? {
    let place = verbOf[index]
    return place == 0 ? nil : place - 1
  }

  func kind(at index: Int) -> SubjectKind? {
    let place = kindOf[index]
    return place == 0 ? nil : Self.kinds[place - 1]
  }

  /// Whether the lists suffice to tell clauses apart; a language without them passes through.
  package var isComplete: Bool { !verbs.isEmpty }
}

extension Lexicon: Equatable {
  package static func == (left: Lexicon, right: Lexicon) -> Bool {
    left.language == right.language && left.phrases == right.phrases
      && left.classes == right.classes && left.verbOf == right.verbOf
      && left.kindOf == right.kindOf && left.verbs == right.verbs
      && left.grammar == right.grammar && left.keepLists == right.keepLists
      && left.imageReferences == right.imageReferences
  }
}
