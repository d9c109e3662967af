import PromptParsing

/// Decodes the keep lists of a language.
enum KeepListFile {
  /// The keys that only a file of keep lists has.
  static let keys = [
    "sentence", "comma", "conjunction", "remainder", "rest", "others", "leaning", "earlier",
    "articles", "owners", "definite", "possessive", "touching", "whole", "keeps",
  ]

  /// The keep lists of a file that has `keeps`.
  static func lists(_ file: FileMapping) throws(LoadingError) -> KeepLists {
    KeepLists(
      sentence: try frame("sentence", in: file, around: "{things}"),
      comma: try file.required("comma").text(),
      conjunction: try file.required("conjunction").text(),
      remainder: try file.required("remainder").text(),
      rest: try file.required("rest").text(),
      others: try file.required("others").text(),
      leaning: try leaning(file.required("leaning")),
      earlier: try frame("earlier", in: file, around: "{thing}"),
      articles: try file.optional("articles")?.texts() ?? [],
      owners: try file.optional("owners")?.list().map { node throws(LoadingError) in
        try owner(node)
      } ?? [],
      definite: try file.optional("definite")?.texts() ?? [],
      possessive: try frame("possessive", in: file, around: "{owner}"),
      touching: TouchingWords(try file.optional("touching").map(LexiconFile.groups) ?? []),
      whole: TouchingWords(try file.optional("whole").map(LexiconFile.groups) ?? []),
      rows: try file.required("keeps").list().map { node throws(LoadingError) in try row(node) })
  }

  /// What stands before and behind the place in a text.
  private static func frame(
    _ key: String, in file: FileMapping, around place: String
  ) throws(LoadingError) -> KeepLists.Frame {
    let node = try file.required(key)
    let text = Substring(try node.text())
    guard let found = text.firstRange(of: place) else {
      throw node.error("“\(text)” has no place for what is kept; write \(place) there")
    }
    return KeepLists.Frame(
      opening: String(text[..<found.lowerBound]), closing: String(text[found.upperBound...]))
  }

  private static func owner(_ node: FileNode) throws(LoadingError) -> OwnerWord {
    let owner = try node.mapping(knowing: ["word", "forms", "nouns", "kinds"])
    return OwnerWord(
      word: try owner.required("word").text(), forms: try owner.optional("forms")?.texts() ?? [],
      nouns: try owner.optional("nouns")?.texts() ?? [],
      kinds: try owner.optional("kinds")?.things() ?? [])
  }

  private static func leaning(_ node: FileNode) throws(LoadingError) -> LeaningWords {
    let keys = [
      "alone", "determined", "bare", "final", "counts", "persons", "things", "bound", "purposes",
      "shared", "leads", "body-parts", "figures", "pointed", "gaps", "returning", "mutual",
      "trading", "numbers", "reflexive", "demonstratives", "rests", "keeping",
    ]
    let words = try node.mapping(knowing: keys)
    return LeaningWords(
      alone: try words.required("alone").texts(),
      determined: try words.required("determined").texts(),
      bare: try words.required("bare").texts(), final: try words.required("final").texts(),
      counts: try words.required("counts").texts(),
      persons: try words.required("persons").texts(),
      things: try words.required("things").texts(), bound: try words.required("bound").texts(),
      purposes: try words.required("purposes").texts(),
      shared: try words.required("shared").texts(),
      leads: try words.required("leads").texts(),
      bodyParts: try words.required("body-parts").texts(),
      figures: try words.required("figures").texts(),
      pointed: try words.required("pointed").texts(), gaps: try words.required("gaps").texts(),
      returning: try words.required("returning").texts(),
      mutual: try words.required("mutual").texts(),
      trading: try words.required("trading").texts(),
      numbers: try words.required("numbers").texts(),
      reflexive: try words.required("reflexive").texts(),
      demonstratives: try words.required("demonstratives").texts(),
      rests: try words.required("rests").texts(),
      keeping: try words.required("keeping").texts())
  }

  private static func row(_ node: FileNode) throws(LoadingError) -> KeepListRule {
    let row = try node.mapping(
      knowing: [
        "operations", "targets", "subjects", "becomes", "placing", "touching", "naming", "prevails",
        "parts",
      ])
    var parts: [KeepListRule.Part] = []
    for part in try row.required("parts").list() {
      let fields = try part.mapping(knowing: ["kinds", "text", "alone"])
      parts.append(
        KeepListRule.Part(
          kinds: try fields.optional("kinds")?.choices(of: SubjectKind.self) ?? [],
          text: try fields.required("text").text(), alone: try fields.optional("alone")?.text()))
    }
    return KeepListRule(
      operations: try row.optional("operations")?.choices(of: EditOperation.self) ?? [],
      targets: try row.optional("targets")?.things() ?? [],
      subjects: try row.optional("subjects")?.things() ?? [],
      becoming: try row.optional("becomes")?.things() ?? [],
      placing: try row.optional("placing")?.choice(of: KeepListRule.Placing.self),
      touching: try row.optional("touching")?.choices(of: SubjectKind.self) ?? [],
      naming: try row.optional("naming")?.texts() ?? [],
      prevails: try row.optional("prevails")?.flag() ?? false, parts: parts)
  }
}

extension FileNode {
  /// A kind that nouns have; a side such as `font` is one of which only keep lists speak.
  func thing() throws(LoadingError) -> SubjectKind {
    let kind = try choice(of: SubjectKind.self)
    guard kind.isNamed else {
      throw error("“\(kind)” is a side of things, which stands under `kinds` and `touching` alone")
    }
    return kind
  }

  /// Several such kinds, or a single one.
  func things() throws(LoadingError) -> [SubjectKind] {
    try list().map { element throws(LoadingError) in try element.thing() }
  }
}
