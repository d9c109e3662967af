import JSONValues

/// Compares a field of a model's file with what the API says of it, point by point.
struct FieldDifference {
  let field: ModelField
  let live: LiveField

  var renamed: [SchemaDifference] {
    guard field.wireName != live.name else { return [] }
    return [
      difference(
        .renamed, .string(field.wireName), .string(live.name),
        "`\(field.name)` is sent as `\(live.name)` now, and no longer as `\(field.wireName)`")
    ]
  }

  func type(_ kind: ModelField.Kind) -> [SchemaDifference] {
    guard !isSame(kind) else { return [] }
    return [
      difference(
        .type, .string(field.kind.rawValue), .string(kind.rawValue),
        "`\(field.name)` is of the type \(kind.rawValue) now, and was \(field.kind.rawValue)")
    ]
  }

  var required: [SchemaDifference] {
    guard field.isRequired != live.isRequired else { return [] }
    return [
      difference(
        .required, .bool(field.isRequired), .bool(live.isRequired),
        "`\(field.name)` is \(live.isRequired ? "required now" : "required no longer")")
    ]
  }

  /// The order of the values means nothing.
  var values: [SchemaDifference] {
    let gone = field.allowed.filter { !live.allowed.contains($0) }
    let new = live.allowed.filter { !field.allowed.contains($0) }
    guard !gone.isEmpty || !new.isEmpty else { return [] }
    var parts: [String] = []
    if live.allowed.isEmpty {
      parts = ["any value now"]
    } else {
      if !new.isEmpty { parts.append(Self.list(new) + " now") }
      if !gone.isEmpty { parts.append(Self.list(gone) + " no longer") }
    }
    return [
      difference(
        .values, .array(field.allowed), .array(live.allowed),
        "`\(field.name)` takes " + parts.joined(separator: ", and "))
    ]
  }

  var limits: [SchemaDifference] {
    guard field.bounds != live.bounds else { return [] }
    let words = { (bounds: ClosedRange<Int>?) in bounds?.words ?? "without limits" }
    return [
      difference(
        .limits, field.bounds.map { .string($0.words) }, live.bounds.map { .string($0.words) },
        "`\(field.name)` goes \(words(live.bounds)) now, and went \(words(field.bounds))")
    ]
  }

  var preset: [SchemaDifference] {
    guard field.defaultValue != live.defaultValue else { return [] }
    let words = { (value: JSONValue?) in value?.shown ?? "nothing" }
    return [
      difference(
        .preset, field.defaultValue, live.defaultValue,
        "`\(field.name)` left out means \(words(live.defaultValue)) now, and meant "
          + words(field.defaultValue))
    ]
  }

  /// A text may be a lone image whose format the API does not state.
  private func isSame(_ kind: ModelField.Kind) -> Bool {
    field.kind == kind || (field.kind == .image && kind == .string)
  }

  private func difference(
    _ kind: SchemaDifference.Kind, _ shipped: JSONValue?, _ live: JSONValue?, _ message: String
  ) -> SchemaDifference {
    SchemaDifference(kind, field.name, shipped: shipped, live: live, message)
  }

  private static func list(_ values: [JSONValue]) -> String {
    values.map { $0.string ?? $0.shown }.joined(separator: ", ")
  }
}
