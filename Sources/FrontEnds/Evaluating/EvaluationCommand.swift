import JSONValues
import PeelKit
import Reporting
import SystemCalls

/// `peel-eval FOLDER [--format text|json] [--rules DIR] [--failures]`: what `make eval` runs.
package struct EvaluationCommand {
  private let folder: String
  /// A folder of further rules.
  private let rules: String?
  private let isJSON: Bool
  private let showsFailures: Bool

  private static let usage =
    "usage: peel-eval FOLDER [--format text|json] [--rules DIR] [--failures]\n"

  /// Reads the process's own command line, runs, and ends the process.
  package static func main() -> Never {
    guard let command = EvaluationCommand(Array(CommandLine.arguments.dropFirst())) else {
      StandardStreams.writeError(usage)
      ProcessImage.exit(ExitCode.commandLine.rawValue)
    }
    ProcessImage.exit(command.run().rawValue)
  }

  /// `nil` for a command line that means nothing.
  init?(_ arguments: [String]) {
    var rest = arguments
    showsFailures = rest.contains("--failures")
    rest.removeAll { $0 == "--failures" }
    let format = Self.value(of: "--format", in: &rest) ?? "text"
    rules = Self.value(of: "--rules", in: &rest)
    guard rest.count == 1, !rest[0].hasPrefix("-"), ["text", "json"].contains(format) else {
      return nil
    }
    (folder, isJSON) = (rest[0], format == "json")
  }

  /// Takes an option with its value out of the arguments.
  private static func value(of option: String, in arguments: inout [String]) -> String? {
    guard let index = arguments.firstIndex(of: option), index + 1 < arguments.count else {
      return nil
    }
    defer { arguments.removeSubrange(index...index + 1) }
    return arguments[index + 1]
  }

  private func run() -> ExitCode {
    do {
      var configuration = Configuration()
      configuration.ruleFolder = rules
      let peel = try Peel(configuration)
      let prompts = try LabelledFolder(at: folder, for: peel).prompts
      let evaluation = try Evaluation(of: prompts, by: peel, threads: Parallel.processorCount)
      try StandardStreams.writeOutput(output(of: evaluation))
      return .success
    } catch {
      StandardStreams.writeError("peel-eval: \(error)\n")
      return .input
    }
  }

  private func output(of evaluation: Evaluation) -> [UInt8] {
    if isJSON { return JSONValue.object(evaluation.json).prettyBytes() }
    let failures = showsFailures ? ["", "where labels and Peel differ"] + evaluation.failures : []
    let lines = [EvaluationReport(evaluation).text] + failures
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
