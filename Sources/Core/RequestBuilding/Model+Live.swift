import JSONValues

extension Model {
  /// In what the API's schema and price differ from this file.
  package func differences(from live: LiveModel) -> [SchemaDifference] {
    SchemaComparison(model: self, live: live).differences
  }

  /// The model with the API's schema and price in place of the file's; `source` says when it was
  /// asked. Names, spellings and advice stay those of the file.
  package func updated(by live: LiveModel, source: String) -> Model {
    var fields: [ModelField] = []
    for field in self.fields {
      if let known = live.field(for: field) { fields.append(field.updated(by: known)) }
    }
    // A record's field goes out under one name only.
    let taken = Set(fields.flatMap { [$0.name, $0.wireName] })
    for field in live.fields where !taken.contains(field.name) {
      if let added = ModelField(field) { fields.append(added) }
    }
    return Model(
      id: id, title: title, task: task, aliases: aliases, shortNames: shortNames,
      isDefault: isDefault, isSibling: isSibling, summary: summary, preferredFor: preferredFor,
      notes: notes, fields: fields, price: live.price(source: source) ?? price, source: source)
  }
}

extension ModelField {
  /// A field that no file describes; `nil` where Peel cannot send it.
  fileprivate init?(_ live: LiveField) {
    guard let kind = live.kind else { return nil }
    self.init(
      name: live.name, wireName: live.name, kind: kind, isRequired: live.isRequired,
      allowed: live.allowed, bounds: live.bounds, defaultValue: live.defaultValue,
      summary: live.summary)
  }

  /// What the API says of a type that Peel lacks changes nothing.
  fileprivate func updated(by live: LiveField) -> ModelField {
    guard let liveKind = live.kind else { return self }
    let isImage = kind == .image && liveKind == .string
    return ModelField(
      name: name, wireName: live.name, kind: isImage ? .image : liveKind,
      isRequired: live.isRequired, allowed: live.allowed, bounds: isImage ? 1...1 : live.bounds,
      omitted: omitted.filter { !live.allowed.contains(.string($0)) },
      defaultValue: live.defaultValue, aliases: aliases, misnomers: misnomers,
      spellings: spellings.filter { live.allowed.contains(.string($0.value)) },
      changesPrice: changesPrice, summary: summary)
  }
}
