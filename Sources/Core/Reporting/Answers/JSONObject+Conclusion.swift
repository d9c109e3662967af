import JSONValues

extension JSONObject {
  /// An answer of its own, for a command without records.
  package static func answer(to command: String) -> JSONObject {
    ["peel": .integer(1), "command": .string(command), "ok": .bool(true)]
  }

  /// Says whether the command did what was asked, and why not.
  package mutating func conclude(_ failure: Failure?) {
    self["ok"] = .bool(failure == nil)
    self["error"] = failure.map { .object($0.json) }
  }

  /// The status that an answer stands for.
  package var exitCode: ExitCode {
    guard let number = self["error"]?["exit_code"]?.integer else { return .success }
    return Int32(exactly: number).flatMap(ExitCode.init(rawValue:)) ?? .input
  }
}
