import PromptParsing
import RequestBuilding

/// Chooses the model for a record.
///
/// In order: a model that the user names, parameters that only some models take, what the words ask
/// for, whether images are given, the default.
package struct Router: Sendable {
  let catalogue: ModelCatalogue
  let rules: RouteRules
  let lexicons: [Lexicon]
  private let mentions: MentionReader

  /// Lays out what every record needs once.
  package init(catalogue: ModelCatalogue, rules: RouteRules, lexicons: [Lexicon]) {
    self.catalogue = catalogue
    self.rules = rules
    self.lexicons = lexicons
    mentions = MentionReader(catalogue: catalogue, naming: rules.naming)
  }

  /// The route of a record whose prompt was parsed already; `nil` where no model is known at all.
  package func route(_ record: Record, prompt: Prompt) -> Route? {
    let texts = texts(of: record, prompt: prompt)
    let images = record.imageCount
    let observations = SignalReader(signals: rules.signals, imageCount: images)
      .observations(in: texts)
    let ballot = Ballot(
      catalogue: catalogue, decision: rules.decision, imageCount: images,
      observations: observations)
    return Verdict(
      catalogue: catalogue, decision: rules.decision, record: record, imageCount: images,
      observations: observations, ballot: ballot, narrowings: narrowings(record, texts)
    ).route
  }

  /// The model that the texts of a record ask for by name; `nil` where they name none.
  package func name(in record: Record, prompt: Prompt) -> ModelName? {
    naming.name(in: texts(of: record, prompt: prompt))
  }

  /// The intent first, because it is what the user said.
  private func texts(of record: Record, prompt: Prompt) -> [RoutingText] {
    let written = RoutingText(field: "prompt", prompt: prompt, factor: 1)
    guard let intent = record.intent, intent != record.prompt else { return [written] }
    let asked = RoutingText(
      field: "intent", prompt: Prompt(intent, lexicons: lexicons),
      factor: rules.decision.intentFactor)
    return [asked, written]
  }

  private var naming: NamingStep {
    NamingStep(catalogue: catalogue, mentions: mentions, certainty: rules.decision.namedCertainty)
  }

  private func narrowings(_ record: Record, _ texts: [RoutingText]) -> [Narrowing] {
    let parameters = ParameterStep(
      catalogue: catalogue, certainty: rules.decision.parameterCertainty)
    let named = naming.narrowing(by: record).map { [$0] } ?? naming.narrowings(by: texts)
    return named + parameters.narrowings(for: record)
  }
}
