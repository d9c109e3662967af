import JSONValues

/// The models that Peel knows.
package struct ModelCatalogue: Sendable {
  /// Siblings last; each part in the order of ids.
  package let models: [Model]
  /// Every field of every model once, in the order of the first model that has it.
  package let fields: [ModelField]
  /// Whether requests go to a sandbox, which takes its own pictures to be edited.
  package var isRehearsed = false

  /// Sorts the models, so that their order never depends on file names.
  package init(models: [Model]) {
    self.models = models.sorted { left, right in
      left.isSibling == right.isSibling ? left.id < right.id : right.isSibling
    }
    var fields: [ModelField] = []
    for field in self.models.flatMap(\.fields)
    where !fields.contains(where: { $0.name == field.name }) {
      fields.append(field)
    }
    self.fields = fields
  }
}

extension ModelCatalogue {
  /// The one model with that id or alias; `nil` where there is none or the name is shared.
  package func model(named name: String) -> Model? {
    let named = models(named: name)
    return named.count == 1 ? named[0] : nil
  }

  /// The models with that id or alias: several where a family shares a name.
  package func models(named name: String) -> [Model] {
    if let exact = models.first(where: { $0.id == name }) { return [exact] }
    let key = Self.key(name)
    return models.filter { model in
      ([model.id] + model.aliases).contains { Self.key($0) == key }
    }
  }

  /// The model that a task falls to when nothing speaks for another.
  package func `default`(for task: ImageTask) -> Model? {
    models.first { $0.task == task && $0.isDefault } ?? models.first { $0.task == task }
  }

  /// The models that a route may lead to where the user allows no sibling.
  package var withoutSiblings: ModelCatalogue {
    ModelCatalogue(models: models.filter { !$0.isSibling })
  }

  /// The names of `fields`.
  package var fieldNames: [String] { fields.map(\.name) }

  /// The field of that name in the first model that has it.
  package func field(named name: String) -> ModelField? { fields.first { $0.name == name } }

  /// A record's name of a field given by that name or by an alias.
  package func canonicalName(of name: String) -> String? {
    if let field = field(named: name) { return field.name }
    return models.lazy.flatMap(\.fields).first { $0.aliases.contains(name) }?.name
  }

  /// A record's name of the field that other APIs call so.
  func fieldMeant(by misnomer: String) -> String? {
    models.lazy.flatMap(\.fields).first { $0.misnomers.contains(misnomer) }?.name
  }

  /// The models that take a field.
  package func models(taking field: String) -> [Model] {
    models.filter { $0.field(named: field) != nil }
  }

  /// Every value that some model allows for a field, as text, in the order of the schemas; of two
  /// that differ in case the first, because either is understood.
  package func allowedTexts(of field: String) -> [String] {
    var texts: [String] = []
    for value in models.compactMap({ $0.field(named: field) }).flatMap(\.allowed) {
      let text = value.string ?? value.shown
      let folded = text.lowercased()
      if !texts.contains(where: { $0.lowercased() == folded }) { texts.append(text) }
    }
    return texts
  }

  /// What remains of a model's name when case, spaces, hyphens, underscores, slashes are ignored.
  package static func key(_ name: String) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(name.utf8.count)
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"): continue
      default: key.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
    }
    return key
  }
}
