import Executing
import Testing

@Suite("A media file")
struct MediaTests {
  private func verdict(_ bytes: [UInt8], type: String? = nil, video: Bool = false) throws
    -> MediaType
  {
    var probe = MediaProbe()
    for start in stride(from: 0, to: bytes.count, by: 5) {
      probe.append(Array(bytes[start..<min(start + 5, bytes.count)]))
    }
    return try probe.verdict(contentType: type, wantsVideo: video)
  }

  @Test("is known by its first bytes", arguments: MediaSamples.all)
  func kinds(sample: MediaSamples.Sample) throws {
    #expect(try verdict(sample.bytes, video: sample.type.isVideo) == sample.type)
    #expect(
      try verdict(sample.bytes, type: sample.type.rawValue, video: sample.type.isVideo)
        == sample.type)
  }

  @Test("is whole only with its last mark", arguments: MediaSamples.all.filter(\.hasEnd))
  func truncated(sample: MediaSamples.Sample) throws {
    #expect(throws: MediaProbeError.truncated(sample.type)) {
      try verdict(Array(sample.bytes.dropLast(3)))
    }
  }

  @Test("may have a little behind its last mark")
  func trailing() throws {
    #expect(try verdict(MediaSamples.png + Array(repeating: 0, count: 500)) == .png)
  }

  @Test(
    "is none where it is a page, a text or nothing",
    arguments: [
      "<!doctype html>", #"{"error": "x"}"#, "GIF", "RIFF....WAVE", "%PDF-1.7", "\u{89}PNG",
    ])
  func unknown(text: String) {
    #expect(throws: MediaProbeError.unknownKind(contentType: "image/png")) {
      try verdict(Array(text.utf8), type: "image/png")
    }
    #expect(throws: MediaProbeError.empty) { try verdict([]) }
  }

  @Test("is refused where a video stands for a picture, or the other way round")
  func wrongKind() {
    #expect(throws: MediaProbeError.wrongKind(.mp4)) { try verdict(MediaSamples.mp4) }
    #expect(throws: MediaProbeError.wrongKind(.png)) { try verdict(MediaSamples.png, video: true) }
  }

  @Test(
    "is refused where the server calls it something else",
    arguments: ["text/html; charset=utf-8", "application/json", "video/mp4", "TEXT/HTML"])
  func contradiction(type: String) {
    #expect(throws: MediaProbeError.contradictory(contentType: type, found: .png)) {
      try verdict(MediaSamples.png, type: type)
    }
  }

  @Test(
    "may come without a type that says anything",
    arguments: [nil, "", "application/octet-stream", "Binary/Octet-Stream; x=y", "image/jpeg"])
  func opaque(type: String?) throws {
    #expect(try verdict(MediaSamples.png, type: type) == .png)
  }
}

@Suite("A file's name")
struct FileNameTests {
  @Test(
    "is one safe component with the ending of its kind",
    arguments: [
      ("/out/a.png", "a.png"), ("/out/a", "a.png"), ("/a.jpg", "a.png"),
      ("/a.tar.gz", "a.tar.gz.png"),
      ("../../etc/passwd", "passwd.png"), ("/x/..", "output.png"), ("/x/.", "output.png"),
      ("/.hidden.png", "hidden.png"), ("/-rf.png", "rf.png"), ("/a%2Fb.png", "b.png"),
      ("/..%2f..%2fetc%2fcron.d%2fx", "x.png"), ("/a%5Cb.png", "b.png"), ("/a%00b.png", "a_b.png"),
      ("/a b;c$d`e.png", "a_b_c_d_e.png"), ("", "output.png"), ("/图.png", "___.png"),
      ("/A.PNG", "A.png"), ("/%zz.png", "_zz.png"), ("/CON:x.png", "CON_x.png"),
      ("/con.png", "output-con.png"), ("/NUL", "output-NUL.png"),
      ("/lpt1.tar.png", "output-lpt1.tar.png"), ("/console.png", "console.png"),
      ("/com1x.png", "com1x.png"), ("/comx.png", "comx.png"),
    ])
  func safe(proposed: String, name: String) {
    #expect(FileName(proposed: proposed, media: .png).candidate(1) == name)
  }

  @Test("keeps another usual ending of its kind")
  func endings() {
    #expect(FileName(proposed: "a.jpeg", media: .jpeg).candidate(1) == "a.jpeg")
    #expect(FileName(proposed: "a.png", media: .jpeg).candidate(1) == "a.jpg")
    #expect(FileName(proposed: "a.png", media: .mp4).candidate(1) == "a.mp4")
  }

  @Test("has numbered variants, and is never too long for a disk")
  func candidates() {
    let name = FileName(proposed: String(repeating: "x", count: 400), media: .webp)
    #expect(name.candidate(1).utf8.count == 105)
    #expect(name.candidate(12).hasSuffix("x-12.webp"))
  }
}

@Suite("A data URI")
struct DataURITests {
  @Test(
    "holds bytes in base64 or percent escapes",
    arguments: [
      ("data:image/png;base64,aGVsbG8=", "image/png", "hello"),
      ("data:image/png;base64,aGVsbG8", "image/png", "hello"),
      ("data:image/png;base64,", "image/png", ""), ("data:;base64,aGk_", "", "hi?"),
      ("data:text/plain;charset=utf-8;base64,aGk=", "text/plain", "hi"),
      ("data:text/plain,a%20b", "text/plain", "a b"), ("data:,x", "", "x"),
    ])
  func contents(uri: String, type: String, text: String) throws {
    let contents = try #require(DataURI.contents(of: uri))
    #expect(contents.type == type)
    #expect(String(decoding: contents.bytes, as: UTF8.self) == text)
  }

  @Test(
    "is unreadable where it is damaged",
    arguments: [
      "data:image/png;base64", "data:image/png;base64,a*b", "data:x;base64,abcde", "dat:,x",
    ])
  func damaged(uri: String) {
    #expect(DataURI.contents(of: uri) == nil)
  }
}
