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
    /// Its id.
    package let model: String
    /// 0 to 1.
    package let confidence: Double
    /// What ruled it out, or spoke for another.
    package let whyNot: String
    /// A model that lost, and why.
    package init(model: String, confidence: Double, whyNot: String) {
      self.model = model
      self.confidence = confidence
      self.whyNot = whyNot
    }
  }

  /// A model outside the default set that the guidance prefers for this request.
  package struct Sibling: Sendable, Equatable {
    /// Its id.
    package let model: String
    /// What the guidance says it does better.
    package let why: String
    /// A model to consider.
    package init(model: String, why: String) {
      self.model = model
      self.why = why
    }
  }

  /// The id of the model.
  package var model: String
  /// The model's task.
  package var task: ImageTask
  /// The first of the steps that made the difference.
  package var decidedBy: Decider
  /// 0 to 1.
  package var confidence: Double
  /// How much surer it is of the model than of the next best; negative where the route abstained
  /// and took the default.
  package var margin: Double { confidence - (alternatives.first?.confidence ?? 0) }

  /// What decided first, then what else was found, by weight.
  package var reasons: [RouteReason]
  /// The other models, the likeliest first.
  package var alternatives: [Alternative]
  /// `nil` where the guidance prefers nothing else.
  package var sibling: Sibling?
  /// Record fields that the model needs and the record lacks.
  package var missing: [String]
  /// True where the evidence stayed under the threshold; `model` is then the default.
  package var abstained: Bool

  /// A route; without `missing` and `abstained` it can be sent as it is.
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
