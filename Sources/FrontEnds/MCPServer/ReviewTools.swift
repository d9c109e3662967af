import JSONValues
import PeelKit
import Reporting
import RequestBuilding
import Rewriting

/// The tools that need nothing but this process.
struct ReviewTools: Sendable {
  let peel: Peel
  /// The address of the API; `nil` for the usual one.
  let base: String?

  /// The output object of a call, be it a failure.
  func answer(of operation: Operation, _ arguments: ToolArguments) -> JSONObject {
    guard operation.takesRecords else { return explanation(of: arguments.name) }
    return review(operation.name, arguments).json
  }

  /// The answer about a record, with the sections that the operation's command gives.
  func review(_ command: String, _ arguments: ToolArguments) -> Answer {
    do throws(Failure) {
      let record = try peel.record(from: .object(arguments.fields))
      let reading = try peel.reading(of: record)
      var answer = try answer(to: reading, command, arguments)
      answer.command = command
      answer.filled = reading.filled
      if arguments.has("analysis") { answer.analysis = reading.prompt }
      return answer
    } catch {
      let id = arguments.fields["id"]
      let isID = id?.string != nil || id?.integer != nil
      return Answer(command: command, id: isID ? id : nil, failure: error)
    }
  }

  private func answer(
    to reading: Reading, _ command: String, _ arguments: ToolArguments
  ) throws(Failure) -> Answer {
    switch command {
    case "lint":
      var answer = peel.lintAnswer(reading)
      if let report = answer.lint, let mode = arguments.text("fix").flatMap(RewriteMode.init) {
        answer.rewrite = peel.rewrite(reading, report: report, mode: mode)
      }
      return answer
    case "route":
      return peel.routeAnswer(
        reading, explaining: arguments.has("explain"), comparing: arguments.has("compare"))
    default:
      var settings = PlanSettings(by: try PlanFingerprints(of: peel))
      settings.rewriting = arguments.text("rewrite").flatMap(RewriteMode.init) ?? .all
      settings.isSplit = arguments.has("split")
      settings.base = base ?? settings.base
      return peel.planAnswer(reading, settings)
    }
  }

  private func explanation(of name: String) -> JSONObject {
    do throws(Failure) {
      return try peel.explanation(of: name).json
    } catch {
      return Answer(command: "explain", failure: error).json
    }
  }
}
