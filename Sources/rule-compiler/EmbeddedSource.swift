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
      of: """
        \(constant("listing", "[String]", folder.listing))
        \(constant("digest", "String", try folder.digest(leavingOut: "models/")))
        \(constant("schemaDigests", "[String]", models.map(\.schemaDigest)))
        \(array("models", of: "Model", models))
        \(array("signals", of: "Signal", routes.signals))
        \(constant("decision", "DecisionRule", routes.decision))
        \(array("naming", of: "NamingRule", routes.naming))
        \(array("rules", of: "Rule", rules.sorted { $0.id < $1.id }))
        \(array("lexicons", of: "Lexicon", lexicons))
        \(wordLists(lists, languages))
        """)
  }

  /// The index is made last, of the gates of all patterns.
  private static func file(of members: String) -> String {
    var hoisted = HoistedSource()
    let constants = hoisted.withoutParts(members)
    let index = hoisted.withoutParts(
      constant("literalIndex", "LiteralIndex", hoisted.literalIndex))
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
