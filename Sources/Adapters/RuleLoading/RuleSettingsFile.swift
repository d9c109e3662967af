import Linting

/// Decodes `rules` of a settings file: by id a word, or a mapping of what is to differ.
enum RuleSettingsFile {
  /// What a rule may be set to in one word.
  private enum Word: String, CaseIterable {
    case off, on, error, warning, advice
  }

  /// The settings by the rules' ids.
  static func settings(
    _ node: FileNode?, rules: [Rule]
  ) throws(LoadingError) -> [String: RuleSetting] {
    var settings: [String: RuleSetting] = [:]
    for (key, value) in try node?.openMapping().members ?? [] {
      let rule = try key.rule(among: rules)
      settings[rule.id] = try setting(value, of: rule)
    }
    return settings
  }

  private static func setting(_ node: FileNode, of rule: Rule) throws(LoadingError) -> RuleSetting {
    var setting = RuleSetting()
    if node.node.scalar != nil {
      try read(node, into: &setting)
      return setting
    }
    let limits = rule.check.limits.keys.map(\.rawValue).sorted()
    let mapping = try node.mapping(knowing: ["severity", "cost"] + limits)
    if let node = mapping.optional("severity") { try read(node, into: &setting) }
    if let node = mapping.optional("cost") {
      setting.cost = try FixFile.cost(node)
      setting.places["cost"] = node.place
    }
    for limit in rule.check.limits.keys {
      guard let node = mapping.optional(limit.rawValue) else { continue }
      setting.limits[limit] = try value(of: limit, node)
      setting.places[limit.rawValue] = node.place
    }
    return setting
  }

  /// A severity also switches the rule on, where another file had it off.
  private static func read(
    _ node: FileNode, into setting: inout RuleSetting
  ) throws(LoadingError) {
    let word = try word(node)
    setting.isOn = word != .off
    setting.places["on"] = node.place
    if let severity = Severity(rawValue: word.rawValue) {
      setting.severity = severity
      setting.places["severity"] = node.place
    }
  }

  /// A switch of YAML 1.1 is met with the word that it means here, not with one that looks alike.
  private static func word(_ node: FileNode) throws(LoadingError) -> Word {
    let written = try node.text()
    for (word, switches) in [(Word.off, ["no", "false", "n"]), (.on, ["yes", "true", "y"])]
    where switches.contains(written.lowercased()) {
      throw node.error("unknown value “\(written)”; did you mean “\(word.rawValue)”?")
    }
    return try node.choice(of: Word.self)
  }

  private static func value(of limit: RuleLimit, _ node: FileNode) throws(LoadingError) -> Double {
    let value = limit.isWhole ? Double(try node.integer()) : try node.number()
    guard limit.bounds.contains(value) else {
      let (least, most) = (limit.bounds.lowerBound, limit.bounds.upperBound)
      throw node.error(
        limit.isWhole
          ? "the limit is negative; use 0 or more"
          : "the limit lies between \(Int(least)) and \(Int(most))")
    }
    return value
  }
}
