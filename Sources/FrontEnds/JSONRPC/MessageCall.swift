import JSONValues

/// The method that the other side is to carry out, and what with.
package struct MessageCall: Sendable, Equatable {
  package let method: String
  /// By name; empty where the message has none. Neither MCP nor LSP has parameters by place.
  package let parameters: JSONObject

  package init(_ method: String, _ parameters: JSONObject = [:]) {
    self.method = method
    self.parameters = parameters
  }
}
