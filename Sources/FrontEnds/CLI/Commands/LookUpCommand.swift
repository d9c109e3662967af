import JSONValues
import Linting
import PeelKit
import Reporting
import RequestBuilding

/// Commands that give one answer and take no records: `rules`, `explain`, `doctor` and the like.
struct LookUpCommand {
  let invocation: Invocation
  let output: OutputSettings
  let surroundings: Surroundings

  /// Answers and says how the command ends.
  func run() throws(Failure) -> ExitCode {
    if invocation.operation.name == "rules", !invocation.arguments.isEmpty {
      let draft = try RuleDraft(invocation, in: surroundings)
      let answer = try draft.written()
      Remarks(settings: output, surroundings: surroundings).note(draft.reading)
      return try write(answer)
    }
    if invocation.operation.name == "doctor" {
      let doctor = DoctorCommand(
        invocation: invocation, output: output, surroundings: surroundings)
      return try write(doctor.report.answer)
    }
    return try run(try peel())
  }

  /// Commands whose answers hardly depend on settings, so that broken ones are no reason to give
  /// none.
  private static let undaunted = ["explain", "models", "completions"]

  private func peel() throws(Failure) -> Peel {
    let source = PeelSource(invocation, in: surroundings)
    do throws(Failure) {
      return try source.peel()
    } catch {
      guard error.code == .invalidSettings, Self.undaunted.contains(invocation.operation.name)
      else { throw error }
      Remarks(settings: output, surroundings: surroundings).note(
        "going on without settings, which cannot be read: \(error.message)")
      return try source.peelWithoutSettings()
    }
  }

  private func run(_ peel: Peel) throws(Failure) -> ExitCode {
    let name = invocation.arguments.first
    switch invocation.operation.name {
    case "rules":
      return try write(CatalogueAnswer(rules: peel.knownRules) { peel.settings.isOn($0) })
    case "explain": return try write(try peel.explanation(of: name ?? ""))
    case "models": return try models(of: peel, named: name)
    case "schema": return try schema(of: peel, named: name)
    case "completions":
      let script = try CompletionScript.named(name ?? "")
      let text = script.text(of: CompletionChoices(of: peel))
      return try writeText(
        text, ["shell": .string(script.rawValue), "script": .string(text)])
    case "man":
      let text = ManualPage(fields: Peel.recordOptions).text
      return try writeText(text, ["page": .string(text)])
    default: return try trial(of: peel, folder: name)
    }
  }

  /// `lint --print-config`: the settings that hold, the command line's among them.
  func showSettings(of peel: Peel) throws(Failure) -> ExitCode {
    var settings = peel.settings
    if let word = invocation.text("fail-on") {
      settings.failOn = word
      settings.places["fail-on"] = "--fail-on"
    }
    if let score = invocation.integer("min-score") {
      settings.leastScore = score
      settings.places["min-score"] = "--min-score"
    }
    return try write(CatalogueAnswer(settings: settings, rules: peel.knownRules))
  }

  /// What only the API knows, `peel-net` asks it.
  private func models(of peel: Peel, named name: String?) throws(Failure) -> ExitCode {
    try OptionConflicts.check(invocation)
    if let word = invocation.text("search"), let name {
      throw Failure(
        .unexpectedArgument, "“\(name)” is one argument too many beside --search \(word)")
    }
    let model = try name.map { name throws(Failure) in try peel.model(named: name) }
    guard invocation.has("refresh") || invocation.has("search") else {
      if invocation.has("token-file") {
        throw Failure(
          .conflictingOptions, "--token-file goes with --refresh or --search only",
          hint: "leave it out: what is shipped needs no token")
      }
      return try write(
        model.map { CatalogueAnswer(model: $0) } ?? CatalogueAnswer(models: peel.models.models))
    }
    let handover = Handover(
      invocation: invocation, output: output, format: output.format(isLines: false),
      id: model?.id)
    try surroundings.handOver(handover)
  }

  /// A schema is JSON however it is asked for, so that it can be piped into a validator.
  private func schema(of peel: Peel, named name: String?) throws(Failure) -> ExitCode {
    guard let name else { return try write(CatalogueAnswer(schemas: peel.schemas)) }
    let schema = try peel.schema(named: name)
    guard output.format == .jsonLines else { return try write(schema.json.prettyBytes()) }
    var line: [UInt8] = []
    schema.json.write(into: &line)
    return try write(line + [0x0A])
  }

  private func trial(of peel: Peel, folder: String?) throws(Failure) -> ExitCode {
    if let folder { try surroundings.checkFolder(folder) }
    let (answer, hasFailed) = try peel.trial(
      ofRulesIn: folder, countingCosts: invocation.has("cost"))
    let written = try write(answer)
    return hasFailed ? .findings : written
  }

  /// Text for other programs goes out as it is, unless JSON is asked for.
  private func writeText(_ text: String, _ sections: JSONObject) throws(Failure) -> ExitCode {
    guard output.format == .json || output.format == .jsonLines else {
      return try write(Array(text.utf8))
    }
    return try write(
      CatalogueAnswer(command: invocation.operation.name, sections: sections) { _ in [] })
  }

  private func write(_ answer: CatalogueAnswer) throws(Failure) -> ExitCode {
    let written = try write(bytes(of: answer))
    return answer.failure?.code.exitCode ?? written
  }

  private func bytes(of answer: CatalogueAnswer) -> [UInt8] {
    switch output.format(isLines: false) {
    case .pretty: return Array(answer.text(on: output.page).utf8)
    case .json where output.isTerminal:
      return JSONValue.object(answer.json).prettyBytes()
    case .json, .jsonLines:
      var line: [UInt8] = []
      answer.json.write(into: &line)
      return line + [0x0A]
    }
  }

  private func write(_ bytes: [UInt8]) throws(Failure) -> ExitCode {
    if let path = output.path {
      try surroundings.writeFile(bytes, path)
    } else {
      try surroundings.writeOutput(bytes)
    }
    return .success
  }
}
