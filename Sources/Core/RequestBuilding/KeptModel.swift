import JSONValues

/// What the API said of a model, as a file of the cache holds it.
package struct KeptModel: Sendable, Equatable {
  /// The API's schema and price.
  package let model: LiveModel
  /// When the API was asked (ISO 8601).
  package let fetchedAt: String
  /// The API's answer, unchanged.
  private let answer: JSONObject

  /// An answer that has just come.
  package init(_ answer: JSONObject, id: String, fetchedAt: String) throws(LiveModelError) {
    model = try LiveModel(answer, id: id)
    self.fetchedAt = fetchedAt
    self.answer = answer
  }

  /// Reads a file back.
  package init(parsing bytes: [UInt8], id: String) throws(LiveModelError) {
    guard let file = try? JSONValue(parsing: bytes), file["peel"] == .integer(1),
      let fetchedAt = file["fetched_at"]?.string, let answer = file["model"]?.object
    else { throw .notKept }
    try self.init(answer, id: id, fetchedAt: fetchedAt)
  }

  /// The file's content.
  package var bytes: [UInt8] {
    JSONValue.object([
      "peel": .integer(1), "fetched_at": .string(fetchedAt), "model": .object(answer),
    ]).prettyBytes()
  }

  /// The shipped model with the API's schema and price.
  package func applied(to model: Model) -> Model {
    model.updated(by: self.model, source: "the API, asked on \(fetchedAt)")
  }
}
