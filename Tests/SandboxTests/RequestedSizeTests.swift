import JSONValues
import RequestBuilding
import Testing

@testable import Sandbox

@Suite("The size of a sandbox's picture")
struct RequestedSizeTests {
  @Test(
    "has the longer edge from the resolution and the shorter one from the ratio",
    arguments: [
      (nil, nil, 1024, 1024), ("1K", "auto", 1024, 1024), ("0.5K", "1:1", 512, 512),
      ("2K", "16:9", 2048, 1152), ("4K", "9:16", 2304, 4096), ("1K", "3:4", 768, 1024),
      ("1k", "21:9", 1024, 440), ("9K", nil, 4096, 4096), ("big", "wide", 1024, 1024),
    ])
  func size(resolution: String?, ratio: String?, width: Int, height: Int) {
    var input = JSONObject()
    input["resolution"] = resolution.map(JSONValue.string)
    input["aspect_ratio"] = ratio.map(JSONValue.string)
    #expect(ImageSize(askedForBy: input) == ImageSize(width: width, height: height))
  }
}
