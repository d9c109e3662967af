import JSONValues

/// What the API says of a model: its answer to `GET /v1/models/{id}`.
package struct LiveModel: Sendable, Equatable {
  /// The path after `/v1/models/`.
  package let id: String
  /// US dollars for one `priceUnit`, as the API wrote it; never negative.
  package let basePrice: JSONValue?
  /// What the price is for, in the API's words.
  package let priceUnit: String?
  /// In the order of the answer.
  let fields: [LiveField]

  /// Refuses an answer without an input schema that Peel can use.
  package init(_ answer: JSONObject, id: String) throws(LiveModelError) {
    if let named = answer["model_id"]?.string, named != id { throw .otherModel(named) }
    guard let schema = answer["input_schema"],
      let properties = schema["properties"]?.object?.members
    else { throw .noSchema }
    let required = (schema["required"]?.array ?? []).compactMap(\.string)
    let fields = properties.map { member in
      LiveField(member.name, schema: member.value, isRequired: required.contains(member.name))
    }
    guard fields.contains(where: { $0.name == "prompt" && $0.kind == .string }) else {
      throw .noPrompt
    }
    self.id = id
    self.fields = fields
    basePrice = answer["base_price_usd"].flatMap { ($0.amount ?? -1) >= 0 ? $0 : nil }
    priceUnit = answer["price_unit"]?.string
  }
}

extension LiveModel {
  /// The price of one picture; `nil` where there is none or it is for another unit.
  func price(source: String) -> ModelPrice? {
    guard let amount = basePrice?.amount, let unit = priceUnit?.lowercased(),
      ["image", "images", "per image", "per_image"].contains(unit)
    else { return nil }
    return ModelPrice(perImage: amount, basis: .live, source: source)
  }

  /// The live field that a shipped one has become: by its name, or as the only field of images.
  func field(for field: ModelField) -> LiveField? {
    if let same = fields.first(where: { $0.name == field.wireName }) { return same }
    let images = fields.filter { $0.kind?.isImages == true }
    return field.kind.isImages && images.count == 1 ? images[0] : nil
  }
}
