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
  /// The ids of the models that they leave.
  private let kept: Set<String>

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
    (steps, kept) = Self.effective(narrowings, among: catalogue)
  }

  private static func effective(
    _ narrowings: [Narrowing], among catalogue: ModelCatalogue
  ) -> (steps: [Narrowing], kept: Set<String>) {
    var kept = Set(catalogue.models.map(\.id))
    var steps: [Narrowing] = []
    for step in narrowings {
      let left =
        step.isWithinTasks
        ? withinTasks(of: catalogue, kept, step.kept) : kept.intersection(step.kept)
      guard !left.isEmpty, !step.isWithinTasks || left != kept else { continue }
      kept = left
      steps.append(step)
    }
    return (steps, kept)
  }

  private static func withinTasks(
    of catalogue: ModelCatalogue, _ kept: Set<String>, _ wanted: Set<String>
  ) -> Set<String> {
    ImageTask.allCases.reduce(into: []) { left, task in
      let ofTask = kept.intersection(catalogue.models.filter { $0.task == task }.map(\.id))
      let both = ofTask.intersection(wanted)
      left.formUnion(both.isEmpty ? ofTask : both)
    }
  }

  /// `nil` where the catalogue is empty.
  var route: Route? {
    let open = ballot.narrowed(to: kept)
    guard let winner = open.max(by: { $0.share < $1.share }) else { return nil }
    let certainty = steps.map(\.certainty).min() ?? 0
    let shares = shares(among: open, certainty: certainty)
    let confidence = shares[winner.model.id] ?? 0
    let decider = decider(for: winner.model)
    let isUnsure = decider != .namedModel && decider != .parameters
    let abstained = isUnsure && confidence < decision.abstainBelow
    let usual = catalogue.default(for: winner.model.task).flatMap {
      kept.contains($0.id) ? $0 : nil
    }
    let model = abstained ? usual ?? winner.model : winner.model
    return Route(
      model: model.id, task: model.task, decidedBy: abstained ? .fallback : decider,
      confidence: Self.rounded(shares[model.id] ?? 0),
      reasons: reasons(for: model, abstained: abstained),
      alternatives: alternatives(to: model, shares: shares),
      missing: model.missingFields(in: record), abstained: abstained)
  }

  /// Narrowed shares, mixed with the plain ones by what the narrowing leaves uncertain.
  private func shares(
    among open: [(model: Model, share: Double)], certainty: Double
  ) -> [String: Double] {
    var shares: [String: Double] = [:]
    for (model, share) in ballot.shares { shares[model.id] = (1 - certainty) * share }
    for (model, share) in open {
      shares[model.id, default: 0] += certainty * share
    }
    return shares
  }

  /// A narrowing decided where it took away the plain winner or a rival of the chosen task.
  private func decider(for model: Model) -> Route.Decider {
    let plain = ballot.shares.max { $0.share < $1.share }?.model
    let rivals = catalogue.models.filter { $0.task == model.task && $0 != model }
    for step in steps {
      let isNamed = step.decider == .namedModel && step.kept.count < catalogue.models.count
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
    return doubt + steps.flatMap(\.reasons) + ordered + [imageReason(for: model)]
  }

  private var doubtReason: RouteReason {
    RouteReason(
      signal: "abstained", evidence: "no model reaches \(decision.abstainBelow); the default it is",
      field: "prompt", range: nil, weight: 0)
  }

  private func imageReason(for model: Model) -> RouteReason {
    let weight = decision.prior(images: imageCount)
    return RouteReason(
      signal: imageCount > 0 ? "images-given" : "no-images", evidence: "image_urls=\(imageCount)",
      field: "image_urls", range: nil, weight: model.task == .edit ? weight : -weight)
  }

  private func alternatives(
    to chosen: Model, shares: [String: Double]
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
