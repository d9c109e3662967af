import JSONValues
import Linting
import RequestBuilding

extension SchemaDocument {
  /// A settings file, for editors that check and complete YAML by a schema.
  static func settings(fields: JSONObject, rules: [Rule]) -> SchemaDocument {
    let entries = rules.reduce(into: JSONObject()) { $0[$1.id] = setting(of: $1) }
    let own = ["id", "prompt", "intent", "image_urls", "image_sizes"]
    let defaults = fields.members.reduce(into: JSONObject()) { defaults, member in
      if !own.contains(member.name) { defaults[member.name] = member.value }
    }
    let body = Schema.object(
      [:],
      optional: [
        "fail-on": Schema.words(["error", "warning", "advice", "never"]),
        "min-score": Schema.whole(from: 0, to: 100),
        "allow-siblings": Schema.truth, "live-schema": Schema.truth,
        "rules": Schema.object([:], optional: entries),
        "rule-folders": texts, "include": texts, "exclude": texts,
        "defaults": Schema.object([:], optional: defaults),
        "suppress": Schema.list(suppression(of: rules)),
      ])
    return SchemaDocument("settings", "A settings file, such as .peel.yaml", body.object ?? [:])
  }

  /// One text or a list of them.
  private static let texts: JSONValue = .object([
    "anyOf": .array([Schema.text, Schema.list(Schema.text)])
  ])

  private static let words = Schema.words(["off", "on", "error", "warning", "advice"])

  /// One word, or what is to differ.
  private static func setting(of rule: Rule) -> JSONValue {
    var keys: JSONObject = ["severity": words, "cost": Schema.whole(from: 0, to: 100)]
    for limit in RuleLimit.allCases where rule.check.limits[limit] != nil {
      keys[limit.rawValue] = limit.isWhole ? Schema.whole(from: 0) : Schema.share
    }
    return .object([
      "description": .string(rule.summary),
      "anyOf": .array([words, Schema.object([:], optional: keys)]),
    ])
  }

  private static func suppression(of rules: [Rule]) -> JSONValue {
    let reason: JSONValue = .object(["type": .string("string"), "pattern": .string("\\S")])
    let id: JSONValue = .object(["type": .array([.string("string"), .string("integer")])])
    return Schema.object(
      ["rule": Schema.words(rules.map(\.id)), "reason": reason],
      optional: ["text": Schema.text, "id": id, "path": Schema.text])
  }
}
