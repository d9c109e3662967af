import RequestBuilding
import Testing

@Suite("The cache of schemas")
struct ModelCacheTests {
  @Test(
    "stands below the user's cache, one folder an API",
    arguments: [
      ("https://model-api.example.com/v1", "/c/peel/models/model-api.example.com"),
      ("http://127.0.0.1:8787/v1", "/c/peel/models/127.0.0.1:8787"),
      ("https://API.example.com", "/c/peel/models/api.example.com"),
      ("https://../v1", nil), ("nonsense", nil), ("https:///v1", nil), ("https://a b/v1", nil),
    ] as [(String, String?)])
  func folder(base: String, expected: String?) {
    let cache = ModelCache(base: base) { $0 == "XDG_CACHE_HOME" ? "/c" : nil }
    #expect(cache?.folder == expected)
    #expect(cache?.path(of: "a/b") == expected.map { "\($0)/a/b.json" })
  }

  @Test("needs a folder of the user's")
  func home() {
    let base = "https://a.example/v1"
    #expect(
      ModelCache(base: base) { $0 == "HOME" ? "/h" : nil }?.folder
        == "/h/.cache/peel/models/a.example")
    #expect(ModelCache(base: base) { ["XDG_CACHE_HOME": "c", "HOME": ""][$0] } == nil)
  }
}
