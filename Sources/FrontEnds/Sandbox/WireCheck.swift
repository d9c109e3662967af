import JSONValues
import RequestBuilding

/// Judges a request's body against a model's schema, as the vendor's server does.
///
/// On purpose it shares the model files with the client and none of the client's checks, so that
/// a mistake there comes back as a 422 here. Fields that the schema does not name are refused.
struct WireCheck {
  let model: Model
  /// What is wrong with the body, in the order of the schema.
  func refusals(of body: JSONObject) -> [FieldRefusal] {
    let known = Set(model.fields.map(\.wireName))
    let extra = body.members.filter { !known.contains($0.name) }
    return model.fields.flatMap { refusals(of: body[$0.wireName], by: $0) }
      + extra.map { FieldRefusal(field: $0.name, message: "unexpected field") }
  }

  private func refusals(of value: JSONValue?, by field: ModelField) -> [FieldRefusal] {
    guard let value else {
      return field.isRequired
        ? [FieldRefusal(field: field.wireName, message: "field required")] : []
    }
    if field.kind == .imageList, let items = value.array { return listRefusals(items, by: field) }
    if field.kind == .image {
      let message = "expected the public https URL of one image"
      return isReachable(value) ? [] : [FieldRefusal(field: field.wireName, message: message)]
    }
    return message(about: value, by: field).map {
      [FieldRefusal(field: field.wireName, message: $0)]
    } ?? []
  }

  private func message(about value: JSONValue, by field: ModelField) -> String? {
    switch (field.kind, value) {
    case (.string, .string), (.integer, .integer), (.boolean, .bool): break
    default: return "expected \(field.kind.rawValue)"
    }
    if !field.allowed.isEmpty, !field.allowed.contains(value) {
      return "must be one of " + field.allowed.map(Self.text).joined(separator: ", ")
    }
    guard let bounds = field.bounds, let number = value.integer, !bounds.contains(number) else {
      return nil
    }
    return "must be from \(bounds.lowerBound) to \(bounds.upperBound)"
  }

  private static func text(_ value: JSONValue) -> String {
    value.string ?? value.integer.map(String.init) ?? ""
  }

  private func listRefusals(_ items: [JSONValue], by field: ModelField) -> [FieldRefusal] {
    var refusals: [FieldRefusal] = []
    if let bounds = field.bounds, !bounds.contains(items.count) {
      let message = "must have from \(bounds.lowerBound) to \(bounds.upperBound) items"
      refusals.append(FieldRefusal(field: field.wireName, message: message))
    }
    for (index, item) in items.enumerated() where !isReachable(item) {
      let message = "expected a public https URL of an image"
      refusals.append(FieldRefusal(field: field.wireName, index: index, message: message))
    }
    return refusals
  }

  private func isReachable(_ image: JSONValue) -> Bool {
    guard let address = image.string else { return false }
    // A pass takes the picture of the pass before, of this sandbox or an earlier one, and who
    // rehearses goes on with the result of another command.
    return address.hasPrefix("https://") || ImageAddress.isOfSandbox(address)
  }
}
