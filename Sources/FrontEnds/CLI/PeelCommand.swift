import JSONValues
import PeelKit
import Reporting
import SystemCalls

/// The command line tool: arguments in, results out, an exit status at the end.
package struct PeelCommand {
  private let surroundings: Surroundings

  package init(in surroundings: Surroundings) { self.surroundings = surroundings }

  /// Runs the process's own command line and ends the process.
  package static func main() -> Never {
    let command = PeelCommand(in: .live())
    ProcessImage.exit(command.run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  /// Carries out what the arguments, without the program's name, ask for.
  package func run(_ arguments: [String]) -> ExitCode {
    do throws(Failure) {
      switch try ArgumentReader(fieldOptions: { Peel.recordOptions }).request(in: arguments) {
      case .help(let operation): return try help(operation, arguments)
      case .version: return try print("peel \(Version.current)\n")
      case .run(let invocation): return run(invocation)
      }
    } catch {
      let named = arguments.first { Operation.named($0) != nil }
      return report(error, of: named, OutputSettings(misread: arguments, in: surroundings))
    }
  }

  private func run(_ invocation: Invocation) -> ExitCode {
    let output = OutputSettings(invocation, in: surroundings)
    do throws(Failure) {
      let operation = invocation.operation
      if operation.name == "mcp" {
        return try ToolServerCommand(invocation: invocation, surroundings: surroundings).run()
      }
      if operation.name == "check" {
        return try CheckCommand(
          invocation: invocation, output: output, surroundings: surroundings
        ).run()
      }
      if operation.takesRecords { return try review(invocation, output) }
      if operation.name == "lsp" {
        return LanguageServerCommand(invocation: invocation, surroundings: surroundings).run()
      }
      if operation.side == .network {
        try OptionConflicts.check(invocation)
        try Self.checkResumption(invocation)
        var handover = Handover(
          invocation: invocation, output: output, format: output.format(isLines: false))
        if operation.name == "auth" {
          handover.token = try AuthCommand(invocation: invocation, surroundings: surroundings)
            .token()
        }
        try surroundings.handOver(handover)
      }
      return try LookUpCommand(invocation: invocation, output: output, surroundings: surroundings)
        .run()
    } catch {
      // A wrong command line touches no file, and what is checked may lie where a report should go.
      let sparesFile =
        error.code.exitCode == .commandLine || invocation.operation.name == "check"
      let place = OutputSettings(invocation, in: surroundings, sparesFile: sparesFile)
      return report(error, of: invocation.operation.name, place)
    }
  }

  private static func checkResumption(_ invocation: Invocation) throws(Failure) {
    guard invocation.operation.name == "resume",
      invocation.has("all") != invocation.arguments.isEmpty
    else { return }
    throw invocation.has("all")
      ? Failure(.conflictingOptions, "--all cannot go with an ID")
      : Failure(
        .missingArgument, "there is no ID to carry on with",
        hint: "peel jobs --state submitted lists them; peel resume --all takes every one")
  }

  private func review(
    _ invocation: Invocation, _ output: OutputSettings
  ) throws(Failure) -> ExitCode {
    let peel = try PeelSource(invocation, in: surroundings).peel()
    if invocation.has("print-config") {
      return try LookUpCommand(invocation: invocation, output: output, surroundings: surroundings)
        .showSettings(of: peel)
    }
    if invocation.has("plan") {
      try OptionConflicts.checkPlan(invocation)
      return try StoredRunCommand(
        invocation: invocation, peel: peel, output: output, surroundings: surroundings
      ).run()
    }
    try OptionConflicts.check(invocation)
    let input = try RecordInput(invocation, in: surroundings)
    let isPlanned = ["plan", "run"].contains(invocation.command)
    let base = isPlanned ? surroundings.variable("RUNCOMFY_MODEL_API_BASE") : nil
    let reviewer = Reviewer(
      peel: invocation.command == "route" ? peel.forRoutes : peel,
      units: try UnitReader(peel.reader, invocation, in: surroundings),
      settings: try ReviewSettings(
        invocation, base: base, by: peel, baseline: try baseline(for: invocation)))
    if invocation.command == "run" {
      return try RunCommand(
        invocation: invocation, reviewer: reviewer, input: input, output: output,
        surroundings: surroundings
      ).run()
    }
    return try ReviewCommand(
      reviewer: reviewer, input: input, output: output, surroundings: surroundings,
      threads: invocation.integer("jobs"), baselinePath: invocation.text("write-baseline")
    ).run()
  }

  private func baseline(for invocation: Invocation) throws(Failure) -> Baseline? {
    guard let path = invocation.text("baseline") else { return nil }
    return try Baseline(parsing: try surroundings.readFile(path), path: path)
  }

  private func help(_ operation: Operation?, _ arguments: [String]) throws(Failure) -> ExitCode {
    let output = OutputSettings(misread: arguments, in: surroundings)
    let help = HelpText(page: output.page, fields: Peel.recordOptions)
    return try print(operation.map { help.text(of: $0) } ?? help.overview)
  }

  private func print(_ text: String) throws(Failure) -> ExitCode {
    try surroundings.writeOutput(Array(text.utf8))
    return .success
  }

  /// A failure is the answer where the answer is JSON, and a remark where it is for people.
  private func report(
    _ failure: Failure, of command: String?, _ output: OutputSettings
  ) -> ExitCode {
    // A protocol on stdout leaves no room for it.
    let isServer = command.flatMap(Operation.named)?.isServer == true
    if isServer || output.format(isLines: false) == .pretty {
      Remarks(settings: output, surroundings: surroundings).failure(failure)
    } else {
      var line: [UInt8] = []
      Answer(command: command ?? "peel", failure: failure).json.write(into: &line)
      write(line + [0x0A], output, about: failure)
    }
    return failure.code.exitCode
  }

  private func write(_ bytes: [UInt8], _ output: OutputSettings, about failure: Failure) {
    if let path = output.path, (try? surroundings.writeFile(bytes, path)) != nil { return }
    guard (try? surroundings.writeOutput(bytes)) == nil else { return }
    Remarks(settings: output, surroundings: surroundings).failure(failure)
  }
}
