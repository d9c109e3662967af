import EmbeddedRules
import Linting
import Reporting
import RequestBuilding
import RuleLoading

/// Reads what a configuration names: first every rule, then the settings, which speak of them.
struct SettingsLoading {
  /// All rules, none adjusted yet.
  private(set) var rules = EmbeddedRules.rules
  private(set) var settings = Settings()

  private(set) var models = EmbeddedRules.catalogue

  init(
    _ configuration: Configuration,
    liveModels: () throws(Failure) -> [Configuration.File]
  ) throws(Failure) {
    var files: [SettingsFile] = []
    for file in configuration.files { files.append(try Self.decoded(file)) }
    let isWanted = try Self.wantsLiveSchema(files)
    if configuration.usesLiveSchema || isWanted {
      models = try LiveModels(files: try liveModels()).catalogue
    }
    for file in files { try add(try Self.folders(of: file)) }
    if let folder = configuration.ruleFolder { try add([folder]) }
    for file in files {
      settings = settings.overridden(by: try settings(of: file))
    }
    settings.ruleFolders += configuration.ruleFolder.map { [$0] } ?? []
    switchModels(by: configuration)
    try select(configuration.only, option: "--rule")
    try select(configuration.ignored, option: "--ignore")
    switchRules(by: configuration)
  }

  private static func decoded(_ file: Configuration.File) throws(Failure) -> SettingsFile {
    do throws(LoadingError) {
      return try SettingsFile(parsing: file.bytes, path: file.path)
    } catch {
      throw Failure(.invalidSettings, error.description)
    }
  }

  /// The folders that a file names, all of which have to be there.
  private static func folders(of file: SettingsFile) throws(Failure) -> [String] {
    do throws(LoadingError) {
      var folders: [String] = []
      for node in try file.ruleFolders() {
        let folder = try file.path(of: node)
        guard RuleFolder.exists(folder) else {
          throw node.error("there is no folder \(folder); it counts from the file's own folder")
        }
        folders.append(folder)
      }
      return folders
    } catch {
      throw Failure(.invalidSettings, error.description)
    }
  }

  /// A rule takes the place of an earlier one of its id.
  private mutating func add(_ folders: [String]) throws(Failure) {
    for folder in folders {
      let added = try Peel.rules(in: folder)
      let names = Set(added.map(\.id))
      rules = rules.filter { !names.contains($0.id) } + added
    }
  }

  private func settings(of file: SettingsFile) throws(Failure) -> Settings {
    do throws(LoadingError) {
      return try file.settings(knowing: rules, models: models)
    } catch {
      throw Failure(.invalidSettings, error.description)
    }
  }

  /// The project's word goes over the user's.
  private static func wantsLiveSchema(_ files: [SettingsFile]) throws(Failure) -> Bool {
    do throws(LoadingError) {
      for file in files.reversed() {
        if let wants = try file.flag("live-schema") { return wants }
      }
      return false
    } catch {
      throw Failure(.invalidSettings, error.description)
    }
  }

  private func select(_ names: [String], option: String) throws(Failure) {
    let ids = rules.map(\.id)
    for name in names where !ids.contains(name) {
      let parts = name.split(separator: ",")
      if parts.count > 1 {
        throw Failure(
          .unknownName, "“\(name)” is no rule",
          hint: "repeat the option: " + parts.map { "\(option) \($0)" }.joined(separator: " "))
      }
      throw Peel.unknown(name, "rule", among: ids, listing: "peel rules")
    }
  }

  /// Notes as settings what the command line says of rules.
  private mutating func switchRules(by configuration: Configuration) {
    for rule in rules {
      let isNamed = configuration.only.contains(rule.id)
      if !configuration.only.isEmpty { turn(rule.id, on: isNamed, by: "--rule") }
      if configuration.ignored.contains(rule.id) { turn(rule.id, on: false, by: "--ignore") }
    }
  }

  private mutating func switchModels(by configuration: Configuration) {
    if configuration.allowsSiblings {
      settings.allowsSiblings = true
      settings.places["allow-siblings"] = "--allow-siblings"
    }
    if configuration.usesLiveSchema {
      settings.usesLiveSchema = true
      settings.places["live-schema"] = "--live-schema"
    }
  }

  private mutating func turn(_ id: String, on isOn: Bool, by option: String) {
    var setting = settings.rules[id] ?? RuleSetting()
    setting.isOn = isOn
    setting.places["on"] = option
    settings.rules[id] = setting
  }
}
