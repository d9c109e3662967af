import Reporting
import RequestBuilding

/// Why nothing is sent at all.
struct Refusal: Error {
  let failure: Failure
  /// What it would have cost, where that is the reason.
  let estimate: CostEstimate?
}
