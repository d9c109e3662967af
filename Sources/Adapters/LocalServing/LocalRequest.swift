/// One HTTP request as the local server read it, in full.
package struct LocalRequest: Sendable, Equatable {
  /// In capitals, such as `POST`.
  package let method: String
  /// Starts with `/`; percent escapes are decoded, the query is cut off.
  package let path: String
  /// Decoded; of a repeated name the last value stays.
  package let query: [String: String]
  /// By lower-cased name; the values of a repeated header are joined by `, `.
  package let headers: [String: String]
  /// As sent; a chunked body is put together.
  package let body: [UInt8]
  /// Where this server is reached, such as `http://127.0.0.1:4711`; no slash at the end.
  package let origin: String

  package init(
    method: String, path: String, query: [String: String] = [:], headers: [String: String] = [:],
    body: [UInt8] = [], origin: String = "http://127.0.0.1"
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
    self.origin = origin
  }
}
