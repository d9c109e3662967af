import JSONValues
import LocalServing
import Testing

@testable import Sandbox

@Suite("The sandbox refuses")
struct RefusalTests {
  @Test("calls without an accepted token", arguments: [nil, "", "bad-token"])
  func token(token: String?) {
    var caller = SandboxCaller()
    let answer = caller.submit(token: token)
    #expect(answer.status == 401)
    #expect(answer.json["error_code"]?.integer == 401_001)
    #expect(caller.look("status").json["error_code"]?.integer == 404_001)
  }

  @Test("every token but the one it was given")
  func onlyToken() {
    var caller = SandboxCaller { $0.token = "secret" }
    #expect(caller.submit(token: "t").status == 401)
    #expect(caller.submit(token: "secret").status == 200)
  }

  @Test(
    "ids of models and requests that are malformed or unknown",
    arguments: [
      ("POST", "/v1/models/nano", 400_001), ("POST", "/v1/models/maker/no such", 400_001),
      ("POST", "/v1/models/maker/none/edit", 404_001), ("GET", "/v1/models/maker/none", 404_001),
      ("GET", "/v1/requests/7/status", 400_001),
      ("GET", "/v1/requests/5a4db0c5-0000-4000-8000-000000000009/result", 404_001),
      ("POST", "/v1/requests/5a4db0c5-0000-4000-8000-00000000000g/cancel", 400_001),
      ("GET", "/v1/requests/5a4db0c5-0000-4000-8000-000000000001/wait", 404_001),
      ("GET", "/v2/models", 404_001), ("DELETE", "/v1/models", 405_001),
      ("POST", "/v1/requests/5a4db0c5-0000-4000-8000-000000000001/status", 405_001),
    ])
  func ids(method: String, path: String, code: Int) {
    var caller = SandboxCaller()
    let answer = caller.call(method, path)
    #expect(answer.status == code / 1000)
    #expect(answer.json["error_code"]?.integer == code)
    #expect(answer.json["error_message"]?.string?.isEmpty == false)
  }

  @Test(
    "input that the schema does not take, and points at the field",
    arguments: [
      ("prompt", nil, ["body", "prompt"]), ("prompt", .integer(1), ["body", "prompt"]),
      ("images", nil, ["body", "images"]), ("images", .array([]), ["body", "images"]),
      ("images", .string("https://example.com/a.png"), ["body", "images"]),
      ("images", .array([.string("file:///a.png")]), ["body", "images", 0]),
      ("num_images", .integer(5), ["body", "num_images"]),
      ("num_images", .number(1.5), ["body", "num_images"]),
      ("aspect_ratio", .string("7:3"), ["body", "aspect_ratio"]),
      ("sync_mode", .string("true"), ["body", "sync_mode"]),
      ("image_urls", .array([]), ["body", "image_urls"]),
    ] as [(String, JSONValue?, [any Sendable])])
  func schema(name: String, value: JSONValue?, path: [any Sendable]) {
    var caller = SandboxCaller()
    var input = SampleModels.input
    input[name] = value
    let answer = caller.submit(input)
    let expected = path.map { step in
      (step as? String).map(JSONValue.string) ?? (step as? Int).map(JSONValue.integer) ?? .null
    }
    #expect(answer.status == 422)
    #expect(answer.json["error_code"]?.integer == 422_001)
    #expect(answer.json["detail"]?.array?.map { $0["loc"]?.array } == [expected])
  }

  @Test("a value that is not allowed, and says what is")
  func allowedValues() {
    var caller = SandboxCaller()
    var input = SampleModels.input
    input["aspect_ratio"] = .string("7:3")
    #expect(
      caller.submit(input).json["detail"]?.array?.first?["msg"]?.string
        == "must be one of auto, 16:9")
  }

  @Test("a body that is no JSON object", arguments: ["", "{", "[]", "\"prompt\""])
  func body(text: String) {
    var caller = SandboxCaller()
    let answer = caller.call("POST", "/v1/models/maker/sample/edit", body: Array(text.utf8))
    #expect(answer.json["error_code"]?.integer == 422_001)
  }

  @Test("jobs when the balance is spent", arguments: [0, -0.5])
  func balance(dollars: Double) {
    var caller = SandboxCaller { $0.balance = dollars }
    #expect(caller.call("GET", "/prod/v2/balance").json["balance_usd"] == .number(dollars))
    #expect(caller.submit().json["error_code"]?.integer == 400_002)
  }
}
