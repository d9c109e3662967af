/// The words of one language, laid out for look-up.
package struct Lexicon: Sendable, Equatable {
  package let language: Language
  /// Sorted by the bytes of `phrase`, each once.
  package let entries: [LexiconEntry]
  package let verbs: [VerbForms]
  package let keepLists: [KeepListRule]

  package init(
    language: Language, entries: [LexiconEntry], verbs: [VerbForms], keepLists: [KeepListRule]
  ) {
    self.language = language
    self.entries = entries
    self.verbs = verbs
    self.keepLists = keepLists
  }

  /// Whether the lists suffice to tell clauses apart; a language without them passes through.
  package var isComplete: Bool { !verbs.isEmpty }

  /// The entry of that phrase, in lower case.
  package func entry(_ phrase: String) -> LexiconEntry? {
    let index = firstIndex(notBefore: phrase)
    guard index < entries.count, entries[index].phrase == phrase else { return nil }
    return entries[index]
  }

  /// The base form of an edit verb or verb of keeping, given any of its forms.
  package func imperative(of form: String) -> String? {
    guard let verb = entry(form.lowercased())?.verb else { return nil }
    return verbs[verb].base
  }

  /// The first entry whose phrase does not sort before the given one.
  func firstIndex(notBefore phrase: String) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].phrase < phrase { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
