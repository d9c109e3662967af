import JSONValues
import RequestBuilding

/// Why a command, or one record of it, could not do what was asked.
package struct Failure: Error, Sendable, Equatable {
  package let code: ErrorCode
  /// Says where and what, in lower case; never holds a token.
  package let message: String
  /// What to do.
  package let hint: String
  /// Whether the same command may succeed later without any change.
  package let isRetryable: Bool
  /// The line of the input, from 1, where there are lines and one of them is to blame.
  package var line: Int?
  /// What it would have cost, where that is the reason.
  package var estimate: CostEstimate?

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
    line = section?["line"]?.integer
  }

  /// The `error` section of the output.
  package var json: JSONObject {
    var object: JSONObject = [
      "code": .string(code.rawValue), "message": .string(message), "hint": .string(hint),
      "retryable": .bool(isRetryable),
      "exit_code": .integer(Int(code.exitCode.rawValue)),
    ]
    object["line"] = line.map { .integer($0) }
    object["estimate"] = estimate.map { .object($0.section) }
    return object
  }
}
