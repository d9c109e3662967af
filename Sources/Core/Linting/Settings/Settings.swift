import RequestBuilding

/// What settings files and the command line say together.
package struct Settings: Sendable, Equatable {
  /// The files that were read, the user's before the project's.
  package var files: [String] = []
  /// Folders with further rules, as paths from the working folder.
  package var ruleFolders: [String] = []
  /// By the rules' ids.
  package var rules: [String: RuleSetting] = [:]
  package var suppressions: [Suppression] = []
  package var defaults = RecordDefaults()
  /// Which files `check` takes from folders, and which it leaves out in any case.
  package var (included, excluded) = (FilePatterns?.none, FilePatterns?.none)
  /// The word of `--fail-on`.
  package var failOn: String?
  package var leastScore: Int?
  package var allowsSiblings: Bool?
  package var usesLiveSchema: Bool?
  /// Where each key was set, by its name; a default's is `defaults.NAME`.
  package var places: [String: String] = [:]

  package init() {}

  /// The settings with those of another file on top.
  package func overridden(by other: Settings) -> Settings {
    var settings = self
    settings.files += other.files
    settings.ruleFolders += other.ruleFolders
    settings.rules.merge(other.rules) { $0.overridden(by: $1) }
    settings.suppressions += other.suppressions
    settings.defaults = defaults.overridden(by: other.defaults)
    settings.included = other.included ?? included
    settings.excluded = other.excluded ?? excluded
    settings.failOn = other.failOn ?? failOn
    settings.leastScore = other.leastScore ?? leastScore
    settings.allowsSiblings = other.allowsSiblings ?? allowsSiblings
    settings.usesLiveSchema = other.usesLiveSchema ?? usesLiveSchema
    settings.places.merge(other.places) { _, over in over }
    return settings
  }

  /// Whether a rule is on; all are unless the settings say otherwise.
  package func isOn(_ id: String) -> Bool { rules[id]?.isOn ?? true }

  /// The rules as these settings want them, those that are off among them.
  package func adjusted(_ rules: [Rule]) -> [Rule] {
    if self.rules.isEmpty { return rules }
    return rules.map { rule in self.rules[rule.id].map { rule.adjusted(by: $0) } ?? rule }
  }
}
