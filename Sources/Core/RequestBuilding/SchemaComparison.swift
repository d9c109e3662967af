import JSONValues

/// Compares the file of a model with what the API says of it.
struct SchemaComparison {
  let model: Model
  let live: LiveModel

  /// In the order of the file, then what the API has more, then the price.
  var differences: [SchemaDifference] {
    let matched = model.fields.map { (shipped: $0, live: live.field(for: $0)) }
    let known = matched.compactMap { $0.live?.name }
    let added = live.fields.filter { !known.contains($0.name) }
    return matched.flatMap { differences(of: $0.shipped, $0.live) } + added.map(addition) + price
  }

  private func addition(_ field: LiveField) -> SchemaDifference {
    field.kind == nil
      ? SchemaDifference(
        .unsupported, field.name, "the API takes `\(field.name)` now, of a type that Peel lacks")
      : SchemaDifference(
        .added, field.name, "the API takes `\(field.name)` now, which the shipped file lacks")
  }

  private func differences(of field: ModelField, _ live: LiveField?) -> [SchemaDifference] {
    guard let live else {
      return [
        SchemaDifference(.removed, field.name, "the API takes `\(field.name)` no longer")
      ]
    }
    guard let kind = live.kind else {
      return [
        SchemaDifference(
          .unsupported, field.name, "the API takes `\(field.name)` as a type that Peel lacks")
      ]
    }
    let difference = FieldDifference(field: field, live: live)
    return difference.renamed + difference.type(kind) + difference.required + difference.values
      + difference.limits + difference.preset
  }

  private var price: [SchemaDifference] {
    guard let shipped = model.price?.perImage, let live = live.price(source: "")?.perImage,
      shipped != live
    else { return [] }
    return [
      SchemaDifference(
        .price, nil, shipped: .number(shipped), live: .number(live),
        "a picture costs \(live) USD now, and the shipped file says \(shipped) USD")
    ]
  }
}
