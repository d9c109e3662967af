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

  /// Reads an element of an output's `requests`; the model stands in its address.
  init?(parsing entry: JSONObject) {
    guard let pass = entry["pass"]?.integer, entry["method"]?.string == "POST",
      let url = entry["url"]?.string, let input = entry["input"]?.object,
      let cost = entry["cost"]?.object.flatMap(Cost.init(parsing:)),
      let model = Self.model(in: url)
    else { return nil }
    self.init(request: Request(pass: pass, model: model, input: input), url: url, cost: cost)
  }

  private static func model(in url: String) -> String? {
    let (bytes, mark) = (Array(url.utf8), Array("/models/".utf8))
    let start = bytes.indices.first { bytes[$0...].starts(with: mark) }
    return start.map { String(decoding: bytes[($0 + mark.count)...], as: UTF8.self) }
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
