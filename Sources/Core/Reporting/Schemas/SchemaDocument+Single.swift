import JSONValues

extension SchemaDocument {
  /// The schema of the answer about one record, to stand within another document.
  package var single: JSONObject {
    var schema = json["$defs"]?["answer"]?.object ?? json.object ?? [:]
    for name in ["$schema", "$id", "title"] { schema[name] = nil }
    return schema
  }
}
