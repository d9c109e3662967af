import Testing

@testable import Sandbox

@Suite("What the sandbox encodes")
struct EncodingTests {
  /// The examples of RFC 4648, section 10.
  @Test(
    "is base64 with padding",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("\u{FF}\u{FE}~", "w7/Dvn4="),
    ])
  func base64(text: String, encoded: String) {
    #expect(Base64.text(of: Array(text.utf8)) == encoded)
  }

  /// Reads the boxes that tile a range of bytes; fails where one reaches beyond it.
  private func boxes(_ bytes: ArraySlice<UInt8>) -> [(type: String, content: ArraySlice<UInt8>)] {
    var (found, rest): ([(String, ArraySlice<UInt8>)], _) = ([], bytes)
    while rest.count >= 8 {
      let length = number(rest)
      guard 8...rest.count ~= length else { break }
      let box = rest.prefix(length)
      found.append((String(decoding: box.dropFirst(4).prefix(4), as: UTF8.self), box.dropFirst(8)))
      rest = rest.dropFirst(length)
    }
    #expect(rest.isEmpty)
    return found
  }

  private func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
  }

  private func content(_ path: [String], in file: [UInt8]) throws -> ArraySlice<UInt8> {
    var content = file[...]
    for type in path {
      content = try #require(boxes(content).first { $0.type == type }?.content)
    }
    return content
  }

  @Test("is a video whose table of samples points at its frame")
  func video() throws {
    let frame: [UInt8] = [0xFF, 0xD8, 1, 2, 3, 0xFF, 0xD9]
    let file = MotionJPEG(frame: frame, width: 640, height: 360).file
    #expect(boxes(file[...]).map(\.type) == ["ftyp", "moov", "mdat"])
    let table = ["moov", "trak", "mdia", "minf", "stbl"]
    #expect(
      boxes(try content(table, in: file)).map(\.type) == ["stsd", "stts", "stsc", "stsz", "stco"])
    let offset = number(try content(table + ["stco"], in: file).dropFirst(8))
    let size = number(try content(table + ["stsz"], in: file).dropFirst(12))
    #expect(Array(file[offset..<offset + size]) == frame)
    let track = try content(["moov", "trak", "tkhd"], in: file)
    #expect(number(track.suffix(8)) == 640 << 16)
    #expect(number(track.suffix(4)) == 360 << 16)
  }

  @Test("names files so that the name is read back, and nothing else is")
  func names() {
    let name = MediaName(job: 12, index: 3, suffix: "webp")
    #expect(name.text == "sandbox-12-3.webp")
    #expect(MediaName(parsing: name.text) == name)
    for text in ["sandbox-12.webp", "box-1-2.png", "sandbox-1-x.png", "sandbox-1-2.tar.gz", ""] {
      #expect(MediaName(parsing: text) == nil)
    }
  }
}
