import Linting
import Rewriting

/// How a plan is made.
package struct PlanSettings: Sendable {
  /// What plans are sealed with.
  let fingerprints: PlanFingerprints
  /// Which fixes the requests carry.
  package var rewriting = RewriteMode.all
  /// Whether each pass of a compound edit is a request of its own.
  package var isSplit = false
  /// The address of the API, with its version.
  package var base = PlanSettings.defaultBase
  /// Findings of this severity or above keep the requests from being made; `nil` lets all pass.
  package var stopsAt: Severity?
  /// A lower score keeps the requests from being made.
  package var leastScore = 0

  /// Source: the vendor's own command line tool.
  package static let defaultBase = "https://model-api.runcomfy.net/v1"

  /// The usual settings; the digests are handed in, because all records of a command share them.
  package init(by fingerprints: PlanFingerprints) { self.fingerprints = fingerprints }
}

extension PlanSettings {
  /// The address that requests to a model are sent to.
  func url(of model: String) -> String {
    let trimmed = base.hasSuffix("/") ? String(base.dropLast()) : base
    return "\(trimmed)/models/\(model)"
  }
}
