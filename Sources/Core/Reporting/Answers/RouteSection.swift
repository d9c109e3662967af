import JSONValues
import RequestBuilding
import Routing

extension Route {
  /// The output's `route`.
  var section: JSONObject {
    var object: JSONObject = [
      "model": .string(model), "task": .string(task.rawValue),
      "decided_by": .string(decidedBy.rawValue), "confidence": confidence.rounded,
      "margin": margin.rounded,
      "reasons": .array(reasons.map { .object($0.section) }),
      "alternatives": .array(alternatives.map { .object($0.section) }),
    ]
    if let sibling {
      object["sibling"] = .object(["model": .string(sibling.model), "why": .string(sibling.why)])
    }
    object["missing"] = .array(missing.map { .string($0) })
    object["abstained"] = .bool(abstained)
    return object
  }
}

extension RouteReason {
  fileprivate var section: JSONObject {
    var object: JSONObject = ["signal": .string(signal), "evidence": .string(evidence)]
    if let range {
      object["range"] = .object([
        "start": .integer(range.lowerBound), "end": .integer(range.upperBound),
      ])
    }
    object["weight"] = weight.rounded
    if field != "prompt" { object["field"] = .string(field) }
    return object
  }
}

extension SignalStand {
  /// An element of the output's `signals`.
  var section: JSONObject {
    var object: JSONObject = [
      "signal": .string(signal.id), "speaks_for": .string(signal.claim.name),
      "weight": signal.weight.rounded, "found": .bool(found != nil),
    ]
    if let found { object["evidence"] = .string(found.evidence) }
    return object
  }
}

extension Claim {
  /// The task or the id of the model.
  var name: String {
    switch self {
    case .task(let task): task.rawValue
    case .model(let id): id
    }
  }
}

extension Route.Alternative {
  fileprivate var section: JSONObject {
    ["model": .string(model), "confidence": confidence.rounded, "why_not": .string(whyNot)]
  }
}

extension Double {
  /// Four decimals: more would promise a precision that weights do not have.
  var rounded: JSONValue {
    let scaled = (self * 10_000).rounded()
    return scaled.truncatingRemainder(dividingBy: 10_000) == 0
      ? .integer(Int(scaled / 10_000)) : .number(scaled / 10_000)
  }
}
