import RequestBuilding

/// Weighs what was found of a record and words the route.
struct Verdict {
  let catalogue: ModelCatalogue
  let decision: DecisionRule
  let record: Record
  let imageCount: Int
  let observations: [Observation]
  let ballot: Ballot
  let narrowings: [Narrowing]

  /// The narrowings that leave a choice, one after the other.
  private var effective: (steps: [Narrowing], kept: Set<String>) {
    var kept = Set(catalogue.models.map(\.id))
    var steps: [Narrowing] = []
    for step in narrowings {
      let left = step.isWithinTasks ? withinTasks(kept, step.kept) : kept.intersection(step.kept)
      guard !left.isEmpty, !step.isWithinTasks || left != kept else { continue }
      kept = left
      steps.append(step)
    }
    return (steps, kept)
  }

  private func withinTasks(_ kept: Set<String>, _ wanted: Set<String>) -> Set<String> {
    ImageTask.allCases.reduce(into: []) { left, task in
      let ofTask = kept.intersection(catalogue.models.filter { $0.task == task }.map(\.id))
      let both = ofTask.intersection(wanted)
      left.formUnion(both.isEmpty ? ofTask : both)
    }
  }

  /// `nil` where the catalogue is empty.
  var route: Route? {
    let (steps, kept) = effective
    guard let winner = ballot.winner(among: kept) else { return nil }
    let certainty = steps.map(\.certainty).min() ?? 0
    let shares = shares(among: kept, certainty: certainty)
    let confidence = shares[winner.model.id] ?? 0
    let decider = decider(for: winner.model, steps: steps)
    let isUnsure = decider != .namedModel && decider != .parameters
    let abstained = isUnsure && confidence < decision.abstainBelow
    let usual = catalogue.default(for: winner.model.task).flatMap {
      kept.contains($0.id) ? $0 : nil
    }
    let model = abstained ? usual ?? winner.model : winner.model
    return Route(
      model: model.id, task: model.task, decidedBy: abstained ? .fallback : decider,
      confidence: Self.rounded(shares[model.id] ?? 0),
      reasons: reasons(for: model, steps: steps, abstained: abstained),
      alternatives: alternatives(to: model, steps: steps, shares: shares),
      missing: model.missingFields(in: record), abstained: abstained)
  }

  /// Narrowed shares, mixed with the plain ones by what the narrowing leaves uncertain.
  private func shares(among kept: Set<String>, certainty: Double) -> [String: Double] {
    var shares: [String: Double] = [:]
    for (model, share) in ballot.shares { shares[model.id] = (1 - certainty) * share }
    for (model, share) in ballot.narrowed(to: kept) {
      shares[model.id, default: 0] += certainty * share
    }
    return shares
  }

  /// A narrowing decided where it took away the plain winner or a rival of the chosen task.
  private func decider(for model: Model, steps: [Narrowing]) -> Route.Decider {
    let all = Set(catalogue.models.map(\.id))
    let plain = ballot.winner(among: all)?.model
    let rivals = catalogue.models.filter { $0.task == model.task && $0 != model }
    for step in steps {
      let isNamed = step.decider == .namedModel && step.kept.count < all.count
      let tookWinner = plain.map { !step.kept.contains($0.id) } ?? false
      if tookWinner || rivals.contains(where: { !step.kept.contains($0.id) }) {
        return step.decider
      }
      if isNamed, step.kept.contains(model.id), step.kept.count == 1 { return step.decider }
    }
    return observedWeight(for: model) > 0 ? .intent : .images
  }

  /// What the texts say for the model and its task.
  private func observedWeight(for model: Model) -> Double {
    relevant.reduce(0) { $0 + weight(of: $1, for: model) }
  }

  /// The weight of an observation as the model sees it: negative speaks against it.
  private func weight(of observation: Observation, for model: Model) -> Double {
    let weight = observation.reason.weight
    switch observation.claim {
    case .task(let task): return task == model.task ? weight : -weight
    case .model(let id): return id == model.id ? weight : -weight
    }
  }

  static func rounded(_ share: Double) -> Double { Double(Int(share * 1000 + 0.5)) / 1000 }
}

/// The words of the verdict.
extension Verdict {
  /// What settled the choice first, then the signals by weight, then the images.
  private func reasons(
    for model: Model, steps: [Narrowing], abstained: Bool
  ) -> [RouteReason] {
    let signals = relevant.map { observation in
      let reason = observation.reason
      return RouteReason(
        signal: reason.signal, evidence: reason.evidence, field: reason.field,
        range: reason.range, weight: Self.rounded(weight(of: observation, for: model), signed: true)
      )
    }
    let ordered = signals.enumerated().sorted {
      (-$0.element.weight, $0.offset) < (-$1.element.weight, $1.offset)
    }.map(\.element)
    let doubt = abstained ? [doubtReason] : []
    return doubt + steps.flatMap(\.reasons) + ordered + [imageReason(for: model)]
  }

  /// What speaks for or against a task or a model of the choice.
  private var relevant: [Observation] {
    observations.filter { observation in
      guard case .model(let id) = observation.claim else { return true }
      return catalogue.models.contains { $0.id == id }
    }
  }

  private var doubtReason: RouteReason {
    RouteReason(
      signal: "abstained", evidence: "no model reaches \(decision.abstainBelow); the default it is",
      field: "prompt", range: nil, weight: 0)
  }

  private func imageReason(for model: Model) -> RouteReason {
    let weight = imageCount > 0 ? decision.imagesGiven : decision.imagesNone
    return RouteReason(
      signal: imageCount > 0 ? "images-given" : "no-images", evidence: "image_urls=\(imageCount)",
      field: "image_urls", range: nil, weight: model.task == .edit ? weight : -weight)
  }

  private func alternatives(
    to chosen: Model, steps: [Narrowing], shares: [String: Double]
  ) -> [Route.Alternative] {
    let others = ballot.shares.map(\.model).filter { $0 != chosen }
    let ranked = others.sorted { (shares[$0.id] ?? 0, $1.id) > (shares[$1.id] ?? 0, $0.id) }
    return ranked.map { model in
      let ruledOut = steps.compactMap { $0.whyNot[model.id] }.first
      return Route.Alternative(
        model: model.id, confidence: Self.rounded(shares[model.id] ?? 0),
        whyNot: ruledOut ?? whyNot(model, chosen: chosen))
    }
  }

  private func whyNot(_ model: Model, chosen: Model) -> String {
    if model.task != chosen.task {
      return model.task == .edit
        ? "it edits images, and this reads like a request for a new picture"
        : "it makes new pictures, and this reads like an edit"
    }
    let speaking = observations.filter { $0.claim == .model(chosen.id) && $0.reason.weight > 0 }
      .map(\.reason.signal)
    return speaking.isEmpty
      ? "nothing here asks for what it is recommended for: \(model.summary)"
      : "\(speaking.joined(separator: ", ")) speaks for \(chosen.title)"
  }

  private static func rounded(_ weight: Double, signed: Bool) -> Double {
    weight < 0 ? -rounded(-weight) : rounded(weight)
  }
}
