import JSONValues
import Linting

/// The schemas of what `lint` says with `--statistics` and `--print-config`.
enum LintOverviewSchemas {
  /// By the name of the member.
  static let all: JSONObject = ["statistics": statistics, "settings": settings]

  private static let severity = Schema.words(["error", "warning", "advice"])

  private static let statistics = Schema.object(
    [
      "records": Schema.whole(from: 0), "clean": Schema.whole(from: 0),
      "failed": Schema.whole(from: 0), "findings": Schema.whole(from: 0),
      "suppressed": Schema.whole(from: 0), "baselined": Schema.whole(from: 0),
      "rules": Schema.list(
        Schema.object([
          "rule": Schema.text, "severity": severity, "findings": Schema.whole(from: 1),
          "records": Schema.whole(from: 1), "fixable": Schema.whole(from: 0),
        ])),
    ],
    optional: [
      "score": Schema.object(["mean": Schema.number, "least": Schema.whole(from: 0, to: 100)])
    ])

  private static let settings = Schema.object([
    "files": Schema.list(Schema.text),
    "fail_on": placed(Schema.words(["error", "warning", "advice", "never"])),
    "min_score": placed(Schema.whole(from: 0, to: 100)),
    "allow_siblings": placed(Schema.truth), "live_schema": placed(Schema.truth),
    "include": placed(Schema.list(Schema.text)), "exclude": placed(Schema.list(Schema.text)),
    "rule_folders": Schema.list(Schema.text), "defaults": Schema.type("object"),
    "rules": Schema.list(
      Schema.object(
        [
          "id": Schema.text, "on": Schema.truth, "severity": severity,
          "cost": Schema.whole(from: 0), "from": Schema.type("object"),
        ], optional: limits)),
    "suppress": Schema.list(
      Schema.object(
        ["rule": Schema.text, "reason": Schema.text, "from": Schema.text],
        optional: ["text": Schema.text, "id": Schema.text, "path": Schema.text])),
  ])

  private static var limits: JSONObject {
    RuleLimit.allCases.reduce(into: JSONObject()) { $0[$1.rawValue] = Schema.number }
  }

  private static func placed(_ value: JSONValue) -> JSONValue {
    Schema.object(["value": value, "from": Schema.text])
  }
}
