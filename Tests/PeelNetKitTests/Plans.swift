import JSONValues

/// Plan answers as `peel` hands them over.
enum Plans {
  static let url = "https://model-api.runcomfy.net/v1/models/google/nano-banana-2/edit"

  static func plan(_ id: String = "sku-7", passes: Int = 1, usd: JSONValue = .null) -> JSONObject {
    plan(id, requests: (1...passes).map { request(pass: $0, usd: usd) })
  }

  static func plan(_ id: String, requests: [JSONValue]) -> JSONObject {
    [
      "peel": .integer(1), "command": .string("plan"), "id": .string(id), "ok": .bool(true),
      "requests": .array(requests),
    ]
  }

  static func request(
    pass: Int = 1, url: String = Plans.url, usd: JSONValue = .null,
    input: JSONObject? = nil
  ) -> JSONValue {
    let images: [JSONValue] = ["a", "b"].map { .string("https://example.com/\($0).png") }
    let usual: JSONObject = ["prompt": .string("pass \(pass)"), "image_urls": .array(images)]
    return .object([
      "pass": .integer(pass), "method": .string("POST"), "url": .string(url),
      "input": .object(input ?? usual),
      "cost": .object(["usd": usd, "basis": .string("unknown")]),
    ])
  }
}
