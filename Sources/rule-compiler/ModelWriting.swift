import RequestBuilding

extension Model: SwiftSource {
  var swiftSource: String {
    call(
      "Model",
      [
        ("id", id), ("title", title), ("task", task), ("aliases", aliases),
        ("shortNames", shortNames), ("isDefault", isDefault), ("isSibling", isSibling),
        ("summary", summary), ("preferredFor", preferredFor), ("notes", notes),
        ("fields", fields), ("price", price), ("source", source),
      ])
  }
}

extension ModelPrice: SwiftSource {
  var swiftSource: String { call("ModelPrice", [("perImage", perImage), ("source", source)]) }
}

extension ModelField: SwiftSource {
  var swiftSource: String {
    part(
      "ModelField",
      [
        ("name", name), ("wireName", wireName), ("kind", kind), ("isRequired", isRequired),
        ("allowed", allowed), ("bounds", bounds), ("omitted", omitted),
        ("defaultValue", defaultValue),
        ("aliases", aliases), ("misnomers", misnomers), ("spellings", spellings),
        ("changesPrice", changesPrice), ("summary", summary),
      ])
  }
}
