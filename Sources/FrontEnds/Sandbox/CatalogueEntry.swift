import JSONValues
import RequestBuilding

/// A model as `GET /v1/models` lists it.
struct CatalogueEntry {
  let model: Model
  /// Whether the schema is to differ from the shipped one, as the API's may one day.
  var isDrifted = false

  /// What the picture is made from, in the catalogue's words.
  var category: String {
    switch model.task {
    case .edit: "image-to-image"
    case .textToImage: "text-to-image"
    }
  }

  /// Every model here makes pictures.
  static let kind = "image"

  /// Whether the text occurs in the model's id or title, whatever the case.
  func matches(_ text: String) -> Bool {
    [model.id, model.title].contains { $0.lowercased().contains(text.lowercased()) }
  }

  /// The sandbox takes no money, so every price is 0.
  func json(withSchema: Bool) -> JSONObject {
    var entry: JSONObject = [
      "model_id": .string(model.id), "display_name": .string(model.title),
      "categories": .array([.string(category)]), "kind": .string(Self.kind),
      "base_price_usd": .integer(0), "price_unit": .string("image"),
    ]
    if withSchema { entry["input_schema"] = .object(schema) }
    return entry
  }

  /// The input schema, as JSON Schema.
  private var schema: JSONObject {
    var properties = JSONObject()
    for field in model.fields { properties[field.wireName] = .object(property(field)) }
    if isDrifted { drift(&properties) }
    let required = model.fields.filter(\.isRequired).map { JSONValue.string($0.wireName) }
    return [
      "type": .string("object"), "required": .array(required), "properties": .object(properties),
    ]
  }

  /// The last field goes, one comes, and the first list of values loses its last.
  private func drift(_ properties: inout JSONObject) {
    if let last = model.fields.last { properties[last.wireName] = nil }
    properties["grain"] = .object([
      "type": .string("integer"), "minimum": .integer(0), "maximum": .integer(10),
      "default": .integer(0), "description": .string("How much film grain to add."),
    ])
    guard let listed = model.fields.dropLast().first(where: { $0.allowed.count > 1 }) else {
      return
    }
    var property = property(listed)
    property["enum"] = .array(listed.allowed.dropLast())
    properties[listed.wireName] = .object(property)
  }

  private func property(_ field: ModelField) -> JSONObject {
    var property = JSONObject()
    switch field.kind {
    case .string, .integer, .boolean:
      property["type"] = .string(field.kind.rawValue)
      property["minimum"] = field.bounds.map { .integer($0.lowerBound) }
      property["maximum"] = field.bounds.map { .integer($0.upperBound) }
    case .image:
      property["type"] = .string("string")
      property["format"] = .string("image_uri")
    case .imageList:
      property["type"] = .string("array")
      property["items"] = .object(["type": .string("string"), "format": .string("image_uri")])
      property["minItems"] = field.bounds.map { .integer($0.lowerBound) }
      property["maxItems"] = field.bounds.map { .integer($0.upperBound) }
    }
    if !field.allowed.isEmpty { property["enum"] = .array(field.allowed) }
    property["default"] = field.defaultValue
    return property
  }
}
