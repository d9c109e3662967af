import RequestBuilding
import Testing

@Suite("An aspect ratio")
struct AspectRatioTests {
  @Test("is two positive numbers around a colon", arguments: ["16:9", "1:1", "2.35:1"])
  func readable(text: String) {
    #expect(AspectRatio(text)?.text == text)
  }

  @Test("is nothing else", arguments: ["auto", "16x9", "0:1", "1:", ":", "1:2:3", "-1:2", "inf:1"])
  func unreadable(text: String) {
    #expect(AspectRatio(text) == nil)
  }

  @Test(
    "nearest to a size is found among those listed",
    arguments: [
      (1024, 1536, "2:3"), (1000, 1000, "1:1"), (4000, 3000, "4:3"), (9000, 1000, "16:9"),
    ])
  func nearest(width: Int, height: Int, ratio: String) {
    let listed = ["auto", "16:9", "4:3", "1:1", "2:3"]
    #expect(ImageSize(width: width, height: height).nearestRatio(among: listed)?.text == ratio)
  }

  @Test("measures how far a picture is off, alike in both directions")
  func difference() throws {
    let square = try #require(AspectRatio("1:1"))
    #expect(square.difference(from: ImageSize(width: 100, height: 100)) == 0)
    let wide = square.difference(from: ImageSize(width: 200, height: 100))
    let tall = square.difference(from: ImageSize(width: 100, height: 200))
    #expect(wide == 1 && tall == 1)
    let photo = try #require(AspectRatio("3:4")).difference(
      from: ImageSize(width: 1080, height: 1440))
    #expect(photo < 0.03)
  }

  @Test("has no nearest where none is listed")
  func none() {
    #expect(ImageSize(width: 1, height: 1).nearestRatio(among: ["auto"]) == nil)
  }
}
