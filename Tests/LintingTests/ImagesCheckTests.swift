import JSONValues
import Linting
import RequestBuilding
import Testing

@Suite("A check of image references")
struct ImagesCheckTests {
  private func findings(
    _ flaw: ImagesCheck.Flaw, _ text: String, images: Int, pictures: Int = 1
  ) throws -> [Finding] {
    let together = Verdict(severity: .advice, message: try Template("together: {match}"))
    let rule = try LintBench.rule(
      .images(ImagesCheck(flaw: flaw, together: together)), message: "{numbers} of {images}")
    let record = LintBench.record(
      text,
      fields: [
        "image_urls": .array(Array(repeating: .string("https://example.com/a.png"), count: images)),
        "num_images": .integer(pictures),
      ])
    return try #require(LintBench.report([rule], on: record)).findings
  }

  @Test(
    "finds the images that are not there",
    arguments: [
      ("Use the hat of image 3.", "3"), ("Use the third photo.", "3"), ("Use picture #4.", "4"),
      ("Blend images 1 to 4.", "3, 4"), ("Blend photos 2, 3 and 5.", "3, 5"),
      ("Take @img3 as the sky.", "3"), ("Take image three, please.", "3"),
      ("Take Image C as the sky.", "3"), ("使用图3的帽子。", "3"), ("使用图片４的帽子。", "4"),
      ("用第三张图片的帽子。", "3"), ("画像3の帽子。", "3"), ("3枚目の写真の帽子。", "3"),
      ("이미지 3의 모자.", "3"), ("3번째 사진의 모자.", "3"), ("세 번째 이미지의 모자.", "3"),
    ])
  func outOfRange(text: String, numbers: String) throws {
    #expect(try findings(.outOfRange, text, images: 2).map(\.message) == ["\(numbers) of 2"])
  }

  @Test(
    "takes nothing else for the number of an image",
    arguments: [
      "This is image 1 of 12.", "Crop the image 16:9.", "An image 4K wide.", "A photo 3x4 in size.",
      "Panel 5 shows frame 7 of step 9.", "Label it Figure 4 or Fig. 5.", "Make a photo 30% wider.",
      "With gpt image 5 this works.", "Rename IMG_2034.jpg.", "Make the image 3 times larger.",
      "Draw a third image.", "The third image should show a hen.", "Add photo 5 inches wide.",
      "\"Image 7\" stands on the sign.", "1. Crop the photo\n2. Brighten the image\n3. Save it",
      "与原图一样。", "照片四周有白边。", "画像5枚を並べる。", "사진 5장을 배치.", "地图五处标记。",
    ])
  func noReference(text: String) throws {
    #expect(try findings(.outOfRange, text, images: 1).isEmpty)
  }

  @Test("lets a number be that of a picture asked for")
  func output() throws {
    #expect(try findings(.outOfRange, "Image 3 is at dusk.", images: 1, pictures: 4).isEmpty)
    #expect(try findings(.outOfRange, "Image 3 is at dusk.", images: 1, pictures: 2).count == 1)
  }

  @Test("finds images without a part, but not the first and not in a prompt that names a role")
  func unreferenced() throws {
    #expect(
      try findings(.unreferenced, "Use image 2.", images: 4).map(\.message) == ["3, 4 of 4"])
    #expect(try findings(.unreferenced, "Use image 2 and image 3.", images: 3).isEmpty)
    #expect(try findings(.unreferenced, "Use image 2 and the style reference.", images: 3).isEmpty)
    #expect(try findings(.unreferenced, "Use the hat.", images: 3).isEmpty)
    #expect(try findings(.unreferenced, "Use image 5.", images: 3).isEmpty)
  }

  @Test("finds images that are not told apart, and says less where they are named together")
  func unnumbered() throws {
    let bare = try findings(.unnumbered, "Combine these.", images: 2)
    #expect(bare.map(\.field) == ["image_urls"])
    #expect(bare.map(\.severity) == [.warning])
    let together = try findings(.unnumbered, "Combine both photos.", images: 2)
    #expect(together.map(\.message) == ["together: both photos"])
    #expect(together.map(\.severity) == [.advice])
    for text in ["Keep each photo as it is.", "Put image 2 in.", "Use the product photo's light."] {
      #expect(try findings(.unnumbered, text, images: 2).isEmpty, "\(text)")
    }
    #expect(try findings(.unnumbered, "Combine these.", images: 1).isEmpty)
  }

  @Test("finds a queue only where fewer pictures are asked for than images are given")
  func queued() throws {
    let text = "Give every photo a grey backdrop."
    #expect(try findings(.queued, text, images: 5).map(\.message) == [" of 5"])
    #expect(try findings(.queued, text, images: 3, pictures: 4).isEmpty)
    #expect(try findings(.queued, "Give every chair a cushion.", images: 5).isEmpty)
  }

  @Test("reads a long text of references in linear time")
  func long() throws {
    let text = String(repeating: "Use image 2 and 图3 and the third photo. ", count: 20_000)
    #expect(try findings(.unreferenced, text, images: 3).isEmpty)
  }
}
