/// Merges the files of a language into one sorted table.
package struct LexiconBuilder {
  private var found: [String: (classes: WordClasses, verb: Int?, kind: SubjectKind?)] = [:]
  private var verbs: [VerbForms] = []
  private var keepLists: KeepLists?
  private var imageReferences: ImageReferenceWords?
  private var grammar = Grammar.usual

  package init() {}

  /// The lexicon of the given files; a list whose name the analysis does not know serves only
  /// rule patterns and adds nothing here.
  package static func lexicon(_ language: Language, lists: [WordList]) -> Lexicon {
    var builder = LexiconBuilder()
    for list in lists.sorted(by: { $0.name < $1.name }) { builder.add(list) }
    builder.keepLists = builder.keepLists?.naming(lists)
    let found = builder.found.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    let entries = found.map { phrase, facts in
      LexiconEntry(phrase: phrase, classes: facts.classes, verb: facts.verb, kind: facts.kind)
    }
    return Lexicon(
      language: language, entries: entries, verbs: builder.verbs, keepLists: builder.keepLists,
      imageReferences: builder.imageReferences, grammar: builder.grammar)
  }

  private mutating func add(_ list: WordList) {
    let classes = WordClasses.named.first { $0.list == list.name }?.classes
    switch list.content {
    case .words(let words):
      guard let classes else { return }
      for word in words { insert(word, classes) }
    case .verbs(let forms):
      for verb in forms { insert(verb, classes ?? []) }
    case .kinds(let groups):
      for group in groups {
        for word in group.words { insert(word, classes ?? [], kind: group.kind) }
      }
    case .keeps(let lists): keepLists = lists
    case .references(let words): imageReferences = words
    case .grammar(let grammar): self.grammar = grammar
    case .patterns: return
    }
  }

  private mutating func insert(_ verb: VerbForms, _ classes: WordClasses) {
    let index = verbs.count
    verbs.append(verb)
    let shared = verb.isAlsoNoun ? classes.union(.ambiguous) : classes
    insert(verb.base, shared.union(.base), verb: index)
    insert(verb.third, classes.union(.third), verb: index)
    insert(verb.past, classes.union(.past), verb: index)
    insert(verb.participle, classes.union(.participle), verb: index)
    insert(verb.gerund, classes.union(.gerund), verb: index)
    for form in verb.others { insert(form, classes.union(.base), verb: index) }
  }

  private mutating func insert(
    _ phrase: String, _ classes: WordClasses, verb: Int? = nil, kind: SubjectKind? = nil
  ) {
    let old = found[phrase]
    found[phrase] = (
      classes.union(old?.classes ?? []), old?.verb ?? verb, old?.kind ?? kind
    )
  }
}
