import RequestBuilding

extension Model: SwiftSource {
  var swiftSource: String {
    call(
      "Model",
      [
        ("id", id), ("title", title), ("task", task), ("aliases", aliases),
        ("shortNames", shortNames), ("isDefault", isDefault), ("summary", summary),
        ("fields", fields), ("pricePerImage", pricePerImage), ("source", source),
      ])
  }
}

extension ModelField: SwiftSource {
  var swiftSource: String {
    call(
      "ModelField",
      [
        ("name", name), ("wireName", wireName), ("kind", kind), ("isRequired", isRequired),
        ("allowed", allowed), ("bounds", bounds), ("defaultValue", defaultValue),
        ("aliases", aliases), ("misnomers", misnomers), ("spellings", spellings),
        ("summary", summary),
      ])
  }
}
