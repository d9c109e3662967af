import PromptParsing
import RequestBuilding

/// Narrows the choice to a model that the user names.
struct NamingStep {
  let catalogue: ModelCatalogue
  let mentions: MentionReader
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
    guard named.isEmpty else { return positive(named, reason: reason, certainty: 1) }
    return Narrowing(
      decider: .namedModel, kept: Set(catalogue.models.map(\.id)), reasons: [reason],
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
      positive(
        best.mention.models,
        reason: best.text.reason("named-model", at: best.mention.range, weight: 1),
        certainty: certainty)
    }
    let ruledOut = found.filter(\.mention.isNegated).map { text, mention in
      negative(
        mention.models, reason: text.reason("model-ruled-out", at: mention.range, weight: 1),
        certainty: certainty)
    }
    return (chosen.map { [$0] } ?? []) + ruledOut
  }

  private typealias Found = (text: RoutingText, mention: ModelMention)

  private func found(in texts: [RoutingText]) -> [Found] {
    texts.flatMap { text in
      mentions.mentions(in: text.prompt).map { (text: text, mention: $0) }
    }
  }

  private func best(of found: [Found]) -> Found? {
    found.filter { !$0.mention.isNegated }.min {
      ($0.mention.models.count, -$0.mention.range.count)
        < ($1.mention.models.count, -$1.mention.range.count)
    }
  }

  private func positive(
    _ named: [String], reason: RouteReason, certainty: Double
  ) -> Narrowing {
    let others = catalogue.models.map(\.id).filter { !named.contains($0) }
    let why = "the request names \(named.joined(separator: " or "))"
    return Narrowing(
      decider: .namedModel, kept: Set(named), reasons: [reason], certainty: certainty,
      whyNot: Dictionary(uniqueKeysWithValues: others.map { ($0, why) }))
  }

  private func negative(
    _ ruledOut: [String], reason: RouteReason, certainty: Double
  ) -> Narrowing {
    Narrowing(
      decider: .namedModel,
      kept: Set(catalogue.models.map(\.id).filter { !ruledOut.contains($0) }), reasons: [reason],
      certainty: certainty,
      whyNot: Dictionary(
        uniqueKeysWithValues: ruledOut.map { ($0, "the request says not to use it") }))
  }
}
