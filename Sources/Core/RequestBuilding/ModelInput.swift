import JSONValues

extension Model {
  /// The body of a request: the fields given, in the order of the schema, by their wire names.
  ///
  /// What the record leaves out stays out, so that the API's own defaults hold. Nothing that the
  /// model does not take is ever in it.
  package func input(for record: Record, prompt: String) -> JSONObject {
    var body = JSONObject()
    for field in fields {
      body[field.wireName] = field.name == "prompt" ? .string(prompt) : record.fields[field.name]
    }
    return body
  }

  /// The request that sends the prompt as one pass of a record.
  package func request(for record: Record, prompt: String, pass: Int = 1) -> Request {
    Request(pass: pass, model: id, input: input(for: record, prompt: prompt))
  }
}
