import RequestBuilding

/// How likely each model is to be the right one, by the texts and the images alone.
///
/// The task is decided by the logistic function of the summed log-odds, a model among those of its
/// task by softmax; a model's share is the product.
struct Ballot {
  /// In the order of the catalogue; they add up to 1.
  let shares: [(model: Model, share: Double)]
  /// The ids of the tasks' defaults.
  private let usual: Set<String>

  /// Siblings take their part from the share of their task's default.
  init(
    catalogue: ModelCatalogue, decision: DecisionRule, imageCount: Int,
    observations: [Observation]
  ) {
    usual = Set(ImageTask.allCases.compactMap { catalogue.default(for: $0)?.id })
    let edit = decision.prior(images: imageCount) + Self.weight(for: .edit, in: observations)
    let odds = Self.exponential(edit)
    let strengths = catalogue.models.filter { !$0.isSibling }.map { model in
      let task = model.task == .edit ? odds : 1
      let prior = model == catalogue.default(for: model.task) ? 0 : decision.otherModel
      let own = Self.weight(for: model.id, in: observations)
      return (model: model, task: task, strength: Self.exponential(prior + own))
    }
    let total = Self.taskTotal(strengths.map { ($0.model.task, $0.task) })
    let plain = strengths.map { entry in
      let rivals = strengths.filter { $0.model.task == entry.model.task }
      let among = entry.strength / rivals.reduce(0) { $0 + $1.strength }
      return (model: entry.model, share: entry.task / total * among)
    }
    let siblings = Self.siblings(of: catalogue, decision: decision, observations: observations)
    shares =
      plain.map { model, share in
        guard model == catalogue.default(for: model.task) else { return (model, share) }
        let taken = siblings.filter { $0.model.task == model.task }.reduce(0) { $0 + $1.share }
        return (model, share * (1 - taken))
      }
      + siblings.map { sibling in
        let usual = plain.first { $0.model == catalogue.default(for: sibling.model.task) }
        return (sibling.model, sibling.share * (usual?.share ?? 0))
      }
  }

  /// How likely each sibling is to be preferred to the default of its task.
  static func siblings(
    of catalogue: ModelCatalogue, decision: DecisionRule, observations: [Observation]
  ) -> [(model: Model, share: Double)] {
    let odds = catalogue.models.filter(\.isSibling).map { model in
      (model, exponential(decision.sibling + weight(for: model.id, in: observations)))
    }
    return odds.map { model, own in
      let rivals = odds.filter { $0.0.task == model.task }.reduce(1) { $0 + $1.1 }
      return (model, own / rivals)
    }
  }

  /// The shares where only those models remain. What a sibling loses goes back to the default, what
  /// another model loses stays with its task: that one cannot do it makes no other task likelier.
  func narrowed(to kept: Set<String>) -> [(model: Model, share: Double)] {
    let lost = shares.filter { $0.model.isSibling && !kept.contains($0.model.id) }
    let open = shares.filter { kept.contains($0.model.id) }.map { entry in
      let gained = usual.contains(entry.model.id) ? Self.share(of: entry.model.task, in: lost) : 0
      return (model: entry.model, share: entry.share + gained)
    }
    let left = open.map { entry in
      let whole = Self.share(of: entry.model.task, in: shares)
      let rest = Self.share(of: entry.model.task, in: open)
      return (model: entry.model, share: rest > 0 ? entry.share * whole / rest : entry.share)
    }
    let total = left.reduce(0) { $0 + $1.share }
    return left.map { ($0.model, $0.share / total) }
  }

  private static func share(
    of task: ImageTask, in shares: [(model: Model, share: Double)]
  ) -> Double {
    shares.reduce(0) { $0 + ($1.model.task == task ? $1.share : 0) }
  }

  /// Each task counts once, however many models it has.
  private static func taskTotal(_ entries: [(task: ImageTask, odds: Double)]) -> Double {
    ImageTask.allCases.reduce(0) { total, task in
      total + (entries.first { $0.task == task }?.odds ?? 0)
    }
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
      observation.claim == .model(model) ? sum + observation.reason.weight : sum
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
