import JSONValues

extension Model {
  /// The body of a request: the fields given, in the order of the schema, by their wire names.
  ///
  /// What the record leaves out, or asks for as `auto` where that is the same, stays out, so that
  /// the API's own defaults hold. Nothing that the model does not take is ever in it.
  package func input(for record: Record, prompt: String) -> JSONObject {
    var body = JSONObject()
    for field in fields {
      body[field.wireName] =
        field.name == "prompt" ? .string(prompt) : field.wireValue(of: record.fields[field.name])
    }
    return body
  }

  /// The request that sends the prompt as one pass of a record.
  package func request(for record: Record, prompt: String, pass: Int = 1) -> Request {
    Request(pass: pass, model: id, input: input(for: record, prompt: prompt))
  }
}

extension ModelField {
  /// The value as the API takes it; a lone image loses its list.
  fileprivate func wireValue(of value: JSONValue?) -> JSONValue? {
    guard let value, !isOmitted(value) else { return nil }
    guard kind == .image, let list = value.array, list.count == 1 else { return value }
    return list[0]
  }
}
