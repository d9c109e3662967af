import JSONValues
import Linting
import RequestBuilding
import YAMLReading

/// Decodes a settings file: `.peel.yaml` of a project, `peel.yaml` of the user.
package struct SettingsFile {
  /// `nil` for a file that says nothing.
  private let file: FileMapping?
  private let path: String

  private static let keys = [
    "rules", "rule-folders", "defaults", "fail-on", "min-score", "allow-siblings",
    "live-schema", "suppress", "include", "exclude",
  ]

  /// Reads a file's content; `path` leads to it from the working folder.
  package init(parsing bytes: [UInt8], path: String) throws(LoadingError) {
    self.path = path
    guard !Self.saysNothing(bytes) else {
      file = nil
      return
    }
    file = try FileNode(parsing: bytes, path: path).mapping(knowing: Self.keys)
  }

  /// The folders with further rules, relative to the working folder.
  package func ruleFolders() throws(LoadingError) -> [FileNode] {
    try given("rule-folders")?.list() ?? []
  }

  /// The path of a folder that the file names, which counts from the file's own.
  package func path(of folder: FileNode) throws(LoadingError) -> String {
    let name = try folder.text()
    guard !name.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return name }
    return path[...slash] + name
  }

  /// What the file says, where these rules and models are known.
  package func settings(
    knowing rules: [Rule], models: ModelCatalogue
  ) throws(LoadingError) -> Settings {
    var settings = Settings()
    settings.files = [path]
    for folder in try ruleFolders() { settings.ruleFolders.append(try self.path(of: folder)) }
    settings.rules = try RuleSettingsFile.settings(given("rules"), rules: rules)
    settings.suppressions = try SuppressionFile.suppressions(given("suppress"), rules: rules)
    try DefaultsFile.read(given("defaults"), into: &settings, models: models)
    settings.included = try patterns("include")
    settings.excluded = try patterns("exclude")
    for key in ["include", "exclude"] { settings.places[key] = given(key)?.place }
    if let node = given("fail-on") {
      settings.failOn = try node.text()
      let words = Severity.allCases.reversed().map(\.rawValue) + ["never"]
      guard words.contains(try node.text()) else {
        throw node.unknown(try node.text(), what: "value", among: words)
      }
      settings.places["fail-on"] = node.place
    }
    if let node = given("min-score") {
      let score = try node.integer()
      guard (0...100).contains(score) else { throw node.error("a score lies between 0 and 100") }
      settings.leastScore = score
      settings.places["min-score"] = node.place
    }
    settings.allowsSiblings = try flag("allow-siblings")
    settings.usesLiveSchema = try flag("live-schema")
    for key in ["allow-siblings", "live-schema"] { settings.places[key] = given(key)?.place }
    return settings
  }

  private func patterns(_ key: String) throws(LoadingError) -> FilePatterns? {
    try given(key).map { node throws(LoadingError) in FilePatterns(try node.texts(), in: path) }
  }

  /// A switch of the file; `nil` where the file does not say.
  package func flag(_ key: String) throws(LoadingError) -> Bool? { try given(key)?.flag() }

  /// The value of a key; one whose lines are all commented out is as good as absent.
  private func given(_ key: String) -> FileNode? {
    file?.optional(key).flatMap { $0.node.content == .scalar("", isPlain: true) ? nil : $0 }
  }

  /// Whether there are only blank lines, comments and marks of a document.
  private static func saysNothing(_ bytes: [UInt8]) -> Bool {
    bytes.split { $0 == 0x0A || $0 == 0x0D }.allSatisfy { line in
      let text = line.drop { $0 == 0x20 || $0 == 0x09 }
      return text.isEmpty || text.first == UInt8(ascii: "#") || text.elementsEqual("---".utf8)
    }
  }
}

extension FileNode {
  /// Where the node stands, as `path:line:column`.
  var place: String { "\(path):\(node.line):\(node.column)" }

  /// The id of a rule that is known.
  func rule(among rules: [Rule]) throws(LoadingError) -> Rule {
    let id = try text()
    if let rule = rules.first(where: { $0.id == id }) { return rule }
    guard NearestName.misspelt(id, among: rules.map(\.id)) == nil else {
      throw unknown(id, what: "rule", among: rules.map(\.id))
    }
    throw error("unknown rule “\(id)”; peel rules lists the rules")
  }
}
