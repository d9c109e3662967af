import JSONValues

/// Why a request has no result, as the other side is told.
package struct ResponseError: Error, Sendable, Equatable {
  /// One of JSON-RPC's, or of a protocol on top of it.
  package let code: Int
  package let message: String
  /// What programs can go by.
  package let details: JSONValue?

  package init(code: Int, _ message: String, details: JSONValue? = nil) {
    self.code = code
    self.message = message
    self.details = details
  }

  /// `nil` for what is no error object.
  init?(_ json: JSONValue) {
    guard let code = json["code"]?.integer, let message = json["message"]?.string else {
      return nil
    }
    self.init(code: code, message, details: json["data"])
  }

  var json: JSONObject {
    var object: JSONObject = ["code": .integer(code), "message": .string(message)]
    object["data"] = details
    return object
  }
}

/// The codes of JSON-RPC 2.0, section 5.1.
extension ResponseError {
  /// The bytes are no JSON.
  package static func parseError(_ message: String) -> ResponseError {
    ResponseError(code: -32_700, message)
  }

  /// The JSON is no message.
  package static func invalidRequest(_ message: String) -> ResponseError {
    ResponseError(code: -32_600, message)
  }

  /// There is no such method.
  package static func methodNotFound(_ method: String) -> ResponseError {
    ResponseError(code: -32_601, "there is no method “\(method)”")
  }

  /// The method cannot be carried out with these.
  package static func invalidParameters(
    _ message: String, details: JSONValue? = nil
  ) -> ResponseError {
    ResponseError(code: -32_602, message, details: details)
  }
}
