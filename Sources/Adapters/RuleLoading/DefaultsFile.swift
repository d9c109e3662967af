import JSONValues
import Linting
import RequestBuilding
import YAMLReading

/// Decodes `defaults` of a settings file: request fields for records that leave them out.
enum DefaultsFile {
  /// What each record says for itself.
  private static let own = ["id", "prompt", "intent", "image_urls", "image_sizes"]

  /// Reads the defaults with their places; every value has to be one that some model takes.
  static func read(
    _ node: FileNode?, into settings: inout Settings, models: ModelCatalogue
  ) throws(LoadingError) {
    for (key, value) in try node?.openMapping().members ?? [] {
      let name = try key.text()
      if name == "model" {
        settings.defaults.model = try model(value, models)
        settings.places["defaults.model"] = value.place
        continue
      }
      let field = try field(key, models)
      guard settings.defaults.fields[field.name] == nil else {
        throw key.error("`\(field.name)` has a default already under another name; keep one")
      }
      settings.defaults.fields[field.name] = try self.value(value, of: field, models)
      settings.places["defaults.\(field.name)"] = value.place
    }
  }

  private static func model(
    _ node: FileNode, _ models: ModelCatalogue
  ) throws(LoadingError) -> String {
    let name = try node.text()
    guard models.models(named: name).isEmpty else { return name }
    throw node.unknown(name, what: "model", among: models.models.flatMap { [$0.id] + $0.aliases })
  }

  private static func field(
    _ key: FileNode, _ models: ModelCatalogue
  ) throws(LoadingError) -> ModelField {
    let name = try key.text()
    guard !own.contains(name) else {
      throw key.error("`\(name)` has no default; every record gives its own")
    }
    guard let known = models.canonicalName(of: name), let field = models.field(named: known) else {
      let names = ["model"] + models.fieldNames.filter { !own.contains($0) }
      throw key.unknown(name, what: "field", among: names)
    }
    return field
  }

  private static func value(
    _ node: FileNode, of field: ModelField, _ models: ModelCatalogue
  ) throws(LoadingError) -> JSONValue {
    let value = field.kind == .string ? .string(try node.text()) : node.node.json
    if let objection = models.objection(to: value, for: field.name) { throw node.error(objection) }
    return value
  }
}
