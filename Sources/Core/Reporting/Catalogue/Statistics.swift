import JSONValues
import Linting

/// What many answers say together, counted by rule.
package struct Statistics: Sendable {
  /// One rule's part.
  private struct Count {
    let rule: String
    var severity: Severity
    var findings = 0
    var records = 0
    var fixable = 0
  }

  private var counts: [String: Count] = [:]
  private var (records, clean, failed) = (0, 0, 0)
  private var (scoreSum, leastScore) = (0, 100)
  private var (suppressed, baselined) = (0, 0)

  package init() {}

  /// Counts one record's answer.
  package mutating func add(_ answer: Answer) {
    records += 1
    guard let lint = answer.lint else {
      failed += 1
      return
    }
    clean += lint.findings.isEmpty ? 1 : 0
    scoreSum += lint.score
    leastScore = min(leastScore, lint.score)
    suppressed += lint.suppressed.count
    baselined += lint.baselined
    var seen: Set<String> = []
    for finding in lint.findings { add(finding, isFirst: seen.insert(finding.rule).inserted) }
  }

  private mutating func add(_ finding: Finding, isFirst: Bool) {
    var count = counts[finding.rule] ?? Count(rule: finding.rule, severity: finding.severity)
    count.severity = max(count.severity, finding.severity)
    count.findings += 1
    count.records += isFirst ? 1 : 0
    count.fixable += finding.fix.map { $0.applicability == .manual ? 0 : 1 } ?? 0
    counts[finding.rule] = count
  }

  /// The most frequent rule first.
  private var sorted: [Count] {
    counts.values.sorted { ($1.findings, $0.rule) < ($0.findings, $1.rule) }
  }

  private var findings: Int { counts.values.reduce(0) { $0 + $1.findings } }

  /// The mean with one decimal; none where nothing was judged.
  private var meanScore: Double? {
    let judged = records - failed
    return judged == 0 ? nil : (Double(scoreSum) / Double(judged) * 10).rounded() / 10
  }
}

extension Statistics {
  /// The answer of `lint --statistics`.
  package var answer: CatalogueAnswer {
    let (statistics, sections) = (self, json)
    return CatalogueAnswer(command: "lint", sections: ["statistics": .object(sections)]) { page in
      statistics.lines(on: page)
    }
  }

  private var json: JSONObject {
    var object: JSONObject = [
      "records": .integer(records), "clean": .integer(clean), "failed": .integer(failed),
      "findings": .integer(findings), "suppressed": .integer(suppressed),
      "baselined": .integer(baselined),
    ]
    object["score"] = meanScore.map {
      .object(["mean": .number($0), "least": .integer(leastScore)])
    }
    object["rules"] = .array(
      sorted.map { count in
        .object([
          "rule": .string(count.rule), "severity": .string(count.severity.rawValue),
          "findings": .integer(count.findings), "records": .integer(count.records),
          "fixable": .integer(count.fixable),
        ])
      })
    return object
  }

  private func lines(on page: Page) -> [String] {
    let heads = ["findings", "records", "fixable"]
    let title = heads.map { Self.column($0) }.joined() + "  rule"
    let rows = sorted.map { count in
      [count.findings, count.records, count.fixable].map { Self.column("\($0)") }.joined()
        + "  " + page.paint(count.rule, count.severity.tint)
    }
    let left = [(suppressed, "suppressed"), (baselined, "in the baseline"), (failed, "failed")]
      .filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }.joined()
    let score = meanScore.map { "; score \($0) on average, \(leastScore) at least" } ?? ""
    let counts = "\(records.counted("record")), \(clean) clean, \(findings.counted("finding"))"
    return (rows.isEmpty ? [] : [page.paint(title, .faint)] + rows) + [
      page.paint(counts + left + score, .strong)
    ]
  }

  private static func column(_ text: String) -> String {
    String(repeating: " ", count: max(1, 10 - text.utf8.count)) + text
  }
}
