import JSONValues

/// Reads records by the contract, with the fields of every model known.
package struct RecordReader: Sendable {
  let catalogue: ModelCatalogue
  /// Every name that a record may hold, in the order of the contract.
  package let knownNames: [String]

  /// The record's own fields, which no model is sent.
  static let ownNames = ["id", "prompt", "intent", "image_sizes", "model"]

  /// Reads by the fields of those models.
  package init(catalogue: ModelCatalogue) {
    self.catalogue = catalogue
    knownNames = Self.ownNames + catalogue.fieldNames.filter { !Self.ownNames.contains($0) }
  }

  /// The record that a JSON object states; values of request fields are left for the schema check.
  package func record(from value: JSONValue) throws(RecordError) -> Record {
    guard let object = value.object else { throw .notAnObject(found: value.typeName) }
    var record = Record(prompt: try prompt(in: object))
    do throws(RecordError) {
      for member in object.members where member.name != "prompt" {
        try read(member, into: &record)
      }
    } catch {
      if case .unknownField = error { try checkKnown(object.members.map(\.name)) }
      throw error
    }
    return record
  }

  private func prompt(in object: JSONObject) throws(RecordError) -> String {
    guard let value = object["prompt"] else {
      let names = object.members.map(\.name)
      let isMisspelt = names.contains { nearest(to: $0) == "prompt" }
      if isMisspelt { try checkKnown(names) }
      throw .missingPrompt
    }
    let prompt = try text(value, of: "prompt")
    guard !prompt.isBlank else { throw .blankPrompt }
    return prompt
  }

  private func read(_ member: JSONObject.Member, into record: inout Record) throws(RecordError) {
    switch member.name {
    case "id": record.id = try identifier(member.value)
    case "intent": record.intent = try text(member.value, of: "intent")
    case "model": record.model = try text(member.value, of: "model")
    case "image_sizes": record.imageSizes = try sizes(member.value)
    default: try set(member.name, to: member.value, in: &record)
    }
  }

  /// Files a request field under the API's name and notes the alias.
  func set(_ name: String, to value: JSONValue, in record: inout Record) throws(RecordError) {
    guard let field = catalogue.canonicalName(of: name) else {
      try checkKnown([name])
      return
    }
    let isAlias = field != name
    if isAlias { record.aliasesUsed.append(FieldAlias(alias: name, field: field)) }
    guard let earlier = record.fields[field], earlier != value,
      let alias = record.aliasesUsed.last(where: { $0.field == field })?.alias
    else {
      record.fields[field] = value
      return
    }
    record.fields[alias] = isAlias ? value : earlier
    record.fields[field] = isAlias ? earlier : value
  }

  /// Refuses the names that no record has, all at once.
  func checkKnown(_ names: [String]) throws(RecordError) {
    let unknown = names.filter { name in
      catalogue.canonicalName(of: name) == nil && !knownNames.contains(name)
    }.map { UnknownField(name: $0, nearest: nearest(to: $0)) }
    guard unknown.count < 2 else { throw .unknownFields(unknown, known: knownNames) }
    guard let field = unknown.first else { return }
    throw .unknownField(name: field.name, nearest: field.nearest, known: knownNames)
  }

  private func nearest(to name: String) -> String? {
    catalogue.fieldMeant(by: name) ?? NearestName.toField(name, among: knownNames)
  }

  private func text(_ value: JSONValue, of field: String) throws(RecordError) -> String {
    if let text = value.string { return text }
    throw .wrongType(field: field, expected: "a string", found: value.typeName)
  }

  private func identifier(_ value: JSONValue) throws(RecordError) -> JSONValue {
    switch value {
    case .string, .integer: return value
    default:
      throw .wrongType(field: "id", expected: "a string or a whole number", found: value.typeName)
    }
  }

  private func sizes(_ value: JSONValue) throws(RecordError) -> [ImageSize] {
    let expected = "a list of sizes such as {\"width\": 1024, \"height\": 1536}"
    guard let elements = value.array else {
      throw .wrongType(field: "image_sizes", expected: expected, found: value.typeName)
    }
    var sizes: [ImageSize] = []
    for (index, element) in elements.enumerated() {
      guard let size = ImageSize(element) else {
        throw .wrongType(
          field: "image_sizes[\(index)]",
          expected: "an object of a `width` and a `height`, whole numbers of pixels from 1",
          found: element.shown)
      }
      sizes.append(size)
    }
    return sizes
  }
}

extension ImageSize {
  /// Refuses anything but an object of exactly two positive whole numbers.
  fileprivate init?(_ value: JSONValue) {
    guard let members = value.object?.members, members.count == 2,
      let width = value["width"]?.integer, let height = value["height"]?.integer,
      width > 0, height > 0
    else { return nil }
    self.init(width: width, height: height)
  }
}

extension String {
  /// Whether it holds no more than white space, of which no prompt consists.
  package var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
