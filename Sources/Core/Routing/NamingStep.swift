import PromptParsing
import RequestBuilding

/// Narrows the choice to a model that the user names.
struct NamingStep {
  let catalogue: ModelCatalogue
  /// The models of the catalogue that the route may lead to.
  let choosable: ModelCatalogue
  /// Whether the words ask for a new picture, in spite of images where some are given.
  let wantsNewPicture: Bool
  /// The share of certainty that a name in a text has.
  let certainty: Double

  /// By the record's field, where it is not `auto`; a name that nobody knows narrows nothing, but
  /// is told.
  func narrowing(by record: Record) -> Narrowing? {
    guard let name = record.model, !record.isModelOpen else { return nil }
    let named = catalogue.models(named: name).map(\.id)
    let reason = RouteReason(
      signal: named.isEmpty ? "unknown-model" : "named-model", evidence: "model=\(name)",
      field: "model", range: nil, weight: named.isEmpty ? 0 : 1)
    guard named.isEmpty else { return keeping(named, reason: reason, certainty: 1) }
    return Narrowing(
      decider: .namedModel, kept: Set(choosable.models.map(\.id)), reasons: [reason],
      certainty: 1, whyNot: [:])
  }

  /// The most exact name in the texts that is not ruled out.
  func name(in texts: [RoutingText]) -> ModelName? {
    best(of: found(in: texts)).map { best in
      ModelName(
        models: best.mention.models, text: best.text.prompt.text(in: best.mention.range),
        field: best.text.field)
    }
  }

  /// By the texts: the most exact name that is not ruled out, then what is ruled out.
  func narrowings(by texts: [RoutingText]) -> [Narrowing] {
    let found = found(in: texts)
    let chosen = best(of: found).map { best in
      let reason = best.text.reason("named-model", at: best.mention.range, weight: 1)
      return keeping(
        best.mention.models, reason: reason, certainty: certainty,
        orMaking: wantsNewPicture && !saysTask(reason.evidence, best.mention.models))
    }
    let ruledOut = found.filter(\.mention.isNegated).map { text, mention in
      without(
        mention.models, reason: text.reason("model-ruled-out", at: mention.range, weight: 1),
        certainty: certainty)
    }
    return (chosen.map { [$0] } ?? []) + ruledOut
  }

  typealias Found = (text: RoutingText, mention: ModelMention)

  /// Every name in the texts, those that are ruled out among them.
  func found(in texts: [RoutingText]) -> [Found] {
    texts.flatMap { text in
      text.mentions.map { (text: text, mention: $0) }
    }
  }

  private func best(of found: [Found]) -> Found? {
    found.filter { !$0.mention.isNegated }.min { $0.mention.rank < $1.mention.rank }
  }

  /// Whether the name itself says what the model does ("nano banana pro edit").
  private func saysTask(_ name: String, _ named: [String]) -> Bool {
    let key = ModelCatalogue.key(name)
    return catalogue.models.filter { named.contains($0.id) }.contains { model in
      let task = ModelCatalogue.key(model.task.rawValue)
      return key.indices.contains { key[$0...].starts(with: task) }
    }
  }

  /// A name that may not be chosen still says what is to be done: the models of its task remain;
  /// `orMaking` keeps those that make pictures too, since "nano banana pro: a map" asks for one
  /// that its only model here cannot make.
  private func keeping(
    _ named: [String], reason: RouteReason, certainty: Double, orMaking: Bool = false
  ) -> Narrowing {
    let meant = choosable.models.filter { named.contains($0.id) }
    let tasks = catalogue.models.filter { named.contains($0.id) }.map(\.task)
    let sameTask = meant.isEmpty ? choosable.models.filter { tasks.contains($0.task) } : meant
    let makers = choosable.models.filter { $0.task == .textToImage && !sameTask.contains($0) }
    let kept = sameTask + (orMaking ? makers : [])
    let why = "the request names \(named.joined(separator: " or "))"
    return Narrowing(
      decider: .namedModel, kept: Set(kept.map(\.id)), reasons: [reason], certainty: certainty,
      whyNot: Dictionary(
        uniqueKeysWithValues: choosable.models.filter { !kept.contains($0) }.map { ($0.id, why) }))
  }

  private func without(
    _ ruledOut: [String], reason: RouteReason, certainty: Double
  ) -> Narrowing {
    Narrowing(
      decider: .namedModel,
      kept: Set(choosable.models.map(\.id).filter { !ruledOut.contains($0) }), reasons: [reason],
      certainty: certainty,
      whyNot: Dictionary(
        uniqueKeysWithValues: ruledOut.map { ($0, "the request says not to use it") }))
  }
}
