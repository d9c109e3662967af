import JSONValues
import Linting
import RequestBuilding

extension CatalogueAnswer {
  /// What `lint --print-config` says: the settings that hold, with the place of each; for people
  /// as a settings file that would do the same.
  package init(settings: Settings, rules: [Rule]) {
    let listing = SettingsListing(settings: settings, rules: rules)
    self.init(command: "lint", sections: ["settings": .object(listing.json)]) { page in
      listing.lines(on: page)
    }
  }
}

/// The settings that hold, laid out.
struct SettingsListing {
  let settings: Settings
  /// All that are known, as the settings adjusted them.
  let rules: [Rule]

  var json: JSONObject {
    [
      "files": .array(settings.files.map { .string($0) }),
      "fail_on": .object([
        "value": .string(settings.failOn ?? "error"), "from": .string(place("fail-on")),
      ]),
      "min_score": .object([
        "value": .integer(settings.leastScore ?? 0), "from": .string(place("min-score")),
      ]),
      "allow_siblings": switched(settings.allowsSiblings, "allow-siblings"),
      "live_schema": switched(settings.usesLiveSchema, "live-schema"),
      "rule_folders": .array(settings.ruleFolders.map { .string($0) }),
      "include": listed(settings.included, "include"),
      "exclude": listed(settings.excluded, "exclude"),
      "defaults": .object(defaults),
      "rules": .array(rules.map { .object(section(of: $0)) }),
      "suppress": .array(settings.suppressions.map { .object($0.section) }),
    ]
  }

  private func switched(_ isOn: Bool?, _ key: String) -> JSONValue {
    .object(["value": .bool(isOn ?? false), "from": .string(place(key))])
  }

  private func listed(_ files: FilePatterns?, _ key: String) -> JSONValue {
    .object([
      "value": .array((files?.patterns ?? []).map { .string($0) }), "from": .string(place(key)),
    ])
  }

  private func place(_ key: String) -> String { settings.places[key] ?? "default" }

  private var defaults: JSONObject {
    settings.defaults.members.members.reduce(into: JSONObject()) { object, member in
      object[member.name] = .object([
        "value": member.value, "from": .string(place("defaults.\(member.name)")),
      ])
    }
  }

  private func section(of rule: Rule) -> JSONObject {
    var object: JSONObject = [
      "id": .string(rule.id), "on": .bool(settings.isOn(rule.id)),
      "severity": .string(rule.severity.rawValue), "cost": .integer(rule.cost),
    ]
    for (name, value) in rule.namedLimits { object[name] = value }
    let places = settings.rules[rule.id]?.places ?? [:]
    object["from"] = .object(
      places.sorted { $0.key < $1.key }.reduce(into: JSONObject()) {
        $0[$1.key] = .string($1.value)
      })
    return object
  }
}

extension SettingsListing {
  func lines(on page: Page) -> [String] {
    let files = settings.files.isEmpty ? "none" : settings.files.joined(separator: ", ")
    var lines = ["# settings files: \(files)"]
    lines.append("fail-on: \(settings.failOn ?? "error")  # \(place("fail-on"))")
    lines.append("min-score: \(settings.leastScore ?? 0)  # \(place("min-score"))")
    lines.append(
      "allow-siblings: \(settings.allowsSiblings ?? false)  # \(place("allow-siblings"))")
    lines.append("live-schema: \(settings.usesLiveSchema ?? false)  # \(place("live-schema"))")
    if !settings.ruleFolders.isEmpty {
      lines.append(
        "rule-folders: \(JSONValue.array(settings.ruleFolders.map { .string($0) }).text)")
    }
    for (key, files) in [("include", settings.included), ("exclude", settings.excluded)] {
      guard let files else { continue }
      let patterns = JSONValue.array(files.patterns.map { .string($0) }).text
      lines.append("\(key): \(patterns)  # \(place(key))")
    }
    let defaults = settings.defaults.members.members.map { member in
      "  \(member.name): \(member.value.text)  # \(place("defaults.\(member.name)"))"
    }
    if !defaults.isEmpty { lines += ["defaults:"] + defaults }
    lines += ["rules:"] + rules.map(line)
    let suppressions = settings.suppressions.map { suppression in
      let members = suppression.members.map { "\($0.name): \($0.value.text)" }
      return "  - {\(members.joined(separator: ", "))}  # \(suppression.place)"
    }
    if !suppressions.isEmpty { lines += ["suppress:"] + suppressions }
    return lines.map { VisibleText.of($0) }
  }

  /// What was set as a value, what the rule says itself as a remark.
  private func line(for rule: Rule) -> String {
    let isOn = settings.isOn(rule.id)
    let facts =
      [("severity", JSONValue.string(rule.severity.rawValue)), ("cost", .integer(rule.cost))]
      + rule.namedLimits
    let places = settings.rules[rule.id]?.places ?? [:]
    let own = facts.filter { places[$0.0] == nil }.map { "\($0.0) \($0.1.plain)" }
    let from = places.sorted { $0.key < $1.key }
      .filter { $0.key != "on" || $0.value != places["severity"] }
      .map { "\($0.key == "on" && !isOn ? "off" : $0.key) from \($0.value)" }
    let set = facts.filter { places[$0.0] != nil }.map { "\($0.0): \($0.1.plain)" }
    let value = !isOn ? "off" : set.isEmpty ? "on" : "{\(set.joined(separator: ", "))}"
    return "  \(rule.id): \(value)  # " + (from + own).joined(separator: ", ")
  }
}

extension Rule {
  /// The limits of the check by name, in a fixed order.
  fileprivate var namedLimits: [(String, JSONValue)] {
    RuleLimit.allCases.compactMap { limit in
      check.limits[limit].map { value in
        (limit.rawValue, limit.isWhole ? .integer(Int(value)) : .number(value))
      }
    }
  }
}

extension RecordDefaults {
  /// The model first, then the fields.
  fileprivate var members: JSONObject {
    var members = JSONObject()
    members["model"] = model.map { .string($0) }
    for member in fields.members { members[member.name] = member.value }
    return members
  }
}

extension Suppression {
  /// What was written, in the order of the documentation.
  fileprivate var members: [(name: String, value: JSONValue)] {
    let members = [
      ("rule", rule), ("reason", reason), ("text", text), ("id", id), ("path", path),
    ]
    return members.compactMap { name, value in value.map { (name, .string($0)) } }
  }

  fileprivate var section: JSONObject {
    var object = members.reduce(into: JSONObject()) { $0[$1.name] = $1.value }
    object["from"] = .string(place)
    return object
  }
}

extension JSONValue {
  /// As JSON, which YAML reads too.
  fileprivate var text: String {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A word without its quotes.
  fileprivate var plain: String { string ?? text }
}
