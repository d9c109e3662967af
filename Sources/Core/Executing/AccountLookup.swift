import JSONValues

/// Asks about the account that a token belongs to.
package struct AccountLookup: Sendable {
  private let api: APIClient
  private let notify: @Sendable (ExecutionEvent) -> Void

  /// The client's base ends before `/balance`; `notify` hears of delays.
  package init(api: APIClient, notify: @escaping @Sendable (ExecutionEvent) -> Void) {
    self.api = api
    self.notify = notify
  }

  /// What is left: `balance_usd`, which may be zero or less, and `currency`.
  package func balance() throws(ExecutionError) -> JSONObject {
    try api.answer(
      to: APICall(method: .get, path: "/balance", body: [], isHarmless: true, patience: 30),
      until: nil, notify: notify)
  }
}
