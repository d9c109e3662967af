import RequestBuilding

/// What it says of the task that images are given, or that none are.
struct ImageEvidence {
  private let count: Int
  /// Log-odds of an edit.
  private let weight: Double

  init(count: Int, by decision: DecisionRule) {
    self.count = count
    weight = decision.prior(images: count)
  }

  /// As a model for that task sees it.
  func reason(for task: ImageTask) -> RouteReason {
    RouteReason(
      signal: count > 0 ? "images-given" : "no-images", evidence: "image_urls=\(count)",
      field: "image_urls", range: nil, weight: task == .edit ? weight : -weight)
  }

  /// Beside the signals, with whose weights it is added up.
  var stand: SignalStand {
    let reason = reason(for: .edit)
    let signal = Signal(
      id: reason.signal, summary: "", why: "", source: "", claim: .task(.edit), weight: weight,
      patterns: [])
    return SignalStand(signal: signal, found: reason)
  }
}
