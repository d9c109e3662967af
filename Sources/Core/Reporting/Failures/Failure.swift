import JSONValues

/// Why a command, or one record of it, could not do what was asked.
package struct Failure: Error, Sendable, Equatable {
  package let code: ErrorCode
  /// Says where and what, in lower case; never holds a token.
  package let message: String
  /// What to do.
  package let hint: String
  /// Whether the same command may succeed later without any change.
  package let isRetryable: Bool

  /// Takes what the code says by itself unless the place knows better.
  package init(
    _ code: ErrorCode, _ message: String, hint: String? = nil, isRetryable: Bool? = nil
  ) {
    self.code = code
    self.message = message
    self.hint = hint ?? code.explanation.hint
    self.isRetryable = isRetryable ?? code.isRetryable
  }

  /// Reads an output's `error`; `nil` where there is none.
  package init?(_ section: JSONValue?) {
    guard let code = section?["code"]?.string.flatMap(ErrorCode.init(rawValue:)) else {
      return nil
    }
    self.init(
      code, section?["message"]?.string ?? "", hint: section?["hint"]?.string,
      isRetryable: section?["retryable"]?.bool)
  }

  /// The `error` section of the output.
  package var json: JSONObject {
    [
      "code": .string(code.rawValue), "message": .string(message), "hint": .string(hint),
      "retryable": .bool(isRetryable),
      "exit_code": .integer(Int(code.exitCode.rawValue)),
    ]
  }
}
