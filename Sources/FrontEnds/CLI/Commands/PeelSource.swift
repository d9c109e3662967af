import PeelKit
import Reporting

/// The rules and settings that a command line works by.
struct PeelSource {
  private let invocation: Invocation
  private let surroundings: Surroundings

  init(_ invocation: Invocation, in surroundings: Surroundings) {
    self.invocation = invocation
    self.surroundings = surroundings
  }

  /// The façade that knows them.
  func peel() throws(Failure) -> Peel { try Peel(try configuration()) }

  private func configuration() throws(Failure) -> Configuration {
    var configuration = Configuration()
    // Commands that no setting can change do not look for any.
    if invocation.operation.option(named: "isolated") != nil, !invocation.has("isolated") {
      configuration.files = try SettingsSearch(surroundings).files()
    }
    let folder = invocation.text("rules") ?? surroundings.variable("PEEL_RULES")
    if let folder, !folder.isEmpty {
      try surroundings.checkFolder(folder)
      configuration.ruleFolder = folder
    }
    configuration.only = invocation.texts("rule")
    configuration.ignored = invocation.texts("ignore")
    guard !configuration.files.isEmpty else { return configuration }
    configuration.inputPath = RecordInput.path(in: invocation)
    configuration.workingFolder = surroundings.workingFolder()
    return configuration
  }
}
