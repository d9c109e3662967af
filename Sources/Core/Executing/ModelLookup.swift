import JSONValues

/// Asks the API which models it has, and what they take.
package struct ModelLookup: Sendable {
  private let api: APIClient
  private let notify: @Sendable (ExecutionEvent) -> Void

  /// `notify` hears of delays.
  package init(api: APIClient, notify: @escaping @Sendable (ExecutionEvent) -> Void) {
    self.api = api
    self.notify = notify
  }

  /// What the API says of a model: names, price and input schema.
  package func model(_ id: String) throws(ExecutionError) -> JSONObject {
    guard ModelPath.isValid(id) else {
      throw .unknownResource(APIProblem(status: 400, message: "“\(id)” cannot be a model's id"))
    }
    return try api.answer(to: .model(id), until: nil, notify: notify)
  }

  /// The first models of the catalogue that a text occurs in, and how many there are in all.
  package func models(
    matching text: String, limit: Int
  ) throws(ExecutionError) -> JSONObject {
    try api.answer(to: .models(matching: text, limit: limit), until: nil, notify: notify)
  }
}
