import Linting
import Reporting
import Rewriting

/// What a check of files goes by, beside rules and settings files.
package struct CheckSettings: Sendable {
  /// Findings of this severity or above fail the command; `nil` for `never`.
  package var failsAt: Severity?
  /// A score below fails the command.
  package var leastScore = 0
  /// Findings that do not count.
  package var baseline: Baseline?
  /// Whether all findings go into a baseline, and so fail nothing.
  package var writesBaseline = false
  /// Which fixes are written into the files; `nil` for none.
  package var fixing: RewriteMode?

  package init() {}
}
