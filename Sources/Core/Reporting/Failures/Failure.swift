import JSONValues

/// Why a command, or one record of it, could not do what was asked.
package struct Failure: Error, Sendable, Equatable {
  package let code: ErrorCode
  /// Says where and what, in lower case; never holds a token.
  package let message: String
  /// What to do.
  package let hint: String

  /// Takes the code's own hint unless the place knows a better one.
  package init(_ code: ErrorCode, _ message: String, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint ?? code.explanation.hint
  }

  /// Reads an output's `error`; `nil` where there is none.
  package init?(_ section: JSONValue?) {
    guard let code = section?["code"]?.string.flatMap(ErrorCode.init(rawValue:)) else {
      return nil
    }
    self.init(code, section?["message"]?.string ?? "", hint: section?["hint"]?.string)
  }

  /// The `error` section of the output.
  package var json: JSONObject {
    [
      "code": .string(code.rawValue), "message": .string(message), "hint": .string(hint),
      "retryable": .bool(code.isRetryable),
      "exit_code": .integer(Int(code.exitCode.rawValue)),
    ]
  }
}
