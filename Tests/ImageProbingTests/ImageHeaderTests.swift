import ImageProbing
import RequestBuilding
import Testing

@Suite("A picture's header")
struct ImageHeaderTests {
  private static let size = ImageSize(width: 37, height: 21)

  static let samples: [(name: String, bytes: [UInt8])] = [
    ("png", SamplePictures.png), ("palette png", SamplePictures.palettePNG),
    ("gif", SamplePictures.gif), ("webp", SamplePictures.webp),
    ("lossless webp", SamplePictures.losslessWebP),
    ("extended webp", SamplePictures.extendedWebP), ("jpeg", SamplePictures.jpeg()),
    ("progressive jpeg", SamplePictures.jpeg(isProgressive: true)),
  ]

  @Test("tells the size in every format", arguments: samples)
  func sizes(name: String, bytes: [UInt8]) throws {
    #expect(try ImageHeader.size(in: bytes) == Self.size, "\(name)")
  }

  @Test("swaps the sides of a JPEG that EXIF turns by a quarter", arguments: UInt8(0)...9)
  func orientations(value: UInt8) throws {
    let isTurned = (5...8).contains(value)
    for isBigEndian in [true, false] {
      let bytes = SamplePictures.jpeg(orientation: value, isBigEndian: isBigEndian)
      #expect(
        try ImageHeader.size(in: bytes)
          == (isTurned ? ImageSize(width: 21, height: 37) : Self.size))
    }
  }

  @Test("tells the right size or none wherever it is cut off", arguments: samples)
  func cut(name: String, bytes: [UInt8]) {
    var known = 0
    for count in 0..<bytes.count {
      let prefix = Array(bytes.prefix(count))
      do throws(ImageHeaderError) {
        #expect(try ImageHeader.size(in: prefix) == Self.size, "\(name) at \(count)")
        known += 1
      } catch .unknownFormat {
        #expect(count < 12)
      } catch {
        #expect(known == 0, "\(name) at \(count)")
      }
    }
  }

  @Test(
    "is nothing else",
    arguments: ["", "A red car", "{}", "BM6", "<svg/>", "GIF90a      ", "RIFF1234WAVE"])
  func others(text: String) {
    #expect(throws: ImageHeaderError.unknownFormat) {
      try ImageHeader.size(in: Array(text.utf8))
    }
  }

  @Test("with a broken middle tells no size")
  func broken() {
    let jpeg = Array(SamplePictures.jpeg().prefix(20)) + Array(repeating: UInt8(0), count: 400)
    #expect(throws: ImageHeaderError.incomplete(.jpeg)) { try ImageHeader.size(in: jpeg) }
    let empty = Array("RIFF".utf8) + [4, 0, 0, 0] + Array("WEBPVP8X".utf8)
    #expect(throws: ImageHeaderError.incomplete(.webp)) { try ImageHeader.size(in: empty) }
  }
}
