import Executing
import JSONValues
import Testing

@Suite("An error body")
struct ErrorBodyTests {
  private func error(_ body: String, status: Int) throws -> ExecutionError? {
    try Bench([.json(body, status: status)]).executor().status(of: "r-1").error
  }

  private func problem(_ status: Int, _ code: Int?) -> APIProblem {
    APIProblem(status: status, code: code)
  }

  @Test(
    "means what its code says, whatever the HTTP status",
    arguments: [200, 400, 418])
  func codes(status: Int) throws {
    func body(_ code: Int) -> String { #"{"error_code": \#(code)}"# }
    #expect(try error(body(400_001), status: status) == .unknownResource(problem(status, 400_001)))
    #expect(try error(body(400_002), status: status) == .balanceSpent(problem(status, 400_002)))
    #expect(try error(body(400_004), status: status) == .accountInvalid(problem(status, 400_004)))
    #expect(try error(body(400_005), status: status) == .resultNotReady(nil))
    #expect(try error(body(401_001), status: status) == .tokenRejected(problem(status, 401_001)))
    #expect(try error(body(403_007), status: status) == .tokenRejected(problem(status, 403_007)))
    #expect(try error(body(404_001), status: status) == .unknownResource(problem(status, 404_001)))
    #expect(try error(body(422_001), status: status) == .inputRejected(problem(status, 422_001)))
  }

  @Test(
    "means what the HTTP status says where it has no code",
    arguments: [
      (400, "{}"), (401, "{}"), (402, ""), (403, "<html>"), (404, "[]"), (410, "null"), (413, ""),
      (422, "{}"),
    ])
  func statuses(status: Int, body: String) throws {
    let problem = APIProblem(status: status)
    let expected: ExecutionError =
      switch status {
      case 401, 403: .tokenRejected(problem)
      case 402: .balanceSpent(problem)
      case 404, 410: .unknownResource(problem)
      default: .inputRejected(problem)
      }
    #expect(try error(body, status: status) == expected)
  }

  @Test(
    "is a failure under HTTP 200 too, with the code as number or text",
    arguments: [#"{"error_code": 500001, "request_id": "r"}"#, #"{"error_code": "500001"}"#])
  func hiddenFailure(body: String) throws {
    let bench = Bench([.json(body)])
    let outcome = try bench.run()
    #expect(outcome.error == .upstreamFailed(problem(200, 500_001)))
    #expect(bench.script.requests.count == 1)
  }

  @Test(
    "is none where its code is no code",
    arguments: [#"{"error_code": null, "#, #"{"error_code": 0, "#, #"{"error_code": "", "#])
  func noCode(start: String) throws {
    #expect(try error(start + #""status": "in_queue"}"#, status: 200) == nil)
  }

  @Test(
    "gives its words under any of the API's keys, the most particular first",
    arguments: [
      (#"{"error_message": "a", "message": "b"}"#, "a"), (#"{"message": "b", "error": "c"}"#, "b"),
      (#"{"error": "c", "detail": "d"}"#, "c"), (#"{"error": {"message": "c"}}"#, "c"),
      (#"{"detail": "d"}"#, "d"), (#"{"error_message": "", "message": "b"}"#, "b"), ("{}", ""),
      (#"{"message": 7}"#, ""),
    ])
  func words(body: String, message: String) throws {
    let object = try #require(try JSONValue(parsing: Array(body.utf8)).object)
    #expect(APIProblem(status: 400, body: object).message == message)
  }

  @Test("names the fields that a list of details points at")
  func details() throws {
    let body = """
      {"detail": [{"loc": ["body", "image_urls", 0], "msg": "not a URL", "type": "url"},
        {"field": "seed", "message": "must be an integer"}, "and more", {"loc": ["body"]}, 7,
        {"loc": ["body", "num_images"]}]}
      """
    let object = try #require(try JSONValue(parsing: Array(body.utf8)).object)
    let problem = APIProblem(status: 422, body: object)
    #expect(
      problem.details == [
        "image_urls.0: not a URL", "seed: must be an integer", "and more", "num_images",
      ])
    #expect(problem.description.hasPrefix("image_urls.0: not a URL; seed: must be an integer"))
    #expect(problem.description.hasSuffix("(HTTP 422)"))
  }

  @Test("cannot drive a terminal, and is cut where it does not end")
  func cleaned() {
    #expect(ServerWords.cleaned("a\u{1B}[31m\r\nb\u{9B}c") == "a [31m  b c")
    #expect(ServerWords.cleaned(String(repeating: "x", count: 600)).unicodeScalars.count == 501)
    #expect(ServerWords.cleaned("日本語 é") == "日本語 é")
  }

  @Test("says more than its type does", arguments: ExecutionErrorSamples.all)
  func messages(error: ExecutionError) {
    #expect(error.message.count > 8)
    #expect(error.message.first?.isUppercase == false)
  }
}
