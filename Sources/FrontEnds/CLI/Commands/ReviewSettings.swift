import Linting
import PeelKit
import Reporting
import Rewriting

/// What the options of a reviewing command ask for.
struct ReviewSettings: Sendable {
  /// What `--probe` may do.
  struct Probing: Sendable {
    /// Whether addresses in private networks may be asked too.
    let allowsPrivate: Bool
  }

  /// The command as it stands in answers: `lint`, `route`, `plan` or `run`.
  let command: String
  /// Which fixes `lint` applies for `--fix` or `--diff`; `nil` where it only reports.
  let fixing: RewriteMode?
  /// Whether the input is printed repaired.
  let isFixing: Bool
  let showsDiff: Bool
  let showsAnalysis: Bool
  /// Whether a route is shown beside every model.
  let isComparing: Bool
  /// Whether `route` shows all its signals.
  let isExplaining: Bool
  let isBatch: Bool
  /// Whether findings are counted by rule instead of being shown.
  let countsRules: Bool
  /// Findings that do not count.
  let baseline: Baseline?
  /// Whether all findings go into a baseline, and so fail nothing.
  let writesBaseline: Bool
  /// Findings of this severity or above end the command with status 1; `nil` for `never`.
  let failsAt: Severity?
  /// A score below ends the command with status 1.
  let leastScore: Int
  /// How the sizes of input images are asked for; `nil` where they are not.
  let probing: Probing?
  /// `nil` where nothing is planned.
  let plan: PlanSettings?

  /// The settings of `peel` hold where the command line does not say otherwise.
  init(
    _ invocation: Invocation, base: String?, by peel: Peel, baseline: Baseline?
  ) throws(Failure) {
    let settings = peel.settings
    command = invocation.command
    isFixing = invocation.has("fix")
    showsDiff = invocation.has("diff")
    showsAnalysis = invocation.has("analysis")
    isComparing = invocation.has("compare")
    isExplaining = invocation.has("explain")
    isBatch = invocation.has("batch")
    countsRules = invocation.has("statistics")
    self.baseline = baseline
    writesBaseline = invocation.has("write-baseline")
    probing =
      invocation.has("probe") ? Probing(allowsPrivate: invocation.has("allow-private")) : nil
    let fix = invocation.text("fix").flatMap { RewriteMode(rawValue: $0) }
    fixing = fix ?? (command == "lint" && showsDiff ? .safe : nil)
    // Settings say when a review fails; what stops a plan or a run is said with each of them.
    let isLint = command == "lint"
    let failOn = invocation.text("fail-on") ?? (isLint ? settings.failOn ?? "error" : "never")
    failsAt = Severity(rawValue: failOn)
    leastScore = invocation.integer("min-score") ?? (isLint ? settings.leastScore ?? 0 : 0)
    guard ["plan", "run"].contains(command) else {
      plan = nil
      return
    }
    var plan = Self.plan(invocation, base: base, by: try PlanFingerprints(of: peel))
    // A plan shows what it found and ends with status 1; only a run has something to stop.
    if command == "run" {
      plan.stopsAt = failsAt
      plan.leastScore = leastScore
    }
    self.plan = plan
  }

  private static func plan(
    _ invocation: Invocation, base: String?, by fingerprints: PlanFingerprints
  ) -> PlanSettings {
    var plan = PlanSettings(by: fingerprints)
    plan.rewriting = invocation.text("rewrite").flatMap { RewriteMode(rawValue: $0) } ?? .all
    plan.isSplit = invocation.has("split")
    if let base, !base.isEmpty { plan.base = base }
    return plan
  }
}
