import EmbeddedRules
import Hashing
import JSONValues
import Linting
import Reporting
import RequestBuilding
import RuleLoading

/// The digests of the rules and schemas that plans are made by: equal on every machine that has the
/// same ones.
package struct PlanFingerprints: Sendable {
  private let rules: String
  private let catalogue: ModelCatalogue
  /// Those of the models that were compiled in; empty where the API's own schemas hold.
  private let schemas: [String: String]

  /// Takes those that hold; only rule folders have to be read for that.
  package init(of peel: Peel) throws(Failure) {
    rules = try Self.digest(of: peel.settings)
    catalogue = peel.models
    let isLive = peel.settings.usesLiveSchema == true
    let shipped = zip(EmbeddedRules.models.map(\.id), EmbeddedRules.schemaDigests)
    schemas = isLive ? [:] : Dictionary(uniqueKeysWithValues: shipped)
  }

  /// What the requests made of a prompt can be held to; all go to one model.
  func seal(_ requests: [PlannedRequest], of prompt: String, for model: Model) -> PlanSeal {
    PlanSeal(
      prompt: prompt, rules: rules, schema: schemas[model.id] ?? model.schemaDigest,
      requests: requests)
  }

  /// Refuses a plan that other rules or another schema have made.
  package func check(_ plan: StoredPlan, place: String? = nil) throws(Failure) {
    guard let seal = plan.answer.seal else { return }
    let start = place.map { "\($0): " } ?? ""
    guard catalogue.isRehearsed || !plan.editsRehearsal else {
      throw Failure(
        .invalidParameter, "\(start)the plan edits a picture of a sandbox, which no server has",
        hint: "run it with --sandbox, or plan again with the address of a real picture")
    }
    let changes =
      (seal.rules == rules ? [] : ["the rules or their settings"])
      + plan.models.filter { digest(of: $0) != seal.schema }.map { "the schema or price of \($0)" }
    guard !changes.isEmpty else { return }
    throw Failure(
      .outdatedPlan,
      "\(start)\(changes.joined(separator: ", and ")) changed since the plan was made",
      hint: "plan again; or, if options or settings chose other rules or schemas then, repeat them "
        + "(--rules, --rule, --ignore, --isolated, --live-schema)")
  }

  private func digest(of id: String) -> String? {
    schemas[id] ?? catalogue.models.first { $0.id == id }?.schemaDigest
  }

  /// That of what was compiled in, where settings change nothing about rules.
  private static func digest(of settings: Settings) throws(Failure) -> String {
    let facts = settings.ruleFacts
    var folders: [JSONValue] = []
    for folder in settings.ruleFolders {
      do throws(LoadingError) {
        folders.append(.string(try RuleFolder(at: folder).digest()))
      } catch {
        throw Failure(.invalidRules, error.description)
      }
    }
    guard !folders.isEmpty || !facts.members.isEmpty else { return EmbeddedRules.digest }
    let whole: JSONObject = [
      "embedded": .string(EmbeddedRules.digest), "folders": .array(folders),
      "settings": .object(facts),
    ]
    return SHA256.hex(of: JSONValue.object(whole).canonicalBytes)
  }
}

extension Settings {
  /// What they say of rules and findings, without where they say it and why.
  fileprivate var ruleFacts: JSONObject {
    var facts = JSONObject()
    for (id, setting) in rules.sorted(by: { $0.key < $1.key }) {
      let fact = setting.facts
      if !fact.members.isEmpty { facts[id] = .object(fact) }
    }
    guard !suppressions.isEmpty else { return facts }
    // No rule has a name with a space.
    facts["left out"] = .array(suppressions.map { .object($0.facts) })
    return facts
  }
}

extension RuleSetting {
  /// That a rule is on says nothing: all are.
  fileprivate var facts: JSONObject {
    var facts = JSONObject()
    if isOn == false { facts["on"] = .bool(false) }
    facts["severity"] = severity.map { .string($0.rawValue) }
    facts["cost"] = cost.map { .integer($0) }
    for (limit, value) in limits { facts[limit.rawValue] = .number(value) }
    return facts
  }
}

extension Suppression {
  fileprivate var facts: JSONObject {
    var facts: JSONObject = ["rule": .string(rule)]
    facts["text"] = text.map { .string($0) }
    facts["id"] = id.map { .string($0) }
    facts["path"] = path.map { .string($0) }
    return facts
  }
}
