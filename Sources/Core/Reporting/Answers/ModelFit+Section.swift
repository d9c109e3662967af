import JSONValues
import RequestBuilding
import Routing

extension ModelFit {
  /// An element of the output's `comparison`.
  func section(in route: Route) -> JSONObject {
    let other = route.alternatives.first { $0.model == model.id }
    var object: JSONObject = [
      "model": .string(model.id), "chosen": .bool(model.id == route.model),
      "sibling": .bool(model.isSibling), "task": .string(model.task.rawValue),
      "fits_task": .bool(fitsTask), "sendable": .bool(isSendable),
      "fields": .array(
        fields.map { field in
          .object([
            "field": .string(field.name), "verdict": .string(field.verdict.rawValue),
            "message": .string(field.message),
          ])
        }),
      "renamed": .object(
        renamed.reduce(into: JSONObject()) { $0[$1.alias] = .string($1.field) }),
      "limits": .object(limits), "cost": .object(cost.section),
      "good_for": .string(model.summary),
    ]
    object["why_not"] = other.map { .string($0.whyNot) }
    return object
  }

  /// What each field with limits or listed values takes, by the record's names.
  private var limits: JSONObject {
    model.fields.reduce(into: JSONObject()) { limits, field in
      var limit = JSONObject()
      if !field.allowed.isEmpty { limit["allowed"] = .array(field.allowed) }
      limit["minimum"] = field.bounds?.least.map { .integer($0) }
      limit["maximum"] = field.bounds?.most.map { .integer($0) }
      if !limit.members.isEmpty { limits[field.name] = .object(limit) }
    }
  }
}
