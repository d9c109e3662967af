import JSONValues
import LocalServing
import Testing

@testable import Sandbox

@Suite("The sandbox's catalogue")
struct CatalogueTests {
  private func ids(_ query: [String: String]) -> ([String?], total: Int?) {
    var caller = SandboxCaller()
    let answer = caller.call("GET", "/v1/models", query: query).json
    return (answer["models"]?.array?.map { $0["model_id"]?.string } ?? [], answer["total"]?.integer)
  }

  @Test(
    "lists what is searched for",
    arguments: [
      ([:], ["maker/sample/edit", "maker/sample-2/text-to-image"], 2),
      (["search": "TWO"], ["maker/sample-2/text-to-image"], 1),
      (["search": "banana"], [], 0),
      (["category": "image-to-image"], ["maker/sample/edit"], 1),
      (["kind": "image", "limit": "1"], ["maker/sample/edit"], 2),
      (["kind": "video"], [], 0),
      (["offset": "1"], ["maker/sample-2/text-to-image"], 2),
    ] as [([String: String], [String], Int)])
  func list(query: [String: String], expected: [String], total: Int) {
    let found = ids(query)
    #expect(found.0 == expected)
    #expect(found.total == total)
  }

  @Test("refuses a page that cannot be counted", arguments: ["limit", "offset"])
  func badPage(name: String) {
    var caller = SandboxCaller()
    let answer = caller.call("GET", "/v1/models", query: [name: "-1"])
    #expect(answer.json["error_code"]?.integer == 422_001)
  }

  @Test("gives schemas where they are asked for")
  func schemas() {
    var caller = SandboxCaller()
    let plain = caller.call("GET", "/v1/models").json["models"]?.array?.first
    let full = caller.call("GET", "/v1/models", query: ["include_schema": "true"])
    let one = caller.call("GET", "/v1/models/maker/sample/edit").json
    #expect(plain?["input_schema"] == nil)
    #expect(full.json["models"]?.array?.first == one)
    #expect(one["input_schema"]?["required"] == .array([.string("prompt"), .string("images")]))
    #expect(
      one["input_schema"]?["properties"]?["num_images"]
        == .object([
          "type": .string("integer"), "minimum": .integer(1), "maximum": .integer(4),
          "default": .integer(1),
        ]))
    #expect(
      one["input_schema"]?["properties"]?["images"]
        == .object([
          "type": .string("array"),
          "items": .object(["type": .string("string"), "format": .string("image_uri")]),
          "minItems": .integer(1), "maxItems": .integer(2),
        ]))
  }

  @Test("does not show the token to whoever opens that page")
  func noToken() {
    var caller = SandboxCaller { $0.token = "sesame-4711" }
    let page = caller.call("GET", "/", token: nil)
    #expect(!String(decoding: page.body, as: UTF8.self).contains("sesame"))
  }

  @Test("stands beside a page that says how to use the server")
  func instructions() {
    var caller = SandboxCaller()
    let page = caller.call("GET", "/", token: nil)
    #expect(page.headers["Content-Type"]?.hasPrefix("text/plain") == true)
    #expect(
      String(decoding: page.body, as: UTF8.self)
        .contains("RUNCOMFY_MODEL_API_BASE=http://127.0.0.1:1/v1 "))
  }
}
