import JSONValues
import Reporting
import Testing

@Suite("A live schema")
struct LiveSchemaTests {
  private static let edit = "google/nano-banana-2/edit"
  private static let folder = "/cache/peel/models/model-api.runcomfy.net"
  private static let path = "\(folder)/\(edit).json"
  private static let variables = ["XDG_CACHE_HOME": "/cache"]

  /// The API takes 8K, `grain` and a price of 0.05, and no seed.
  private static let kept = """
    {"peel": 1, "fetched_at": "2026-11-21T12:00:00.000Z", "model": {
      "model_id": "\(edit)", "base_price_usd": 0.05, "price_unit": "image", "input_schema": {
        "required": ["prompt", "image_urls"], "properties": {
          "prompt": {"type": "string"},
          "image_urls": {"type": "array", "items": {"format": "image_uri"}, "maxItems": 2},
          "num_images": {"type": "integer", "minimum": 1, "maximum": 4, "default": 1},
          "resolution": {"type": "string", "enum": ["1K", "8K"], "default": "1K"},
          "grain": {"type": "integer", "minimum": 0, "maximum": 9}}}}}
    """

  private static let record = """
    {"prompt": "Keep the cup unchanged. Replace only the table with a tray.", "resolution": "8K",
     "image_urls": ["https://a.example.com/1.png"], "grain": 3, "num_images": 2}
    """

  private func run(
    _ arguments: [String], files: [String: String] = [path: kept],
    variables: [String: String] = variables, record: String = record
  ) -> TestWorld.Result {
    TestWorld.run(arguments, chunks: [record], files: files, variables: variables)
  }

  @Test("makes the plan where it is asked for", arguments: [true, false])
  func plan(bySetting: Bool) throws {
    var files = [Self.path: Self.kept]
    if bySetting { files["/cfg/peel/peel.yaml"] = "live-schema: true\n" }
    let result = run(
      bySetting ? ["plan"] : ["plan", "--live-schema"], files: files,
      variables: Self.variables.merging(["XDG_CONFIG_HOME": "/cfg"]) { $1 })
    let answer = try result.json()
    #expect(answer["ok"]?.bool == true)
    let request = try #require(answer["requests"]?.array?.first)
    #expect(request["input"]?["grain"] == .integer(3))
    #expect(request["input"]?["resolution"] == .string("8K"))
    #expect(request["cost"] == .object(["usd": .null, "basis": .string("unknown")]))
  }

  @Test("gives the price, where nothing that changes it was asked for")
  func price() throws {
    let record = Self.record.replacing(#""resolution": "8K","#, with: "")
    let answer = try run(["plan", "--live-schema"], record: record).json()
    #expect(
      answer["requests"]?.array?.first?["cost"]
        == .object(["usd": .number(0.1), "basis": .string("live")]))
  }

  @Test(
    "is never looked for otherwise, so that equal input gives equal output",
    arguments: ["lint", "route", "plan", "run"])
  func unasked(command: String) throws {
    let with = run([command, "--isolated"])
    let without = run([command, "--isolated"], files: [:], variables: [:])
    #expect(with.trace.looks.isEmpty)
    #expect(with.output == without.output)
    #expect(with.status == without.status)
    #expect(try with.json()["error"]?["code"]?.string == "unknown-field")
  }

  @Test("is refused where none was fetched, or of another API alone")
  func missing() throws {
    for variables in [
      Self.variables, [:],
      Self.variables.merging(["RUNCOMFY_MODEL_API_BASE": "http://127.0.0.1:8787/v1"]) { $1 },
    ] {
      let files = variables.count > 1 ? [Self.path: Self.kept] : [:]
      let result = run(["lint", "--live-schema"], files: files, variables: variables)
      #expect(result.status == .localFile)
      let error = try #require(try result.json()["error"])
      #expect(error["code"]?.string == "unreadable-file")
      #expect(error["hint"]?.string == "peel models --refresh fetches them")
    }
  }

  @Test(
    "is refused where its file is broken, with the file's name",
    arguments: ["", "{\"peel\": 1", "[]", kept.replacing("\"prompt\":", with: "\"text\":")])
  func broken(content: String) throws {
    let result = run(["lint", "--live-schema"], files: [Self.path: content])
    #expect(result.status == .localFile)
    let error = try #require(try result.json()["error"])
    #expect(error["message"]?.string?.hasPrefix("\(Self.path) holds no live schema") == true)
    #expect(error["hint"]?.string == "peel models --refresh writes it anew")
  }

  @Test("is what models shows with it, and no hindrance to fetching a new one")
  func models() throws {
    let shown = try run(["models", Self.edit, "--live-schema"]).json()
    #expect(shown["model"]?["price_per_image_usd"] == .number(0.05))
    #expect(shown["model"]?["source"]?.string == "the API, asked on 2026-11-21T12:00:00.000Z")
    let fields = shown["model"]?["fields"]?.array?.compactMap { $0["name"]?.string }
    #expect(fields == ["prompt", "image_urls", "num_images", "resolution", "grain"])
    #expect(try run(["models", Self.edit]).json()["model"]?["price_per_image_usd"] == .null)
    let refreshing = run(
      ["models", "--refresh"], files: ["/cfg/peel/peel.yaml": "live-schema: true\n"],
      variables: ["XDG_CONFIG_HOME": "/cfg"])
    #expect(refreshing.trace.handover != nil)
  }
}
