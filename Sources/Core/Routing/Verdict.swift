import RequestBuilding

/// Weighs what was found of a record and words the route.
struct Verdict {
  let catalogue: ModelCatalogue
  let decision: DecisionRule
  let record: Record
  let imageCount: Int
  /// What speaks for or against a task or a model of the choice.
  let observations: [Observation]
  let ballot: Ballot
  /// The narrowings that leave a choice, one after the other.
  private let steps: [Narrowing]
  /// For each model of the catalogue whether they leave it.
  private let kept: [Bool]

  init(
    catalogue: ModelCatalogue, decision: DecisionRule, record: Record, imageCount: Int,
    observations: [Observation], narrowings: [Narrowing]
  ) {
    self.catalogue = catalogue
    self.decision = decision
    self.record = record
    self.imageCount = imageCount
    self.observations = observations.filter { observation in
      guard case .model(let id) = observation.claim else { return true }
      return catalogue.models.contains { $0.id == id }
    }
    ballot = Ballot(
      catalogue: catalogue, decision: decision, imageCount: imageCount, observations: observations)
    (steps, kept) = Self.effective(narrowings, among: catalogue.models)
  }

  private static func effective(
    _ narrowings: [Narrowing], among models: [Model]
  ) -> (steps: [Narrowing], kept: [Bool]) {
    var kept = [Bool](repeating: true, count: models.count)
    var steps: [Narrowing] = []
    for step in narrowings {
      let both = models.indices.map { kept[$0] && step.kept.contains(models[$0].id) }
      let left = step.isWithinTasks ? Self.withinTasks(of: models, kept, both) : both
      guard left.contains(true), !step.isWithinTasks || left != kept else { continue }
      kept = left
      steps.append(step)
    }
    return (steps, kept)
  }

  /// Those of both lists, but all that were kept of a task that both have nothing of.
  private static func withinTasks(
    of models: [Model], _ kept: [Bool], _ both: [Bool]
  ) -> [Bool] {
    models.indices.map { index in
      let hasBoth = models.indices.contains { both[$0] && models[$0].task == models[index].task }
      return hasBoth ? both[index] : kept[index]
    }
  }

  /// `nil` where the catalogue is empty.
  var route: Route? {
    let models = catalogue.models
    let open = ballot.narrowed(to: kept)
    guard let winner = Self.highest(of: open) else { return nil }
    // Narrowed shares, mixed with the plain ones by what the narrowing leaves uncertain.
    let certainty = steps.map(\.certainty).min() ?? 0
    let shares = open.indices.map { (1 - certainty) * ballot.shares[$0] + certainty * open[$0] }
    let decider = decider(for: models[winner])
    let isUnsure = decider != .namedModel && decider != .parameters
    let abstained = isUnsure && shares[winner] < decision.abstainBelow
    // Who cannot tell leaves out no image that was given: the dearer of the two mistakes.
    let task = imageCount > 0 ? ImageTask.edit : models[winner].task
    let usual = catalogue.default(for: task).flatMap { usual in
      models.indices.first { kept[$0] && models[$0].id == usual.id }
    }
    let chosen = abstained ? usual ?? winner : winner
    let model = models[chosen]
    return Route(
      model: model.id, task: model.task, decidedBy: abstained ? .fallback : decider,
      confidence: Self.rounded(shares[chosen]),
      reasons: reasons(for: model, abstained: abstained),
      alternatives: alternatives(to: chosen, shares: shares),
      missing: model.missingFields(in: record), abstained: abstained)
  }

  /// The first of the highest.
  private static func highest(of shares: [Double]) -> Int? {
    shares.indices.max { shares[$0] < shares[$1] }
  }

  /// A narrowing decided where it took away the plain winner or a rival of the chosen task.
  private func decider(for model: Model) -> Route.Decider {
    let plain = Self.highest(of: ballot.shares).map { catalogue.models[$0].id }
    for step in steps {
      let isNamed = step.decider == .namedModel && step.kept.count < catalogue.models.count
      let tookWinner = plain.map { !step.kept.contains($0) } ?? false
      let tookRival = catalogue.models.contains {
        $0.task == model.task && $0.id != model.id && !step.kept.contains($0.id)
      }
      if tookWinner || tookRival {
        return step.decider
      }
      if isNamed, step.kept.contains(model.id), step.kept.count == 1 { return step.decider }
    }
    return observedWeight(for: model) > 0 ? .intent : .images
  }

  /// What the texts say for the model and its task.
  private func observedWeight(for model: Model) -> Double {
    observations.reduce(0) { $0 + weight(of: $1, for: model) }
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
  private func reasons(for model: Model, abstained: Bool) -> [RouteReason] {
    let signals = observations.map { observation in
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
    let images = ImageEvidence(count: imageCount, by: decision).reason(for: model.task)
    return doubt + steps.flatMap(\.reasons) + ordered + [images]
  }

  private var doubtReason: RouteReason {
    RouteReason(
      signal: "abstained", evidence: "no model reaches \(decision.abstainBelow); the default it is",
      field: "prompt", range: nil, weight: 0)
  }

  private func alternatives(to chosen: Int, shares: [Double]) -> [Route.Alternative] {
    let models = catalogue.models
    let ranked = models.indices.filter { $0 != chosen }
      .sorted { (shares[$0], models[$1].id) > (shares[$1], models[$0].id) }
    return ranked.map { index in
      let ruledOut = steps.compactMap { $0.whyNot[models[index].id] }.first
      return Route.Alternative(
        model: models[index].id, confidence: Self.rounded(shares[index]),
        whyNot: ruledOut ?? whyNot(models[index], chosen: models[chosen]))
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
