import JSONValues
import RequestBuilding

extension JSONObject {
  /// An answer of its own, for a command without records.
  package static func answer(to command: String) -> JSONObject {
    ["peel": .integer(1), "command": .string(command), "ok": .bool(true)]
  }

  /// Says whether the command did what was asked, and why not.
  package mutating func conclude(_ failure: Failure?, estimate: CostEstimate? = nil) {
    self["ok"] = .bool(failure == nil)
    var error = failure?.json
    if let estimate { error?["estimate"] = .object(estimate.section) }
    self["error"] = error.map { .object($0) }
  }

  /// The status that an answer stands for.
  package var exitCode: ExitCode {
    guard let number = self["error"]?["exit_code"]?.integer else { return .success }
    return Int32(exactly: number).flatMap(ExitCode.init(rawValue:)) ?? .input
  }
}
