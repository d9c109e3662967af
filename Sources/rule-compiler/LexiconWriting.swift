import PromptParsing

/// A language's table as parallel arrays of literals, which the compiler lays out as static data.
extension Lexicon: SwiftSource {
  var swiftSource: String {
    call(
      "Lexicon",
      [
        ("language", language), ("phrases", entries.map(\.phrase)),
        ("classes", entries.map { Int($0.classes.rawValue) }),
        ("verbOf", entries.map { $0.verb ?? -1 }), ("kindOf", entries.map { kindIndex($0.kind) }),
        ("verbs", verbs), ("keepLists", keepLists), ("imageReferences", imageReferences),
        ("grammar", grammar),
      ])
  }

  private func kindIndex(_ kind: SubjectKind?) -> Int {
    kind.flatMap { SubjectKind.allCases.firstIndex(of: $0) } ?? -1
  }
}

extension Language: SwiftSource {
  var swiftSource: String { call("Language", [("code", code)]) }
}

extension Grammar: SwiftSource {
  var swiftSource: String {
    call(
      "Grammar",
      [
        ("writing", writing), ("verb", verb), ("leading", leading), ("scripts", scripts),
        ("sharedScripts", sharedScripts),
      ])
  }
}

extension Grammar.Writing: SwiftSource {
  var swiftSource: String { "Grammar.Writing.\(self)" }
}

extension Grammar.Leading: SwiftSource {
  var swiftSource: String { "Grammar.Leading.\(self)" }
}

extension Grammar.VerbPlace: SwiftSource {
  var swiftSource: String { "Grammar.VerbPlace.\(self)" }
}

extension VerbForms: SwiftSource {
  var swiftSource: String {
    call(
      "VerbForms",
      [
        ("base", base), ("third", third), ("past", past), ("participle", participle),
        ("gerund", gerund), ("others", others), ("operation", operation),
        ("isAlsoNoun", isAlsoNoun),
      ])
  }
}

extension KeepLists: SwiftSource {
  var swiftSource: String {
    call(
      "KeepLists",
      [
        ("sentence", sentence), ("addition", addition), ("comma", comma),
        ("conjunction", conjunction), ("remainder", remainder), ("earlier", earlier),
        ("articles", articles), ("rows", rows),
      ])
  }
}

extension KeepLists.Frame: SwiftSource {
  var swiftSource: String {
    call("KeepLists.Frame", [("opening", opening), ("closing", closing)])
  }
}

extension KeepListRule: SwiftSource {
  var swiftSource: String {
    call(
      "KeepListRule",
      [
        ("operations", operations), ("targets", targets), ("subjects", subjects),
        ("becoming", becoming), ("placing", placing), ("prevails", prevails),
        ("parts", parts),
      ])
  }
}

extension KeepListRule.Part: SwiftSource {
  var swiftSource: String { call("KeepListRule.Part", [("kinds", kinds), ("text", text)]) }
}

extension ImageReferenceWords: SwiftSource {
  var swiftSource: String {
    call(
      "ImageReferenceWords",
      [
        ("numbered", numbered), ("each", each), ("all", all), ("described", described),
        ("numbers", numbers), ("through", through),
      ])
  }
}

extension WordList: SwiftSource {
  var swiftSource: String { call("WordList", [("name", name), ("content", content)]) }
}

extension WordList.Content: SwiftSource {
  var swiftSource: String {
    switch self {
    case .words(let words): call("WordList.Content.words", [("", words)])
    case .verbs(let verbs): call("WordList.Content.verbs", [("", verbs)])
    case .kinds(let groups): call("WordList.Content.kinds", [("", groups)])
    case .keeps(let lists): call("WordList.Content.keeps", [("", lists)])
    case .references(let words): call("WordList.Content.references", [("", words)])
    case .patterns(let patterns): call("WordList.Content.patterns", [("", patterns)])
    case .grammar(let grammar): call("WordList.Content.grammar", [("", grammar)])
    }
  }
}

extension WordList.KindWords: SwiftSource {
  var swiftSource: String { call("WordList.KindWords", [("kind", kind), ("words", words)]) }
}
