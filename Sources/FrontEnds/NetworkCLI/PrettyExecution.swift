import Executing
import JSONValues
import PeelNetKit
import Reporting

/// What came of one record, for people; `peel` has printed the review before.
struct PrettyExecution {
  private let answer: JSONObject
  /// Counted from 1, where there are several records.
  private let number: Int?
  private let palette: Palette

  init(_ answer: JSONObject, number: Int?, palette: Palette) {
    self.answer = answer
    self.number = number
    self.palette = palette
  }

  /// State, request, outputs and files; empty where nothing is known but a failure.
  var text: String {
    guard let execution = answer["execution"], execution["state"]?.string != "unknown" else {
      return ""
    }
    // Whoever asks for a cancel that comes too late is told what the job has become instead.
    let isTooLate =
      answer["command"]?.string == "cancel" && execution["outcome"]?.string == "not_cancellable"
    let outcome = isTooLate ? nil : execution["outcome"]?.string
    let state = outcome ?? execution["state"]?.string ?? ""
    let isFine = answer["ok"]?.bool == true
    let title = number.map { "execution of record \($0)" } ?? "execution"
    let lines =
      [palette.paint(title, .strong) + " " + palette.paint(state, isFine ? .success : .warning)]
      + row("request", execution["request_id"]?.string)
      + row("reason", execution["reason"]?.string)
      + row(
        "position", execution["timeline"]?.array?.last?["queue_position"]?.integer.map(String.init))
      + files(execution["files"]?.array ?? [], output: execution["output"])
    // The review of a run stands above.
    let gap = answer["command"]?.string == "run" ? "\n" : ""
    return gap + lines.joined(separator: "\n") + "\n"
  }

  /// What went wrong, and with which record where that is not plain, for stderr; empty where
  /// nothing did.
  func failureText(about label: String?) -> String {
    guard let error = answer["error"], let code = error["code"]?.string.flatMap(ErrorCode.init),
      let message = error["message"]?.string
    else { return "" }
    let place = label.map { "\($0): " } ?? ""
    let failure = Failure(code, place + message, hint: error["hint"]?.string)
    return PrettyFailure(failure, on: Page(palette: palette)).text
  }

  /// The files saved, or the addresses of what was not.
  private func files(_ files: [JSONValue], output: JSONValue?) -> [String] {
    guard files.isEmpty else {
      return files.flatMap { file in
        let pass = file["final"] == .bool(false) ? file["pass"]?.integer : nil
        let place = pass.map { ", pass \($0), not the result" } ?? ""
        return row(
          "saved", "\(file["path"]?.string ?? "") (\(file["bytes"]?.integer ?? 0) bytes\(place))")
      }
    }
    return (OutputMedia.list(in: output) ?? []).flatMap { row("output", $0.source) }
  }

  private func row(_ label: String, _ value: String?) -> [String] {
    guard let value else { return [] }
    let room = String(repeating: " ", count: max(1, 10 - label.utf8.count))
    return ["  " + palette.paint(label, .faint) + room + VisibleText.of(value)]
  }
}
