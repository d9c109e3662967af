import RequestBuilding

/// How likely each model is to be the right one, by the texts and the images alone.
///
/// The task is decided by the logistic function of the summed log-odds, a model among those of its
/// task by softmax; a model's share is the product.
struct Ballot {
  private let catalogue: ModelCatalogue
  /// In the order of the catalogue; they add up to 1.
  let shares: [Double]

  /// Siblings take their part from the share of their task's default.
  init(
    catalogue: ModelCatalogue, decision: DecisionRule, imageCount: Int,
    observations: [Observation]
  ) {
    self.catalogue = catalogue
    let edit = decision.prior(images: imageCount) + Self.weight(for: .edit, in: observations)
    let strengths = catalogue.models.indices.map { index in
      guard !catalogue.models[index].isSibling else { return 0.0 }
      let prior = index == catalogue.usual(for: index) ? 0 : decision.otherModel
      let own = Self.weight(for: catalogue.models[index].id, in: observations)
      return Self.exponential(prior + own)
    }
    let plain = catalogue.shares(of: strengths, odds: Self.exponential(edit))
    let siblings = Self.siblings(of: catalogue, decision: decision, observations: observations)
    shares = plain.indices.map { index in
      guard let usual = catalogue.usual(for: index) else { return plain[index] }
      let taken = index == usual ? catalogue.sum(of: siblings, besides: index) : 0
      return plain[index] * (1 - taken) + plain[usual] * siblings[index]
    }
  }

  /// How likely each sibling is to be preferred to the default of its task; 0 for other models.
  static func siblings(
    of catalogue: ModelCatalogue, decision: DecisionRule, observations: [Observation]
  ) -> [Double] {
    let odds = catalogue.models.indices.map { index in
      guard catalogue.models[index].isSibling else { return 0.0 }
      let own = weight(for: catalogue.models[index].id, in: observations)
      return exponential(decision.sibling + own)
    }
    return odds.indices.map { odds[$0] / (1 + catalogue.sum(of: odds, besides: $0)) }
  }

  /// The shares where only those models remain. What a sibling loses goes back to the default, what
  /// another model loses stays with its task: that one cannot do it makes no other task likelier.
  func narrowed(to kept: [Bool]) -> [Double] {
    guard kept.contains(false) else { return shares }
    let lost = shares.indices.map { index in
      catalogue.models[index].isSibling && !kept[index] ? shares[index] : 0
    }
    let open = shares.indices.map { index in
      guard kept[index] else { return 0.0 }
      let gained =
        index == catalogue.usual(for: index) ? catalogue.sum(of: lost, besides: index) : 0
      return shares[index] + gained
    }
    let left = open.indices.map { index in
      let rest = catalogue.sum(of: open, besides: index)
      return rest > 0 ? open[index] * catalogue.sum(of: shares, besides: index) / rest : 0
    }
    let total = left.reduce(0, +)
    return left.map { $0 / total }
  }

  /// The log-odds that the texts alone give a task.
  static func weight(for task: ImageTask, in observations: [Observation]) -> Double {
    observations.reduce(0) { sum, observation in
      guard case .task(let claimed) = observation.claim else { return sum }
      return sum + (claimed == task ? observation.reason.weight : -observation.reason.weight)
    }
  }

  private static func weight(for model: String, in observations: [Observation]) -> Double {
    observations.reduce(0) { sum, observation in
      guard case .model(model) = observation.claim else { return sum }
      return sum + observation.reason.weight
    }
  }

  /// The exponential function by (1 + x/2ⁿ)^(2ⁿ) with a second-order term.
  ///
  /// Exact to six digits where weights lie; the core links no mathematics library.
  static func exponential(_ power: Double) -> Double {
    let step = min(max(power, -40), 40) / 65536
    var result = 1 + step + step * step / 2
    for _ in 0..<16 { result *= result }
    return result
  }
}

extension ModelCatalogue {
  /// The default of the task that the model at that place is for.
  fileprivate func usual(for index: Int) -> Int? {
    let task = models[index].task
    return models.firstIndex { $0.task == task && $0.isDefault }
      ?? models.firstIndex { $0.task == task }
  }

  /// What the models of one task have together: that of the model at that place.
  fileprivate func sum(of numbers: [Double], besides index: Int) -> Double {
    let task = models[index].task
    return numbers.indices.reduce(0) { $0 + (models[$1].task == task ? numbers[$1] : 0) }
  }

  /// Each task counts once, however many models it has, and is shared by their strengths.
  fileprivate func shares(of strengths: [Double], odds: Double) -> [Double] {
    let hasEdit = strengths.indices.contains { strengths[$0] > 0 && models[$0].task == .edit }
    let hasMaking = strengths.indices.contains { strengths[$0] > 0 && models[$0].task != .edit }
    let total = (hasEdit ? odds : 0) + (hasMaking ? 1 : 0)
    return strengths.indices.map { index in
      guard strengths[index] > 0 else { return 0 }
      let task = models[index].task == .edit ? odds : 1
      return task / total * strengths[index] / sum(of: strengths, besides: index)
    }
  }
}
