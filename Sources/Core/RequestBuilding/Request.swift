import JSONValues

/// One call of the API, ready to be sent.
package struct Request: Sendable, Equatable {
  /// The position in a compound edit, from 1.
  package let pass: Int
  /// The model's id; the address is `{base}/models/{model}`.
  package let model: String
  /// The body.
  package let input: JSONObject

  /// A call of that model with that body.
  package init(pass: Int, model: String, input: JSONObject) {
    self.pass = pass
    self.model = model
    self.input = input
  }
}
