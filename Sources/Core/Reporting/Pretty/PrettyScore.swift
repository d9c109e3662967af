import Linting

/// The score as a bar, with the dimensions that lost points.
struct PrettyScore {
  let report: LintReport
  let page: Page

  /// Columns of the bar.
  private static let length = 20

  var lines: [String] {
    let filled = report.score * Self.length / 100
    let bar =
      page.paint(String(repeating: "█", count: filled), tint)
      + page.paint(String(repeating: "░", count: Self.length - filled), .faint)
    return [page.paint("score ", .strong) + "\(bar) \(report.score)/100" + losses + leftOut]
  }

  /// How many findings the settings and the baseline kept back.
  private var leftOut: String {
    let counts = [(report.suppressed.count, "suppressed"), (report.baselined, "in the baseline")]
    let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return parts.isEmpty ? "" : page.paint("  (\(parts.joined(separator: ", ")))", .faint)
  }

  private var tint: Tint {
    report.score >= 80 ? .success : report.score >= 50 ? .warning : .error
  }

  private var losses: String {
    let lost = zip(Dimension.allCases, report.scores).filter { $0.1 < 100 }
    guard !lost.isEmpty else { return report.findings.isEmpty ? "  no findings" : "" }
    return "  " + lost.map { "\($0.0.rawValue) \($0.1)" }.joined(separator: ", ")
  }
}
