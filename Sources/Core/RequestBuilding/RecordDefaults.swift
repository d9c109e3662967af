import JSONValues

/// What a record's fields hold where the record leaves them open.
package struct RecordDefaults: Sendable, Equatable {
  /// A model's id or alias.
  package var model: String?
  /// By the API's names.
  package var fields = JSONObject()

  package init() {}

  /// The defaults with others on top.
  package func overridden(by other: RecordDefaults) -> RecordDefaults {
    var defaults = self
    defaults.model = other.model ?? model
    for member in other.fields.members { defaults.fields[member.name] = member.value }
    return defaults
  }

  /// Whether there are none.
  package var isEmpty: Bool { model == nil && fields.members.isEmpty }

  /// The defaults for fields that the record leaves out and that the model takes.
  package func missing(in record: Record, for model: Model) -> JSONObject {
    fields.members.reduce(into: JSONObject()) { missing, member in
      guard record.fields[member.name] == nil, model.takes(member.value, for: member.name) else {
        return
      }
      missing[member.name] = member.value
    }
  }
}

extension ModelCatalogue {
  /// Why no model takes a value for a field that is known; `nil` where one does.
  package func objection(to value: JSONValue, for name: String) -> String? {
    let takers = models(taking: name)
    guard !takers.contains(where: { $0.takes(value, for: name) }) else { return nil }
    let violations = takers.flatMap { model in
      model.field(named: name).map {
        FieldCheck(field: $0, model: "the API").violations(of: value)
      } ?? []
    }
    return violations.first?.message
  }
}

extension Model {
  fileprivate func takes(_ value: JSONValue, for name: String) -> Bool {
    field(named: name).map { FieldCheck(field: $0, model: id).violations(of: value).isEmpty }
      ?? false
  }
}
