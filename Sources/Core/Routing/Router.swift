import Matching
import PromptParsing
import RequestBuilding

/// Chooses the model for a record.
///
/// In order: a model that the user names, parameters that only some models take, what the words ask
/// for, whether images are given, the default.
package struct Router: Sendable {
  let catalogue: ModelCatalogue
  private let withoutSiblings: ModelCatalogue
  let rules: RouteRules
  let lexicons: [Lexicon]
  /// Whether a sibling may be chosen where no record names one as its `model`.
  let allowsSiblings: Bool
  /// By which a pattern is matched only where the text holds its literals; `nil` matches all of
  /// them, for the same routes.
  private var literals: LiteralIndex?
  private let mentions: MentionReader
  /// The places of the signals in the order in which they are looked for: those that need another
  /// beside them come last.
  let order: [Int]
  /// English first, then each language that signals have patterns of.
  let forms: [SignalForms]
  /// For each signal the task of the model that it is about; `nil` for one about tasks.
  private let tasks: [ImageTask?]

  /// Lays out what every record needs once.
  package init(
    catalogue: ModelCatalogue, rules: RouteRules, lexicons: [Lexicon], allowsSiblings: Bool = false,
    literals: LiteralIndex? = LiteralIndex.empty
  ) {
    self.literals = literals
    self.allowsSiblings = allowsSiblings
    self.catalogue = catalogue
    withoutSiblings = catalogue.withoutSiblings
    self.rules = rules
    self.lexicons = lexicons
    mentions = MentionReader(catalogue: catalogue, naming: rules.naming)
    let signals = rules.signals
    order =
      signals.indices.filter { signals[$0].beside.isEmpty }
      + signals.indices.filter { !signals[$0].beside.isEmpty }
    var languages: [String] = []
    for place in signals.indices {
      for pattern in signals[place].patterns
      where pattern.language != Language.english.code && !languages.contains(pattern.language) {
        languages.append(pattern.language)
      }
    }
    forms = ([Language.english.code] + languages.sorted()).map { SignalForms($0, of: signals) }
    tasks = rules.signals.map { signal in
      guard case .model(let id) = signal.claim else { return nil }
      return catalogue.models.first { $0.id == id }?.task
    }
  }

  /// The same by the literals of its own patterns alone, for texts that no rule will read.
  package func reading(only literals: LiteralIndex) -> Router {
    var router = self
    if router.literals != nil { router.literals = literals }
    return router
  }

  /// The route of a record whose prompt was parsed already; `nil` where no model is known at all.
  ///
  /// A sibling is chosen only where that is allowed or the record's own `model` names one; else the
  /// route names it beside its model.
  package func route(_ record: Record, prompt: Prompt) -> Route? {
    let texts = texts(of: record, prompt: prompt)
    let takesSiblings = allowsSiblings || namesSibling(record)
    let choosable = takesSiblings ? catalogue : withoutSiblings
    let images = record.imageCount
    let reader = SignalReader(
      texts, signals: rules.signals, forms: forms, order: order, imageCount: images,
      literals: literals)
    reader.read { tasks[$0] == nil }
    let words = texts.compactMap(rules.wordChoice)
    let signalled = Ballot.weight(for: .edit, in: reader.observations)
    let prior = rules.decision.prior(images: images)
    let odds = prior + signalled + Ballot.weight(for: .edit, in: words)
    // Mere words do not outvote the name of a model.
    let naming = naming(
      choosable, wantsNewPicture: signalled + (images > 0 ? prior : 0) < 0)
    let narrowings = narrowings(record, texts, naming, among: choosable)
    let likelier = odds >= 0 ? ImageTask.edit : .textToImage
    // What is said of the models of the other task matters only where more than words decides.
    reader.read { tasks[$0] == likelier || tasks[$0] != nil && !narrowings.isEmpty }
    let observations = reader.observations + words
    var route = Verdict(
      catalogue: choosable, decision: rules.decision, record: record, imageCount: images,
      observations: observations, narrowings: narrowings
    ).route
    if !takesSiblings, let chosen = route {
      route?.sibling = SiblingStep(catalogue: catalogue, rules: rules)
        .sibling(of: chosen, record, observations, naming.found(in: texts))
    }
    return route
  }

  /// The model that the texts of a record ask for by name; `nil` where they name none.
  package func name(in record: Record, prompt: Prompt) -> ModelName? {
    naming(catalogue, wantsNewPicture: false).name(in: texts(of: record, prompt: prompt))
  }

  /// The intent first, because it is what the user said.
  func texts(of record: Record, prompt: Prompt) -> [RoutingText] {
    let images = record.imageCount
    let written = text("prompt", prompt, factor: 1, images: images)
    guard let intent = record.intent, intent != record.prompt else { return [written] }
    let asked = Prompt(intent, lexicons: lexicons)
    return [
      text("intent", asked, factor: rules.decision.intentFactor, images: images), written,
    ]
  }

  private func text(
    _ field: String, _ prompt: Prompt, factor: Double, images: Int
  ) -> RoutingText {
    RoutingText(
      field: field, prompt: prompt, factor: factor, mentions: mentions.mentions(in: prompt),
      numberedImages: images > 1 ? NumberedImages(in: prompt, lexicons: lexicons).places : [])
  }

  private func namesSibling(_ record: Record) -> Bool {
    guard let name = record.model, !record.isModelOpen else { return false }
    return catalogue.models(named: name).contains(where: \.isSibling)
  }

  private func naming(
    _ choosable: ModelCatalogue, wantsNewPicture: Bool
  ) -> NamingStep {
    NamingStep(
      catalogue: catalogue, choosable: choosable, wantsNewPicture: wantsNewPicture,
      certainty: rules.decision.namedCertainty)
  }

  private func narrowings(
    _ record: Record, _ texts: [RoutingText], _ naming: NamingStep,
    among choosable: ModelCatalogue
  ) -> [Narrowing] {
    let parameters = ParameterStep(
      catalogue: choosable, certainty: rules.decision.parameterCertainty)
    let named = naming.narrowing(by: record).map { [$0] } ?? naming.narrowings(by: texts)
    return named + parameters.narrowings(for: record)
  }
}
