import Reporting
import RequestBuilding

extension Answer {
  /// Shows its requests as a sandbox gets them, which is not where they would be paid for.
  mutating func rehearse() {
    requests = requests?.map { planned in
      PlannedRequest(
        request: planned.request, url: "sandbox:/v1/models/\(planned.request.model)",
        cost: planned.cost)
    }
  }
}
