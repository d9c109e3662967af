import RequestBuilding

/// The model chosen for a record, and why.
package struct Route: Sendable, Equatable {
  /// What settled the choice; raw values are those of the contract.
  package enum Decider: String, Sendable {
    case namedModel = "named-model"
    case parameters, intent, images
    case fallback = "default"
  }

  /// A model that was not chosen.
  package struct Alternative: Sendable, Equatable {
    package let model: String
    /// 0 to 1.
    package let confidence: Double
    package let whyNot: String
    package init(model: String, confidence: Double, whyNot: String) {
      self.model = model
      self.confidence = confidence
      self.whyNot = whyNot
    }
  }

  /// A model outside the default set that the guidance prefers for this request.
  package struct Sibling: Sendable, Equatable {
    package let model: String
    package let why: String
    package init(model: String, why: String) {
      self.model = model
      self.why = why
    }
  }

  package var model: String
  package var task: ImageTask
  package var decidedBy: Decider
  /// 0 to 1.
  package var confidence: Double
  package var reasons: [RouteReason]
  package var alternatives: [Alternative]
  package var sibling: Sibling?
  /// Record fields that the model needs and the record lacks.
  package var missing: [String]
  /// True where the evidence stayed under the threshold; `model` is then the default.
  package var abstained: Bool

  package init(
    model: String, task: ImageTask, decidedBy: Decider, confidence: Double,
    reasons: [RouteReason], alternatives: [Alternative], sibling: Sibling? = nil,
    missing: [String] = [], abstained: Bool = false
  ) {
    self.model = model
    self.task = task
    self.decidedBy = decidedBy
    self.confidence = confidence
    self.reasons = reasons
    self.alternatives = alternatives
    self.sibling = sibling
    self.missing = missing
    self.abstained = abstained
  }
}
