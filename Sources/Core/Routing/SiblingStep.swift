import JSONValues
import RequestBuilding

/// Finds the model outside the default set that is worth naming beside the chosen one.
struct SiblingStep {
  let catalogue: ModelCatalogue
  let rules: RouteRules

  /// The one that the texts name, or that signals prefer to the default of the task.
  func sibling(
    of route: Route, _ record: Record, _ observations: [Observation],
    _ found: [NamingStep.Found]
  ) -> Route.Sibling? {
    let names = found.map(\.mention)
    if let named = named(by: names) {
      return Route.Sibling(model: named.id, why: "the request names it")
    }
    guard !route.abstained, route.decidedBy != .namedModel,
      route.model == catalogue.default(for: route.task)?.id
    else { return nil }
    let shares = Ballot.siblings(
      of: catalogue, decision: rules.decision, observations: observations)
    // Those of a task and its default add up to 1, so that one at most has more than half.
    let preferred = shares.indices.first { index in
      shares[index] > 0.5 && catalogue.models[index].task == route.task
    }
    guard let model = preferred.map({ catalogue.models[$0] }), takes(record, model),
      !names.contains(where: { $0.isNegated && $0.models.contains(model.id) })
    else { return nil }
    return Route.Sibling(model: model.id, why: why(model, observations))
  }

  /// The most exact name, where it is a sibling's and not ruled out.
  private func named(by mentions: [ModelMention]) -> Model? {
    let best = mentions.filter { !$0.isNegated }.min { $0.rank < $1.rank }
    let named = catalogue.models.filter { best?.models.contains($0.id) ?? false }
    return named.allSatisfy(\.isSibling) ? named.first : nil
  }

  /// Whether the model takes the record as it is; fields that state a default ask for nothing.
  private func takes(_ record: Record, _ model: Model) -> Bool {
    record.fields.members.allSatisfy { member in
      catalogue.statesDefault(member) || model.accepts(member.value, for: member.name)
    }
  }

  private func why(_ model: Model, _ observations: [Observation]) -> String {
    let found = observations.filter { $0.claim == .model(model.id) && $0.reason.weight > 0 }
    // The intent may say what the prompt says.
    let signals = found.map(\.reason.signal).reduce(into: [String]()) { signals, signal in
      if !signals.contains(signal) { signals.append(signal) }
    }
    let sentences = signals.compactMap { id in rules.signals.first { $0.id == id }?.summary }
    return (["it is good for \(model.summary)."] + sentences).joined(separator: " ")
  }
}
