import JSONValues

/// What is written down of a request before it is sent; the token is no part of it.
package struct JournalRequest: Sendable, Equatable {
  /// The address that the request goes below; the same input elsewhere is another request.
  package let base: String
  /// The model's id.
  package let model: String
  /// SHA-256 of the model and the canonical input, in hexadecimal.
  package let fingerprint: String
  /// What else is needed to carry on and to tell about it.
  package let content: JSONObject

  /// Takes what is intended.
  package init(base: String, model: String, fingerprint: String, content: JSONObject) {
    self.base = base
    self.model = model
    self.fingerprint = fingerprint
    self.content = content
  }
}
