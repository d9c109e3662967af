import Testing

@testable import PictureDrawing

@Suite("A picture")
struct PictureTests {
  private func picture(width: Int = 256, height: Int = 144, number: Int = 1) -> Picture {
    Picture(
      width: width, height: height, number: number, title: "Peel sandbox",
      prompt: "Keep the cup & the table.", notes: ["16:9", "maker/sample"])
  }

  /// Width and height stand at a fixed place in a PNG file's first chunk.
  private func size(ofPNG bytes: [UInt8]) -> [Int] {
    [16, 20].map { start in bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
  }

  @Test(
    "has the size asked for",
    arguments: [(64, 64), (512, 216), (216, 512), (1024, 576)])
  func size(width: Int, height: Int) throws {
    let bytes = try picture(width: width, height: height).encoded(as: .png)
    #expect(size(ofPNG: bytes) == [width, height])
  }

  @Test(
    "is written in the format asked for",
    arguments: [
      (.png, 1..<4, "PNG"), (.jpeg, 6..<10, "JFIF"), (.webp, 8..<12, "WEBP"),
    ] as [(PictureFormat, Range<Int>, String)])
  func format(format: PictureFormat, place: Range<Int>, mark: String) throws {
    let bytes = try picture().encoded(as: format)
    #expect(Array(bytes[place]) == Array(mark.utf8))
  }

  @Test("is the same each time and differs by number, prompt and letters")
  func determinism() throws {
    let first = try picture().encoded(as: .png, faces: .builtIn)
    let other = Picture(
      width: 256, height: 144, number: 1, title: "Peel sandbox",
      prompt: "Keep the cup & the chair.", notes: ["16:9", "maker/sample"])
    #expect(try picture().encoded(as: .png, faces: .builtIn) == first)
    #expect(try picture(number: 2).encoded(as: .png, faces: .builtIn) != first)
    #expect(try other.encoded(as: .png, faces: .builtIn) != first)
  }

  @Test("is not drawn in sizes that no model makes", arguments: [(0, 64), (63, 64), (64, 8193)])
  func badSize(width: Int, height: Int) {
    #expect(throws: PictureError.unsupportedSize(width: width, height: height)) {
      try picture(width: width, height: height).encoded(as: .png)
    }
  }

  @Test("takes prompts of any length and script", arguments: ["", " \n", "海", "e\u{301}\0👩‍👩‍👧"])
  func prompts(text: String) throws {
    let long = String(repeating: text, count: 5_000)
    for prompt in [text, long] {
      let picture = Picture(
        width: 128, height: 128, number: 1, title: "", prompt: prompt, notes: [])
      #expect(try picture.encoded(as: .png).starts(with: [0x89]))
    }
  }
}
