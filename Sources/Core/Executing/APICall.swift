import JSONValues

/// One of the calls that the Model API knows.
///
/// Source: docs.runcomfy.com/model-apis, async queue.
struct APICall: Equatable {
  /// Bytes of an answer; a result can hold several 4K pictures as data URIs.
  static let bodyLimit = 512 << 20

  let method: HTTPRequest.Method
  /// Below the base.
  let path: String
  let body: [UInt8]
  /// Whether making it twice changes nothing; false for a submit alone.
  let isHarmless: Bool
  /// Seconds for one try.
  let patience: Double
  /// Seconds without a byte that a look at a job may last: it does not wait for the job.
  static let silence = 60.0
  /// Made once, after a signal: neither made again nor cut short by the signal.
  var isLastWord = false

  /// Sends the input to the model; with `sync_mode` the answer may take as long as the picture.
  static func submit(model: String, input: JSONObject) -> APICall {
    var body: [UInt8] = []
    JSONValue.object(input).write(into: &body)
    let isSynchronous = input["sync_mode"]?.bool == true
    return APICall(
      method: .post, path: "/models/\(model)", body: body, isHarmless: false,
      patience: isSynchronous ? 600 : 120)
  }

  static func status(_ id: String) -> APICall { look(at: id, "status", patience: 30) }
  static func result(_ id: String) -> APICall { look(at: id, "result", patience: 300) }

  static func cancel(_ id: String, isLastWord: Bool = false) -> APICall {
    APICall(
      method: .post, path: path(of: id, "cancel"), body: [], isHarmless: true,
      patience: isLastWord ? 10 : 30, isLastWord: isLastWord)
  }

  static func model(_ id: String) -> APICall {
    APICall(method: .get, path: "/models/\(id)", body: [], isHarmless: true, patience: 30)
  }

  static func models(matching text: String, limit: Int) -> APICall {
    APICall(
      method: .get, path: "/models?search=\(PercentEncoding.component(text))&limit=\(limit)",
      body: [], isHarmless: true, patience: 30)
  }

  private static func look(at id: String, _ part: String, patience: Double) -> APICall {
    APICall(
      method: .get, path: path(of: id, part), body: [], isHarmless: true, patience: patience)
  }

  private static func path(of id: String, _ part: String) -> String {
    "/requests/\(PercentEncoding.component(id))/\(part)"
  }
}
