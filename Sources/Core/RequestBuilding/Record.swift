import JSONValues

/// One unit of input: a prompt with the request fields that came with it.
package struct Record: Sendable, Equatable {
  /// A string or a whole number.
  package var id: JSONValue?
  /// Never blank where a reader made the record.
  package var prompt: String
  /// What the user asked the agent, where that differs from the prompt.
  package var intent: String?
  /// `auto`, `nil`, a model id or an alias of one.
  package var model: String?
  /// One size for each image, in the order of `image_urls`; empty where unknown.
  package var imageSizes: [ImageSize] = []
  /// The request fields as given, without `prompt`: `image_urls`, `aspect_ratio`, `seed` …
  ///
  /// Values are unchecked here; a model's schema judges them. An alias stands under its field's
  /// name, except where the field was given too with another value: then both are here.
  package var fields = JSONObject()
  /// The aliases that the input used, in its order.
  package var aliasesUsed: [FieldAlias] = []

  /// A record of a prompt alone.
  package init(prompt: String) { self.prompt = prompt }
}

extension Record {
  /// The image addresses given, in order; anything that is not a string is left out.
  package var imageURLs: [String] { fields["image_urls"]?.array?.compactMap(\.string) ?? [] }

  /// What was given under a field's name; `model` only where the choice is not left open.
  package func value(of field: String) -> JSONValue? {
    let value = field == "model" ? chosenModel : fields[field]
    return value == .null ? nil : value
  }

  private var chosenModel: JSONValue? { isModelOpen ? nil : model.map { .string($0) } }

  /// The number of images given; an address that stands in no list counts too, because the schema
  /// check says how to write it.
  package var imageCount: Int {
    guard let value = fields["image_urls"] else { return 0 }
    return value.array?.count ?? (value == .null ? 0 : 1)
  }

  /// Whether the record leaves the choice of model to the router.
  package var isModelOpen: Bool { model.map { $0.lowercased() == "auto" } ?? true }

  /// The record as JSON, in the order of the contract; reading it back gives an equal record.
  package var json: JSONObject {
    var object = JSONObject()
    object["id"] = id
    object["prompt"] = .string(prompt)
    object["intent"] = intent.map { .string($0) }
    object["image_urls"] = fields["image_urls"]
    if !imageSizes.isEmpty { object["image_sizes"] = .array(imageSizes.map(\.json)) }
    object["model"] = model.map { .string($0) }
    for member in fields.members { object[member.name] = member.value }
    return object
  }
}

extension Record {
  /// The same with the members that those names stand for in front, in the order of the names.
  package func json(inOrder names: [String]) -> JSONObject {
    let json = json
    var ordered = JSONObject()
    for name in names {
      let field = aliasesUsed.first { $0.alias == name }?.field ?? name
      ordered[name] = json[name]
      if json[name] == nil { ordered[field] = json[field] }
    }
    for member in json.members { ordered[member.name] = member.value }
    return ordered
  }
}

extension ImageSize {
  /// The size as the contract writes it.
  package var json: JSONValue { .object(["width": .integer(width), "height": .integer(height)]) }
}
