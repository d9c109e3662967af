import FolderSearching
import PeelKit
import Reporting
import RequestBuilding

/// The rules and settings that a command line works by.
struct PeelSource {
  private let invocation: Invocation
  private let surroundings: Surroundings

  init(_ invocation: Invocation, in surroundings: Surroundings) {
    self.invocation = invocation
    self.surroundings = surroundings
  }

  /// The façade that knows them.
  func peel() throws(Failure) -> Peel { try peel(by: try configuration()) }

  /// The façade that reads no settings file.
  func peelWithoutSettings() throws(Failure) -> Peel {
    try peel(by: try configuration(readingFiles: false))
  }

  /// The façade that knows what a configuration names.
  func peel(by configuration: Configuration) throws(Failure) -> Peel {
    try Peel(configuration) { () throws(Failure) in try liveModels() }
  }

  /// What holds for a file by its own folder, wherever the process works.
  func configuration(forFile path: String) throws(Failure) -> Configuration {
    let folder = Array(RelativePath.names(of: path, from: []).dropLast())
    var configuration = try configuration(folder: folder, .absolute)
    guard !configuration.files.isEmpty else { return configuration }
    configuration.inputPath = path
    return configuration
  }

  /// Looks into the cache only where it is asked to, so that equal input gives equal output, and
  /// not where the schemas play no part or are being fetched.
  private func liveModels() throws(Failure) -> [Configuration.File] {
    guard invocation.operation.option(named: "live-schema") != nil, !asksAPI else { return [] }
    let base = surroundings.variable("RUNCOMFY_MODEL_API_BASE").flatMap { $0.isEmpty ? nil : $0 }
    let cache = ModelCache(base: base ?? PlanSettings.defaultBase) { surroundings.variable($0) }
    var files: [Configuration.File] = []
    for model in Peel.shippedModels {
      guard let path = cache?.path(of: model), surroundings.isFile(path) else { continue }
      files.append(Configuration.File(path: path, bytes: try surroundings.readFile(path)))
    }
    guard files.isEmpty else { return files }
    throw Failure(
      .unreadableFile,
      "no live schema was fetched yet" + (cache.map { ": there is none in \($0.folder)" } ?? ""),
      hint: "peel models --refresh fetches them")
  }

  /// Whether what is planned goes to a sandbox, as a command says or a base on this machine.
  private var isRehearsed: Bool {
    let base = surroundings.variable("RUNCOMFY_MODEL_API_BASE") ?? ""
    return invocation.has("sandbox")
      || (["plan", "run", "mcp"].contains(invocation.command)
        && ImageAddress.isLoopback(base: base))
  }

  private var takesSettings: Bool {
    invocation.operation.option(named: "isolated") != nil && !invocation.has("isolated")
  }

  private var asksAPI: Bool { invocation.has("refresh") || invocation.has("search") }

  /// What holds for the working folder, or for another one.
  func configuration(
    folder: [String]? = nil, _ style: SettingsSearch.Style = .fromWorkingFolder,
    readingFiles: Bool = true
  ) throws(Failure) -> Configuration {
    var configuration = Configuration()
    // Where no setting can change the answer none is looked for; a refresh must get past settings
    // that only a fetched schema makes valid.
    if readingFiles, takesSettings, !asksAPI {
      configuration.files = try SettingsSearch(surroundings).files(for: folder, style)
    }
    let folder = invocation.text("rules") ?? surroundings.variable("PEEL_RULES")
    if let folder, !folder.isEmpty {
      try surroundings.checkFolder(folder)
      configuration.ruleFolder = folder
    }
    configuration.only = invocation.texts("rule")
    configuration.ignored = invocation.texts("ignore")
    configuration.allowsSiblings = invocation.has("allow-siblings")
    configuration.usesLiveSchema = invocation.has("live-schema")
    configuration.isGated = !invocation.has("no-gate")
    configuration.isRehearsed = isRehearsed
    guard !configuration.files.isEmpty else { return configuration }
    configuration.inputPath = RecordInput.path(in: invocation)
    configuration.workingFolder = surroundings.workingFolder()
    return configuration
  }
}
