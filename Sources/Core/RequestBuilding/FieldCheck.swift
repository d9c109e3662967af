import JSONValues

/// Judges one value of a record against one field of a model's schema.
struct FieldCheck {
  let field: ModelField
  /// The model's id, for messages.
  let model: String
  /// Whether requests go to a sandbox.
  var isRehearsed = false

  /// What the schema has against the value; several for a list with several bad addresses.
  func violations(of value: JSONValue) -> [SchemaViolation] {
    if field.kind.isImages { return listViolations(value) }
    return problem(with: value).map { [violation($0, of: value)] } ?? []
  }

  /// Whether the value is accepted, either as it is or as it was surely meant.
  func accepts(_ value: JSONValue) -> Bool {
    let violations = violations(of: value)
    return violations.allSatisfy { violation in
      violation.repaired.map { self.violations(of: $0).isEmpty } ?? false
    }
  }

  private func problem(with value: JSONValue) -> SchemaViolation.Problem? {
    if field.isOmitted(value) { return nil }
    guard isOfKind(value) else { return .wrongType(expected: field.kind.expectation) }
    if !field.allowed.isEmpty, !field.allowed.contains(value) {
      return .notAllowed(allowed: field.allowed)
    }
    guard let bounds = field.bounds, let number = value.integer, !bounds.contains(number) else {
      return nil
    }
    return .outOfBounds(bounds)
  }

  private func isOfKind(_ value: JSONValue) -> Bool {
    switch (field.kind, value) {
    case (.string, .string), (.integer, .integer), (.boolean, .bool), (.imageList, .array),
      (.image, .array):
      true
    default: false
    }
  }

  private func violation(
    _ problem: SchemaViolation.Problem, of value: JSONValue
  ) -> SchemaViolation {
    let meant = ValueRepair(field: field).meant(by: value)
    let repaired = meant.flatMap { self.problem(with: $0) == nil ? $0 : nil }
    let advice = repaired.map { "; write \(literal($0))" } ?? ""
    return SchemaViolation(
      field: field.name, problem: problem,
      message: "`\(field.name)` is \(value.shown), but \(model) takes \(accepted)\(advice)",
      repaired: repaired)
  }

  /// What the field takes, in the words of a message.
  private var accepted: String {
    if !field.allowed.isEmpty { return field.allowed.map(literal).joined(separator: ", ") }
    guard let bounds = field.bounds, field.kind == .integer else { return field.kind.expectation }
    return "\(field.kind.expectation) \(bounds.words)"
  }

  /// The value as a user writes it in JSON.
  private func literal(_ value: JSONValue) -> String {
    value.string.map { "\"\($0)\"" } ?? value.shown
  }

  private func listViolations(_ value: JSONValue) -> [SchemaViolation] {
    guard let elements = value.array else {
      return [violation(.wrongType(expected: field.kind.expectation), of: value)]
    }
    let counted = countViolation(elements.count).map { [$0] } ?? []
    return counted + elements.enumerated().compactMap { addressViolation($1, at: $0) }
  }

  private func countViolation(_ count: Int) -> SchemaViolation? {
    guard let bounds = field.bounds, !bounds.contains(count) else { return nil }
    let most =
      field.kind == .image ? "one image" : "\(bounds.words) images"
    let advice =
      count < bounds.lowerBound
      ? "add a public https address"
      : field.kind == .image
        ? "keep the one that is to change, or name a model that takes several"
        : "split the images over several requests"
    return SchemaViolation(
      field: field.name, problem: .wrongCount(bounds),
      message: "`\(field.name)` holds \(count), but \(model) takes \(most); \(advice)")
  }

  private func addressViolation(_ value: JSONValue, at index: Int) -> SchemaViolation? {
    let place = "`\(field.name)[\(index)]`"
    guard let text = value.string else {
      return SchemaViolation(
        field: field.name, problem: .wrongType(expected: "a string"),
        message: "\(place) is \(value.shown), but has to be an https address in a string")
    }
    guard let flaw = ImageAddress.flaw(in: text, isRehearsed: isRehearsed) else { return nil }
    return SchemaViolation(
      field: field.name, problem: .unreachableImage(index: index, reason: flaw.reason),
      message: "\(place) \(value.shown) \(flaw.reason); \(flaw.advice)")
  }
}

extension ModelField.Kind {
  /// What a value has to be, in the words of a message.
  var expectation: String {
    switch self {
    case .string: "a string"
    case .integer: "a whole number"
    case .boolean: "true or false"
    case .imageList: "a list of image addresses"
    case .image: "a list of one image address"
    }
  }
}
