import JSONValues
import Linting
import PeelKit
import Reporting
import RequestBuilding

/// `doctor`: looks at what the other commands count on.
struct DoctorCommand {
  let invocation: Invocation
  let output: OutputSettings
  let surroundings: Surroundings

  private var installation: Installation { surroundings.installation }

  /// What was found.
  var report: DoctorReport {
    var report = DoctorReport()
    report.facts["program"] = .object(program(&report.checks))
    report.facts["settings"] = .object(settings(&report.checks))
    report.facts["environment"] = .array(environment)
    report.facts["folders"] = .object(
      DoctorFolders(
        surroundings, tokenFile: invocation.text("token-file")
      ).look(&report.checks))
    report.facts["terminal"] = .object(terminal)
    if invocation.has("online") {
      report.facts["online"] = .object(online(&report.checks))
    }
    return report
  }

  private func program(_ checks: inout [DoctorCheck]) -> JSONObject {
    var facts: JSONObject = ["version": .string(Version.current)]
    facts["executable"] = installation.executable().map { .string($0) }
    do throws(Failure) {
      let path = try installation.networkPart()
      let version = try networkVersion(at: path)
      facts["network_part"] = .string(path)
      facts["network_part_version"] = .string(version)
      guard version == Version.current else {
        throw Failure(
          .networkPartMissing, "\(path) is version \(version), and peel is \(Version.current)",
          hint: "install both from one release")
      }
      checks.append(DoctorCheck("network-part", fine: "peel-net is there, of the same version"))
    } catch {
      checks.append(DoctorCheck("network-part", error))
    }
    facts["compiles_patterns"] = .bool(Peel.compilesPatterns)
    facts["processors"] = .integer(surroundings.processorCount())
    checks.append(
      Peel.compilesPatterns
        ? DoctorCheck("patterns", fine: "the system lets patterns be compiled to machine code")
        : DoctorCheck(
          "patterns",
          note: "the system refuses memory for machine code, so patterns are interpreted",
          hint: "results are the same, slower; a hardened kernel or a seccomp profile forbids it"))
    return facts
  }

  private func networkVersion(at path: String) throws(Failure) -> String {
    let words = installation.version(path)?.split { " \n".contains($0) } ?? []
    guard words.count == 2, words[0] == "peel-net" else {
      throw Failure(
        .networkPartMissing, "\(path) does not start or is something else",
        hint: "ldd \(path) tells whether a library is missing; install both from one release")
    }
    return String(words[1])
  }

  private func settings(_ checks: inout [DoctorCheck]) -> JSONObject {
    let source = PeelSource(invocation, in: surroundings)
    if surroundings.isFile(".peel.yml") {
      checks.append(
        DoctorCheck(
          "settings-name", note: ".peel.yml is no settings file: nothing reads it",
          hint: "rename it to .peel.yaml"))
    }
    do throws(Failure) {
      let peel = try source.peel()
      let settings = peel.settings
      let off = peel.knownRules.count { !settings.isOn($0.id) }
      checks.append(
        DoctorCheck(
          "settings",
          fine: settings.files.isEmpty
            ? "no settings file holds here" : "the settings files can be read and are valid"))
      return [
        "files": .array(settings.files.map { .string($0) }),
        "rule_folders": .array(settings.ruleFolders.map { .string($0) }),
        "rules": .integer(peel.knownRules.count), "rules_off": .integer(off),
        "suppressions": .integer(settings.suppressions.count),
        "models": .integer(peel.models.models.count),
      ]
    } catch {
      checks.append(DoctorCheck("settings", error))
      let files = (try? source.configuration().files) ?? []
      return ["files": .array(files.map { .string($0.path) })]
    }
  }

  /// The variables that are set; of a secret no more than that.
  private var environment: [JSONValue] {
    EnvironmentVariable.all.compactMap { variable in
      guard let value = surroundings.variable(variable.name) else { return nil }
      var object: JSONObject = ["name": .string(variable.name)]
      if !variable.isSecret { object["value"] = .string(value) }
      return .object(object)
    }
  }

  private var terminal: JSONObject {
    var facts: JSONObject = [
      "input": .bool(surroundings.isInputTerminal()), "output": .bool(output.isTerminal),
      "color": .bool(output.page.palette.isColored),
    ]
    facts["width"] = surroundings.outputWidth().map { .integer($0) }
    return facts
  }

  /// What `peel auth status` says, by way of a `peel-net` of its own.
  private func online(_ checks: inout [DoctorCheck]) -> JSONObject {
    guard (try? installation.networkPart()) != nil, let auth = Operation.named("auth") else {
      return [:]
    }
    var question = Invocation(operation: auth)
    question.arguments = ["status"]
    question.options = invocation.options.filter { $0.name == "token-file" }
    let handover = Handover(
      invocation: question, output: OutputSettings(question, in: surroundings), format: .json)
    let printed = try? surroundings.askNetworkPart(handover.line)
    guard let answer = printed.flatMap({ try? JSONValue(parsing: $0) }) else {
      checks.append(
        DoctorCheck("api", Failure(.upstreamGarbled, "peel-net gave no answer about the API")))
      return [:]
    }
    if let failure = Failure(answer["error"]) {
      checks.append(DoctorCheck("api", failure))
    } else {
      checks.append(
        DoctorCheck("api", fine: "\(answer["api"]?.string ?? "the API") takes the token"))
    }
    return ["token", "api", "accepted", "balance"].reduce(into: JSONObject()) { facts, name in
      facts[name] = answer[name]
    }
  }
}
