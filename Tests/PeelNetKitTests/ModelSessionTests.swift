import EmbeddedRules
import Executing
import JSONValues
import PeelNetKit
import Reporting
import RequestBuilding
import SystemCalls
import Testing

@Suite("Models that are asked about")
struct ModelSessionTests {
  private static let models = Array(EmbeddedRules.catalogue.models.prefix(2))
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func network(
    variables: [String: String] = [:],
    answer: @escaping @Sendable (HTTPRequest) -> HTTPResponse
  ) -> FakeNetwork {
    var all = ["RUNCOMFY_TOKEN": FakeNetwork.token, "XDG_CACHE_HOME": folder.path]
    all.merge(variables) { $1 }
    return FakeNetwork(variables: all, override: answer)
  }

  private func session(_ network: FakeNetwork) -> ModelSession {
    ModelSession(tokenFile: nil, effects: network.effects) { _ in }
  }

  /// An answer that knows a prompt alone, and a token that it should not.
  private static func model(_ request: HTTPRequest) -> HTTPResponse {
    let id = request.address.path.split(separator: "/").dropFirst(2).joined(separator: "/")
    let text = """
      {"model_id": "\(id)", "base_price_usd": 0.08, "price_unit": "image",
       "note": "\(FakeNetwork.token)",
       "input_schema": {"required": ["prompt"], "properties": {"prompt": {"type": "string"}}}}
      """
    return HTTPResponse(status: 200, body: Array(text.utf8))
  }

  @Test("are kept one a file, without the token, and compared with what is shipped")
  func refresh() throws {
    let network = network(answer: Self.model)
    let answer = session(network).refresh(Self.models)
    let refreshed = try #require(answer.json["refreshed"]?.array)
    #expect(answer.json["ok"]?.bool == true)
    #expect(refreshed.map { $0["id"]?.string } == Self.models.map(\.id))
    let kinds = refreshed[0]["findings"]?.array?.compactMap { $0["kind"]?.string } ?? []
    #expect(kinds.count == Self.models[0].fields.count - 1)
    #expect(Set(kinds) == ["field-removed"])
    #expect(refreshed[0]["price_usd"] == .number(0.08))
    let path = try #require(refreshed[0]["path"]?.string)
    #expect(path.hasPrefix(folder.path + "/peel/models/model-api.runcomfy.net/"))
    let bytes = try FileAccess.read(path)
    #expect(!String(decoding: bytes, as: UTF8.self).contains(FakeNetwork.token))
    let kept = try KeptModel(parsing: bytes, id: Self.models[0].id)
    #expect(kept.applied(to: Self.models[0]).fields.map(\.name) == ["prompt"])
    #expect(network.requests.allSatisfy { $0.method == .get })
    #expect(network.requests.map(\.address.path) == Self.models.map { "/v1/models/\($0.id)" })
  }

  @Test("go on after one that the API does not have")
  func missing() throws {
    let first = Self.models[0].id
    let network = network { request in
      request.address.path.hasSuffix(first)
        ? HTTPResponse(status: 404, body: Array(#"{"error_code": 404001}"#.utf8))
        : Self.model(request)
    }
    let answer = session(network).refresh(Self.models)
    let refreshed = try #require(answer.json["refreshed"]?.array)
    #expect(refreshed[0]["error"]?["code"]?.string == "unknown-model")
    #expect(refreshed[1]["path"] != nil)
    #expect(answer.failure?.code == .unknownModel)
    #expect(answer.json.exitCode == .input)
  }

  @Test(
    "end at a failure that concerns them all, with its status, and leave the cache alone",
    arguments: [
      (401, #"{"error_code": 401001}"#, ErrorCode.rejectedToken),
      (500, "{}", .upstreamFailed), (200, "<html>", .upstreamGarbled),
      (302, "", .upstreamRedirected),
    ])
  func refused(status: Int, body: String, code: ErrorCode) throws {
    let network = network { _ in HTTPResponse(status: status, body: Array(body.utf8)) }
    let answer = session(network).refresh(Self.models)
    #expect(answer.failure?.code == code)
    #expect(answer.json["refreshed"]?.array?.count == 1)
    #expect(Set(network.requests.map(\.address.path)).count == 1)
    #expect(try folder.names().isEmpty)
  }

  @Test("keep the token out of what an API says that repeats it")
  func echoed() {
    let body = #"{"error_code": 401001, "error_message": "bad token \#(FakeNetwork.token)"}"#
    let network = network { _ in HTTPResponse(status: 401, body: Array(body.utf8)) }
    for answer in [
      session(network).refresh(Self.models), session(network).search("x", known: Self.models),
    ] {
      #expect(answer.failure?.message.contains("bad token") == true)
      #expect(!JSONValue.object(answer.json).shown.contains(FakeNetwork.token))
    }
  }

  @Test("with a schema that no request can be made of are refused, and the next one is tried")
  func unusable() throws {
    let network = network { _ in HTTPResponse(status: 200, body: Array("{}".utf8)) }
    let answer = session(network).refresh(Self.models)
    #expect(answer.failure?.code == .upstreamGarbled)
    #expect(answer.failure?.message.contains("no input_schema") == true)
    #expect(answer.json["refreshed"]?.array?.count == 2)
  }

  @Test("need a token, and a folder to be kept in")
  func nowhere() {
    let tokenless = network(variables: ["RUNCOMFY_TOKEN": ""], answer: Self.model)
    #expect(session(tokenless).refresh(Self.models).failure?.code == .missingToken)
    let homeless = network(variables: ["XDG_CACHE_HOME": "relative"], answer: Self.model)
    #expect(session(homeless).refresh(Self.models).failure?.code == .unwritableFile)
    #expect(homeless.requests.isEmpty)
  }

  @Test("are searched for with the word as it was typed")
  func search() throws {
    let body = """
      {"total": 3, "models": [{"model_id": "\(Self.models[0].id)", "display_name": "A",
       "categories": ["image-to-image"], "base_price_usd": 0.1, "price_unit": "image"},
       {"model_id": "new/thing", "base_price_usd": "0.10"}]}
      """
    let network = network { _ in HTTPResponse(status: 200, body: Array(body.utf8)) }
    let answer = session(network).search("a&b ü", known: Self.models)
    let found = try #require(answer.json["found"]?.array)
    #expect(found.map { $0["known"]?.bool } == [true, false])
    #expect(found[1]["price_usd"] == .null)
    #expect(answer.json["total"]?.integer == 3)
    #expect(network.requests.map(\.address.target) == ["/v1/models?search=a%26b%20%C3%BC&limit=50"])
    #expect(
      answer.text(on: Page(palette: Palette(isColored: false))).hasSuffix(
        "1 more; narrow the search\n"))
  }

  @Test("are not found in an answer that holds no list")
  func noList() {
    let network = network { _ in HTTPResponse(status: 200, body: Array("{}".utf8)) }
    #expect(session(network).search("x", known: []).failure?.code == .upstreamGarbled)
  }
}
