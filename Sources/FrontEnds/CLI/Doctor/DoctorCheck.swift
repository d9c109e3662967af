import JSONValues
import Reporting

/// One thing that `doctor` looked at, and what it found.
struct DoctorCheck {
  /// How much it matters.
  enum Verdict: String {
    case fine
    /// Good to know; nothing that was asked for will fail because of it alone.
    case note
    /// Something that Peel does will fail.
    case problem
  }

  let name: String
  let verdict: Verdict
  let message: String
  let hint: String?
  /// What a command would fail with.
  let failure: Failure?

  /// All is well.
  init(_ name: String, fine message: String) {
    (self.name, self.message, verdict, hint, failure) = (name, message, .fine, nil, nil)
  }

  /// Something to know.
  init(_ name: String, note message: String, hint: String) {
    (self.name, self.message, self.hint) = (name, message, hint)
    (verdict, failure) = (.note, nil)
  }

  /// Something is wrong.
  init(_ name: String, _ failure: Failure) {
    (self.name, message, hint) = (name, failure.message, failure.hint)
    (verdict, self.failure) = (.problem, failure)
  }

  var json: JSONValue {
    var object: JSONObject = [
      "check": .string(name), "verdict": .string(verdict.rawValue), "message": .string(message),
    ]
    object["hint"] = hint.map { .string($0) }
    object["code"] = failure.map { .string($0.code.rawValue) }
    return .object(object)
  }
}
