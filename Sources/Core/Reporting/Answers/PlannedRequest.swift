import JSONValues
import RequestBuilding

/// One request as `run` would send it, with its address and what is known of its cost.
package struct PlannedRequest: Sendable, Equatable {
  package let request: Request
  /// The whole address.
  package let url: String
  package let cost: Cost

  package init(request: Request, url: String, cost: Cost) {
    self.request = request
    self.url = url
    self.cost = cost
  }

  /// An element of the output's `requests`.
  var section: JSONObject {
    [
      "pass": .integer(request.pass), "method": .string("POST"), "url": .string(url),
      "input": .object(request.input),
      "cost": .object(cost.section),
    ]
  }
}
