import EmbeddedRules
import Linting
import Matching
import Reporting
import RequestBuilding
import Routing
import RuleLoading

extension Peel {
  /// The options that fill a record's fields, as the models have them.
  package static var recordOptions: [RecordOption] {
    RecordReader(catalogue: ModelCatalogue(models: EmbeddedRules.models)).options
  }

  /// The ids of the models that were compiled in.
  package static var shippedModels: [String] { EmbeddedRules.models.map(\.id) }

  /// What `peel explain` knows: rules, the score and its dimensions, error codes and their list,
  /// signals of the router.
  package var explainedNames: [String] {
    knownRules.map(\.id) + ["score", "errors"] + Dimension.allCases.map(\.rawValue)
      + ErrorCode.allCases.map(\.rawValue) + EmbeddedRules.routes.signals.map(\.id)
      + CatalogueAnswer.impliedSignalNames
  }

  /// All that has that name, explained; an exit status stands for the error codes that end with it.
  package func explanation(of name: String) throws(Failure) -> CatalogueAnswer {
    if name == "score" { return .scoreExplanation }
    if name == "errors" { return CatalogueAnswer(listing: ErrorCode.allCases, named: name) }
    // A rule may be called like the error code that a request it finds fault with ends in.
    let answers = [
      rule(named: name).map { CatalogueAnswer(explaining: $0) },
      ErrorCode(rawValue: name).map { CatalogueAnswer(explaining: $0) },
      Dimension(rawValue: name).map { CatalogueAnswer(explaining: $0, rules: knownRules) },
      EmbeddedRules.routes.signals.first { $0.id == name }
        .map { CatalogueAnswer(explaining: $0) },
      CatalogueAnswer(explainingImplied: name),
    ].compactMap(\.self)
    if let first = answers.first {
      return answers.dropFirst().reduce(first) { $0.followed(by: $1) }
    }
    if let number = Int32(name), let status = ExitCode(rawValue: number) {
      return CatalogueAnswer(
        listing: ErrorCode.allCases.filter { $0.exitCode == status }, named: name)
    }
    throw Self.unknown(
      name, "rule, error code, exit status, dimension or signal", among: explainedNames,
      listing: "peel rules, peel explain errors and peel route --explain")
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

  /// Runs the examples of the rules in a folder, or of those that were compiled in; with what each
  /// rule costs at worst, where that is asked for.
  package func trial(
    ofRulesIn folder: String?, countingCosts: Bool = false
  ) throws(Failure) -> (answer: CatalogueAnswer, hasFailed: Bool) {
    var tried = rules
    if let folder { tried = try Self.rules(in: folder, isStrict: true) }
    let outcomes = tried.map { rule in
      RuleTrial(of: rule, lexicons: lexicons, models: models, names: names).outcome
    }
    let failures = outcomes.flatMap(\.failures)
    return (
      CatalogueAnswer(
        trialOf: tried, failures: failures, known: outcomes.flatMap(\.known),
        costs: countingCosts ? Self.costs(of: tried) : nil),
      !failures.isEmpty
    )
  }

  /// The file that a new rule begins as.
  package static func ruleTemplate(id: String) -> String { RuleTemplate.text(id: id) }

  /// The dearest first. A pattern that fits PCRE2 as it is may be too large with the marks that
  /// counting puts into it.
  private static func costs(of rules: [Rule]) -> RuleCosts {
    let counted = rules.map { (rule: $0.id, cost: try? RuleCost(of: $0)) }
    return RuleCosts(
      counted: counted.compactMap(\.cost).sorted { ($1.steps, $0.rule) < ($0.steps, $1.rule) },
      uncounted: counted.filter { $0.cost == nil }.map(\.rule))
  }

  static func rules(in folder: String, isStrict: Bool = false) throws(Failure) -> [Rule] {
    do throws(LoadingError) {
      return try RuleFolder(at: folder).rules(
        under: "", lists: EmbeddedRules.wordLists, fields: EmbeddedRules.catalogue.fieldNames,
        isStrict: isStrict)
    } catch {
      throw Failure(.invalidRules, error.description)
    }
  }

  static func unknown(
    _ name: String, _ kind: String, among names: [String], listing: String
  ) -> Failure {
    let nearest = NearestName.to(name, among: names)
    let isSeveral = listing.split(separator: " ").contains("and")
    return Failure(
      .unknownName, "“\(name)” is no \(kind)",
      hint: nearest.map { "did you mean \($0)?" }
        ?? "\(listing) \(isSeveral ? "list" : "lists") the names")
  }
}
