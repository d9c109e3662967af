import JSONValues

/// The schemas of what `doctor` answers.
enum DoctorSchemas {
  /// What every answer has.
  static let sections = ["program", "settings", "environment", "folders", "terminal", "checks"]

  /// The schema of a member of the answer.
  static func member(_ name: String) -> JSONValue {
    switch name {
    case "program": program
    case "settings": settings
    case "environment":
      Schema.list(Schema.object(["name": Schema.text], optional: ["value": Schema.text]))
    case "folders":
      Schema.object(
        [:], optional: ["journal": Schema.text, "cache": Schema.text, "configuration": Schema.text])
    case "terminal":
      Schema.object(
        ["input": Schema.truth, "output": Schema.truth, "color": Schema.truth],
        optional: ["width": Schema.whole(from: 1)])
    case "online":
      Schema.object(
        [:],
        optional: ["token", "api", "accepted", "balance"].reduce(into: JSONObject()) {
          $0[$1] = AuthSchemas.member($1)
        })
    default: Schema.list(check)
    }
  }

  private static let program = Schema.object(
    [
      "version": Schema.text, "compiles_patterns": Schema.truth,
      "processors": Schema.whole(from: 1),
    ],
    optional: [
      "executable": Schema.text, "network_part": Schema.text, "network_part_version": Schema.text,
    ])

  private static let settings = Schema.object(
    [:],
    optional: [
      "files": Schema.list(Schema.text), "rule_folders": Schema.list(Schema.text),
      "rules": Schema.whole(from: 0), "rules_off": Schema.whole(from: 0),
      "suppressions": Schema.whole(from: 0), "models": Schema.whole(from: 0),
    ])

  private static let check = Schema.object(
    [
      "check": Schema.text, "verdict": Schema.words(["fine", "note", "problem"]),
      "message": Schema.text,
    ],
    optional: ["hint": Schema.text, "code": Schema.words(ErrorCode.allCases.map(\.rawValue))])
}
