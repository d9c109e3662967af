import JSONValues

/// Judges a record against the schema of the model that it is to be sent to.
struct SchemaCheck {
  let model: Model
  let catalogue: ModelCatalogue

  /// In the order of the schema, then what the model does not take, then what no model is sent.
  func violations(in record: Record) -> [SchemaViolation] {
    modelViolations(record) + model.fields.flatMap { taken($0, in: record) }
      + record.fields.members.compactMap { notTaken($0, in: record) }
      + aliasViolations(record) + sizeViolations(record)
  }

  private func modelViolations(_ record: Record) -> [SchemaViolation] {
    guard let name = record.model, !record.isModelOpen, catalogue.models(named: name).isEmpty
    else { return [] }
    let ids = catalogue.models.map(\.id)
    let names = ids + catalogue.models.flatMap(\.aliases)
    let near = NearestName.to(name, among: names).map { "did you mean \($0)? " } ?? ""
    return [
      SchemaViolation(
        field: "model", problem: .notAllowed(allowed: ids.map { .string($0) }),
        message: "“\(name)” is no model that Peel knows; \(near)"
          + "it knows \(ids.joined(separator: ", ")), and auto chooses one")
    ]
  }

  private func taken(_ field: ModelField, in record: Record) -> [SchemaViolation] {
    if field.name == "prompt" { return [] }
    if let value = record.fields[field.name] {
      return FieldCheck(field: field, model: model.id, isRehearsed: catalogue.isRehearsed)
        .violations(of: value)
    }
    guard field.isRequired else { return [] }
    return [
      SchemaViolation(
        field: field.name, problem: .missing,
        message: "`\(field.name)` is missing, but \(model.id) needs it; "
          + "give \(field.kind.expectation)")
    ]
  }

  private func notTaken(_ member: JSONObject.Member, in record: Record) -> SchemaViolation? {
    guard model.field(named: member.name) == nil,
      let known = catalogue.field(named: member.name)
    else { return nil }
    let takers = catalogue.models(taking: member.name).map(\.id)
    let changesNothing = member.value == known.defaultValue
    let isPassedOver = known.kind.isImages && record.isModelOpen
    return SchemaViolation(
      field: member.name, problem: .notTaken,
      message: "\(model.id) does not take `\(member.name)`, so it is not sent; leave it out, or "
        + "name a model that takes it: \(takers.joined(separator: ", "))",
      isRefusal: !changesNothing && !isPassedOver)
  }

  private func aliasViolations(_ record: Record) -> [SchemaViolation] {
    record.aliasesUsed.compactMap { use in
      guard let value = record.fields[use.alias], let sent = record.fields[use.field] else {
        return nil
      }
      return SchemaViolation(
        field: use.alias, problem: .contradictory(other: use.field),
        message: "`\(use.alias)` is \(value.shown) and `\(use.field)` is \(sent.shown), but they "
          + "are two names of one field; keep `\(use.field)` alone")
    }
  }

  private func sizeViolations(_ record: Record) -> [SchemaViolation] {
    let (sizes, images) = (record.imageSizes.count, record.imageURLs.count)
    guard sizes > 0, images > 0, sizes != images else { return [] }
    return [
      SchemaViolation(
        field: "image_sizes", problem: .wrongCount(images...images),
        message: "`image_sizes` holds \(sizes), but there are \(images) images; "
          + "give one size for each image, in order",
        isRefusal: false)
    ]
  }
}

extension ModelCatalogue {
  /// What the model's schema has against the record; empty where it can be sent as it is.
  package func violations(in record: Record, for model: Model) -> [SchemaViolation] {
    SchemaCheck(model: model, catalogue: self).violations(in: record)
  }
}

extension Model {
  /// Whether the model takes the field with that value, or with what the value surely meant.
  package func accepts(_ value: JSONValue, for name: String) -> Bool {
    field(named: name).map { FieldCheck(field: $0, model: id).accepts(value) } ?? false
  }
}
