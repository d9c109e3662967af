import JSONValues
import RequestBuilding

/// Decodes one field of a model's schema.
enum ModelFieldNode {
  private static let keys = [
    "name", "wire", "type", "required", "allowed", "omit", "min", "max", "default", "aliases",
    "misnomers", "spellings", "changes-price", "summary",
  ]

  static func field(_ node: FileNode) throws(LoadingError) -> ModelField {
    let field = try node.mapping(knowing: keys)
    let name = try field.required("name").text()
    let kind = try field.required("type").choice(of: ModelField.Kind.self)
    let allowed = try values(field.optional("allowed"), of: kind)
    let preset = try field.optional("default").map { node throws(LoadingError) in
      try value(node, of: kind)
    }
    if let preset, !allowed.isEmpty, !allowed.contains(preset) {
      throw node.error("the default of `\(name)` is not among the allowed values; add it there")
    }
    return ModelField(
      name: name, wireName: try field.optional("wire")?.text() ?? name, kind: kind,
      isRequired: try field.optional("required")?.flag() ?? false, allowed: allowed,
      bounds: try bounds(field, of: kind), omitted: try omitted(field, of: kind),
      defaultValue: preset,
      aliases: try field.optional("aliases")?.texts() ?? [],
      misnomers: try field.optional("misnomers")?.texts() ?? [],
      spellings: try spellings(field.optional("spellings"), allowed: allowed),
      changesPrice: try field.optional("changes-price")?.flag() ?? false,
      summary: try field.required("summary").text())
  }

  private static func values(
    _ node: FileNode?, of kind: ModelField.Kind
  ) throws(LoadingError) -> [JSONValue] {
    try node?.list().map { element throws(LoadingError) in try value(element, of: kind) } ?? []
  }

  private static func value(
    _ node: FileNode, of kind: ModelField.Kind
  ) throws(LoadingError) -> JSONValue {
    switch kind {
    case .string: .string(try node.text())
    case .integer: .integer(try node.integer())
    case .boolean: .bool(try node.flag())
    case .imageList, .image: throw node.error("images have no fixed values; remove the key")
    }
  }

  private static func omitted(
    _ field: FileMapping, of kind: ModelField.Kind
  ) throws(LoadingError) -> [String] {
    guard let node = field.optional("omit") else { return [] }
    guard kind == .string else { throw node.error("only a text is left out; remove the key") }
    return try node.texts()
  }

  private static func bounds(
    _ field: FileMapping, of kind: ModelField.Kind
  ) throws(LoadingError) -> ClosedRange<Int>? {
    if kind == .image {
      guard let stray = field.optional("min") ?? field.optional("max") else { return 1...1 }
      throw stray.error("an image is one; write image-list, or remove the key")
    }
    guard let lower = field.optional("min"), let upper = field.optional("max") else {
      guard let lone = field.optional("min") ?? field.optional("max") else { return nil }
      throw lone.error("`min` and `max` stand together; add the other")
    }
    let (least, most) = (try lower.integer(), try upper.integer())
    guard least <= most else { throw upper.error("`max` is less than `min`; swap them") }
    return least...most
  }

  private static func spellings(
    _ node: FileNode?, allowed: [JSONValue]
  ) throws(LoadingError) -> [String: String] {
    var spellings: [String: String] = [:]
    for (wrong, right) in try node?.openMapping().members ?? [] {
      let meant = try right.text()
      guard allowed.contains(.string(meant)) else {
        throw right.unknown(meant, what: "value", among: allowed.compactMap(\.string))
      }
      spellings[try wrong.text()] = meant
    }
    return spellings
  }
}
