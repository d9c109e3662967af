import EmbeddedRules
import Linting
import Reporting
import RequestBuilding
import RuleLoading

extension Peel {
  /// The options that fill a record's fields, as the models have them.
  package static var recordOptions: [RecordOption] {
    RecordReader(catalogue: ModelCatalogue(models: EmbeddedRules.models)).options
  }

  /// The ids of the models that were compiled in.
  package static var shippedModels: [String] { EmbeddedRules.models.map(\.id) }

  /// The rule, error code or score of that name, explained.
  package func explanation(of name: String) throws(Failure) -> CatalogueAnswer {
    if name == "score" { return .scoreExplanation }
    if let rule = rule(named: name) { return CatalogueAnswer(explaining: rule) }
    if let code = ErrorCode(rawValue: name) { return CatalogueAnswer(explaining: code) }
    let names = knownRules.map(\.id) + ["score"] + ErrorCode.allCases.map(\.rawValue)
    throw Self.unknown(name, "rule or error code", among: names, listing: "peel rules")
  }

  /// The model of that id or alias.
  package func model(named name: String) throws(Failure) -> Model {
    let found = models.models(named: name)
    if found.count == 1 { return found[0] }
    guard found.isEmpty else {
      throw Failure(
        .unknownName,
        "“\(name)” is the name of \(found.count) models",
        hint: "write one of " + found.map(\.id).joined(separator: ", "))
    }
    let ids = models.models.map(\.id)
    let isNearID = NearestName.to(name, among: ids) != nil
    throw Self.unknown(
      name, "model", among: isNearID ? ids : models.models.flatMap(\.aliases),
      listing: "peel models")
  }

  /// Every JSON Schema.
  package var schemas: [SchemaDocument] { SchemaDocument.all(models, knownRules) }

  /// The JSON Schema of that name.
  package func schema(named name: String) throws(Failure) -> SchemaDocument {
    if let schema = schemas.first(where: { $0.name == name }) { return schema }
    throw Self.unknown(name, "schema", among: schemas.map(\.name), listing: "peel schema")
  }

  /// Runs the examples of the rules in a folder, or of those that were compiled in.
  package func trial(
    ofRulesIn folder: String?
  ) throws(Failure) -> (answer: CatalogueAnswer, hasFailed: Bool) {
    var tried = rules
    if let folder { tried = try Self.rules(in: folder) }
    let outcomes = tried.map { rule in
      RuleTrial(of: rule, lexicons: lexicons, models: models, names: names).outcome
    }
    let failures = outcomes.flatMap(\.failures)
    return (
      CatalogueAnswer(trialOf: tried, failures: failures, known: outcomes.flatMap(\.known)),
      !failures.isEmpty
    )
  }

  /// The file that a new rule begins as.
  package static func ruleTemplate(id: String) -> String { RuleTemplate.text(id: id) }

  static func rules(in folder: String) throws(Failure) -> [Rule] {
    do throws(LoadingError) {
      return try RuleFolder(at: folder).rules(
        under: "", lists: EmbeddedRules.wordLists, fields: EmbeddedRules.catalogue.fieldNames)
    } catch {
      throw Failure(.invalidRules, error.description)
    }
  }

  static func unknown(
    _ name: String, _ kind: String, among names: [String], listing: String
  ) -> Failure {
    let nearest = NearestName.to(name, among: names)
    return Failure(
      .unknownName, "“\(name)” is no \(kind)",
      hint: nearest.map { "did you mean \($0)?" } ?? "\(listing) lists the names")
  }
}
