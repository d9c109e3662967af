import PromptParsing

/// A language's tables, which are texts.
extension Lexicon: SwiftSource {
  var swiftSource: String {
    call(
      "Lexicon",
      [
        ("language", language), ("phrases", phrases), ("words", words), ("classes", classes),
        ("verbOf", verbOf), ("kindOf", kindOf), ("verbs", verbs),
        ("keepLists", keepLists), ("imageReferences", imageReferences), ("grammar", grammar),
      ])
  }
}

extension PackedTexts: SwiftSource {
  var swiftSource: String {
    part("PackedTexts", [("text", text), ("places", places)])
  }
}

extension Wording: SwiftSource {
  var swiftSource: String {
    call("Wording", [("phrases", phrases), ("roles", roles), ("writing", writing)])
  }
}

extension WordIndex: SwiftSource {
  var swiftSource: String { call("WordIndex", [("slots", slots)]) }
}

extension VerbTable: SwiftSource {
  var swiftSource: String { call("VerbTable", [("forms", forms), ("traits", traits)]) }
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
        ("sharedScripts", sharedScripts), ("nothing", nothing), ("objectForms", objectForms),
        ("passes", passes),
      ])
  }
}

extension Grammar.ObjectForm: SwiftSource {
  var swiftSource: String {
    call("Grammar.ObjectForm", [("subject", subject), ("object", object)])
  }
}

extension PassForms: SwiftSource {
  var swiftSource: String {
    part(
      "PassForms",
      [
        ("remainder", remainder), ("spelling", spelling), ("telling", telling),
        ("leaning", leaning), ("opening", opening), ("bodyParts", bodyParts),
        ("figures", figures), ("orders", orders), ("valued", valued), ("wholes", wholes),
      ], isKept: true)
  }
}

extension PassForms.Spelling: SwiftSource {
  var swiftSource: String {
    call("PassForms.Spelling", [("remainder", remainder), ("signs", signs)])
  }
}

extension PassForms.Whole: SwiftSource {
  var swiftSource: String {
    call(
      "PassForms.Whole",
      [
        ("words", words), ("operations", operations), ("targets", targets),
        ("remainder", remainder), ("spelling", spelling),
      ])
  }
}

extension PassForms.Order: SwiftSource {
  var swiftSource: String {
    let pairs = stems.map { ".init(\($0.from.swiftSource), \($0.to.swiftSource))" }
    return "PassForms.Order(joined: \(joined.swiftSource), order: \(order.swiftSource), "
      + "stems: [\(pairs.joined(separator: ", "))], known: \(known.swiftSource))"
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

extension KeepLists: SwiftSource {
  var swiftSource: String {
    part(
      "KeepLists",
      [
        ("sentence", sentence), ("comma", comma), ("conjunction", conjunction),
        ("remainder", remainder), ("rest", rest), ("others", others), ("leaning", leaning),
        ("earlier", earlier), ("articles", articles), ("owners", owners), ("definite", definite),
        ("possessive", possessive), ("touching", touching),
        ("whole", whole), ("rows", rows),
      ], isKept: true)
  }
}

extension KeepLists.Frame: SwiftSource {
  var swiftSource: String {
    call("KeepLists.Frame", [("opening", opening), ("closing", closing)])
  }
}

extension KeepListRule: SwiftSource {
  var swiftSource: String {
    part(
      "KeepListRule",
      [
        ("operations", operations), ("targets", targets), ("subjects", subjects),
        ("becoming", becoming), ("placing", placing), ("touching", touching), ("naming", naming),
        ("prevails", prevails),
        ("parts", parts),
      ])
  }
}

extension OwnerWord: SwiftSource {
  var swiftSource: String {
    call("OwnerWord", [("word", word), ("forms", forms), ("nouns", nouns), ("kinds", kinds)])
  }
}

extension LeaningWords: SwiftSource {
  var swiftSource: String {
    call(
      "LeaningWords",
      [
        ("alone", alone), ("determined", determined), ("bare", bare), ("final", final),
        ("counts", counts),
        ("persons", persons), ("things", things), ("bound", bound), ("purposes", purposes),
        ("shared", shared), ("leads", leads), ("bodyParts", bodyParts),
        ("figures", figures), ("pointed", pointed), ("gaps", gaps), ("returning", returning),
        ("mutual", mutual), ("trading", trading), ("numbers", numbers),
        ("reflexive", reflexive), ("demonstratives", demonstratives), ("rests", rests),
        ("keeping", keeping),
      ])
  }
}

extension TouchingWords: SwiftSource {
  var swiftSource: String { call("TouchingWords", [("words", words), ("kinds", kinds)]) }
}

extension KeepListRule.Part: SwiftSource {
  var swiftSource: String {
    call("KeepListRule.Part", [("kinds", kinds), ("text", text), ("alone", alone)])
  }
}

extension ImageReferenceWords: SwiftSource {
  var swiftSource: String {
    part(
      "ImageReferenceWords",
      [
        ("numbered", numbered), ("each", each), ("all", all), ("described", described),
        ("numbers", numbers), ("through", through),
      ], isKept: true)
  }
}

extension WordList: SwiftSource {
  var swiftSource: String { call("WordList", [("name", name), ("content", content)]) }
}

extension WordList.Content: SwiftSource {
  var swiftSource: String {
    switch self {
    case .words(let words): "WordList.Content.words(\(PackedTexts(words).swiftSource).all)"
    case .verbs(let verbs): "WordList.Content.verbs(Array(\(VerbTable(verbs).swiftSource)))"
    case .kinds(let groups): call("WordList.Content.kinds", [("", groups)])
    case .keeps(let lists): call("WordList.Content.keeps", [("", lists)])
    case .references(let words): call("WordList.Content.references", [("", words)])
    case .patterns(let patterns): call("WordList.Content.patterns", [("", patterns)])
    case .grammar(let grammar): call("WordList.Content.grammar", [("", grammar)])
    }
  }
}

extension WordList.KindWords: SwiftSource {
  var swiftSource: String {
    "WordList.KindWords(kind: \(kind.swiftSource), words: \(PackedTexts(words).swiftSource).all)"
  }
}
