import JSONValues
import LocalServing

@testable import Sandbox

/// Calls the sandbox's API without a socket, at a time that stands still.
struct SandboxCaller {
  /// 2026-11-21T05:32:00Z.
  static let noon = 1_795_239_120.0

  private var api: SandboxAPI

  init(_ change: (inout SandboxOptions) -> Void = { _ in }) {
    var options = SandboxOptions()
    change(&options)
    api = SandboxAPI(options, models: [SampleModels.edit, SampleModels.draw], now: { Self.noon })
  }

  mutating func call(
    _ method: String, _ path: String, query: [String: String] = [:], token: String? = "t",
    body: [UInt8] = []
  ) -> LocalResponse {
    api.response(
      to: LocalRequest(
        method: method, path: path, query: query,
        headers: token.map { ["authorization": "Bearer \($0)"] } ?? [:], body: body,
        origin: "http://127.0.0.1:1"))
  }

  mutating func submit(
    _ input: JSONObject = SampleModels.input, to model: String = "maker/sample/edit",
    token: String? = "t"
  ) -> LocalResponse {
    var body: [UInt8] = []
    input.write(into: &body)
    return call("POST", "/v1/models/" + model, token: token, body: body)
  }

  /// Calls about the first job.
  mutating func look(_ what: String) -> LocalResponse {
    let id = RequestID(number: 1).text
    return call(what == "cancel" ? "POST" : "GET", "/v1/requests/\(id)/\(what)")
  }
}

extension LocalResponse {
  /// The body as JSON; `null` where it is none.
  var json: JSONValue { (try? JSONValue(parsing: body)) ?? .null }
}
