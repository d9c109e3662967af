import JSONValues
import Reporting
import RequestBuilding

/// What has to be known of all plans together before the first is carried out.
package struct PlanTotals: Sendable, Equatable {
  /// How many there are, those that failed among them.
  package private(set) var records = 0
  /// What sending them all would cost.
  private(set) var estimate = CostEstimate()

  /// Reads all plans once; a broken one ends the run before anything is spent.
  package init(of plans: PlanLines) throws(Failure) {
    while let line = try plans.next() {
      records += 1
      let plan = try PlanLines.plan(in: line)
      for call in (try? PlannedCall.list(sendableIn: plan)) ?? [] {
        estimate.add(call.usd)
      }
    }
    // Where nothing was read, what was read from may be a pipe, which cannot go back.
    if records > 0 { try plans.rewind() }
  }
}
