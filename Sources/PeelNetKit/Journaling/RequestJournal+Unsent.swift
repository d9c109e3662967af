import JSONValues
import Reporting
import RequestBuilding
import RunJournal

extension RequestJournal {
  /// What would be sent of the plans, and paid for, where what was sent before is taken.
  func unsent(in plans: PlanLines) throws(Failure) -> CostEstimate {
    var estimate = CostEstimate()
    while let line = try plans.next() {
      let calls = (try? PlannedCall.list(sendableIn: PlanLines.plan(in: line))) ?? []
      for call in try unsent(of: calls) { estimate.add(call.usd) }
    }
    try plans.rewind()
    return estimate
  }

  /// Those behind the last one that was sent: each edits the picture of the one before, so that
  /// without that picture nobody knows which request it is.
  func unsent(of calls: [PlannedCall]) throws(Failure) -> ArraySlice<PlannedCall> {
    var (left, output) = (calls[...], JSONValue?.none)
    while var call = left.first {
      if left.count < calls.count {
        guard let input = try? PassChain.input(call.input, after: output) else { break }
        call.input = input
      }
      guard let row = try newest(of: request(call, of: [:])), holds(row) else { break }
      output = row.execution?["output"]
      left.removeFirst()
    }
    return left
  }
}
