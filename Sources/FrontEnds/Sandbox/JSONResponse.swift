import JSONValues
import LocalServing

extension LocalResponse {
  /// A response with a JSON object as its body.
  init(status: Int = 200, json: JSONObject) {
    var bytes: [UInt8] = []
    JSONValue.object(json).write(into: &bytes)
    self.init(status: status, headers: ["Content-Type": "application/json"], body: bytes)
  }
}
