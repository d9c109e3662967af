import Linting
import PromptParsing
import RequestBuilding
import Routing
import RuleLoading

/// The Swift source that `EmbeddedRules` is compiled from.
enum EmbeddedSource {
  /// The same bytes for the same files.
  static func text(of folder: RuleFolder) throws(LoadingError) -> String {
    let lists = try folder.wordLists()
    let languages = lists.keys.sorted { $0.code < $1.code }
    let models = try folder.models()
    let routes = try folder.routes(for: models, isStrict: true)
    let rules = try folder.rules(
      under: "prompts/", lists: lists, fields: ModelCatalogue(models: models).fieldNames,
      isStrict: true)
    let lexicons = languages.map { LexiconBuilder.lexicon($0, lists: lists[$0] ?? []) }
    return file(
      routing: """
        \(array("signals", of: "Signal", routes.signals))
        \(constant("decision", "DecisionRule", routes.decision))
        \(array("naming", of: "NamingRule", routes.naming))
        \(array("wordWeights", of: "WordWeights", routes.words))
        """,
      others: """
        \(constant("listing", "[String]", folder.listing))
        \(constant("digest", "String", try folder.digest(leavingOut: "models/")))
        \(constant("schemaDigests", "[String]", models.map(\.schemaDigest)))
        \(array("models", of: "Model", models))
        \(array("rules", of: "Rule", rules.sorted { $0.id < $1.id }))
        \(array("lexicons", of: "Lexicon", lexicons))
        \(wordLists(lists, languages))
        """)
  }

  /// An index is made behind what it holds the gates of: the groups of the routing part have the
  /// first numbers in both.
  private static func file(routing: String, others: String) -> String {
    var hoisted = HoistedSource()
    var constants = hoisted.withoutParts(routing)
    let routes = hoisted.withoutParts(
      constant("routeLiterals", "LiteralIndex", hoisted.literalIndex))
    constants += "\n" + hoisted.withoutParts(others)
    let index =
      routes + "\n"
      + hoisted.withoutParts(constant("literalIndex", "LiteralIndex", hoisted.literalIndex))
    return """
      // Written by rule-compiler from the files under rules/.
      import JSONValues
      import Linting
      import Matching
      import PromptParsing
      import RequestBuilding
      import Routing

      extension EmbeddedRules {
      \(constants)
      \(index)
      \(hoisted.declarations.joined(separator: "\n"))
      }

      """
  }

  private static func constant(_ name: String, _ type: String, _ value: any SwiftSource) -> String {
    "  package static let \(name): \(type) = \(value.swiftSource)"
  }

  /// One constant an element, because the compiler takes one large literal badly.
  private static func array(
    _ name: String, of type: String, _ elements: [some SwiftSource]
  ) -> String {
    let parts = elements.indices.map { index in
      "  private static let \(name)\(index): \(type) = \(elements[index].swiftSource)"
    }
    let list = elements.indices.map { "\(name)\($0)" }.joined(separator: ", ")
    return (parts + ["  package static let \(name): [\(type)] = [\(list)]"])
      .joined(separator: "\n")
  }

  /// The lists as they were written, for the macros of rules loaded at run time; one constant a
  /// list, because the compiler takes one large literal badly.
  private static func wordLists(
    _ lists: [Language: [WordList]], _ languages: [Language]
  ) -> String {
    var parts: [String] = []
    var members: [String] = []
    for language in languages {
      let name = "words\(language.code.prefix(1).uppercased())\(language.code.dropFirst())"
      parts.append(array(name, of: "WordList", lists[language] ?? []))
      members.append("\(language.swiftSource): \(name)")
    }
    let value = members.isEmpty ? "[:]" : "[\(members.joined(separator: ", "))]"
    return (parts + ["  package static let wordLists: [Language: [WordList]] = \(value)"])
      .joined(separator: "\n")
  }
}
