import JSONValues
import Reporting
import Testing

@Suite("--image")
struct ImageOptionTests {
  /// A GIF of 37 by 21 pixels up to its first block; every byte is ASCII.
  private static let wide = "GIF89a%\0\u{15}\0\0\0\0"
  private static let tall = "GIF87a\u{15}\0%\0\0\0\0;"
  private static let files = [
    "wide.gif": wide, "tall.gif": tall, "cut.gif": "GIF89a%\0", "note.txt": "A red car",
    "empty": "",
  ]

  private static let ask = [
    "Keep the cup unchanged. Change the table to marble.", "--aspect-ratio", "1:1", "--image-url",
    "https://a.example.com/1.png",
  ]

  private func run(_ arguments: [String], chunks: [String] = []) -> TestWorld.Result {
    TestWorld.run(arguments, chunks: chunks, files: Self.files)
  }

  private func code(_ result: TestWorld.Result) throws -> String? {
    try result.json()["error"]?["code"]?.string
  }

  @Test("is the same as giving the sizes", arguments: ["lint", "route", "plan"])
  func sizes(command: String) throws {
    let second = ["--image-url", "https://a.example.com/2.png"]
    for (images, sizes) in [
      (["--image", "wide.gif"], ["--image-size", "37x21"]),
      (["--image", "tall.gif"], ["--image-size", "21x37"]),
    ] {
      #expect(run([command] + Self.ask + images).output == run([command] + Self.ask + sizes).output)
    }
    let images = ["--image", "wide.gif", "--image", "tall.gif"]
    let sizes = ["--image-size", "37x21", "--image-size", "21x37"]
    let known = run([command] + Self.ask + second + images)
    #expect(known.output == run([command] + Self.ask + second + sizes).output)
    #expect(known.status != .input)
  }

  @Test("lets the rules see what shape the picture has")
  func rules() throws {
    func rules(_ more: [String]) throws -> [String] {
      let findings = try run(["lint"] + Self.ask + more).json()["lint"]?["findings"]?.array
      return (findings ?? []).compactMap { $0["rule"]?.string }
    }
    #expect(try rules(["--image", "wide.gif"]).contains("aspect-ratio-mismatch"))
    #expect(try !rules([]).contains("aspect-ratio-mismatch"))
  }

  @Test("works on each record of a stream, and on its own what a record lacks")
  func stream() throws {
    let one = #"{"prompt":"Change the sky.","image_urls":["https://a.example.com/1.png"]}"#
    let none = #"{"prompt":"A red car"}"#
    let sized = one.replacing("}", with: #","image_sizes":[{"width":1,"height":1}]}"#)
    let lines = try run(
      ["lint", "--image", "wide.gif"], chunks: ["\(one)\n\(none)\n\(sized)\n"]
    ).lines()
    #expect(lines.map { $0["ok"]?.bool } == [true, false, false])
    #expect(lines[1]["error"]?["code"]?.string == "missing-image-urls")
    #expect(
      lines[1]["error"]?["message"]?.string
        == "line 2: --image names 1 file, and the record has 0 in `image_urls`")
    #expect(lines[2]["error"]?["code"]?.string == "conflicting-fields")
  }

  @Test(
    "is refused for what is no picture, or not a whole one",
    arguments: [
      ("cut.gif", "invalid-image", "begins as GIF"), ("note.txt", "invalid-image", "is no PNG"),
      ("empty", "invalid-image", "is no PNG"), ("none.png", "unreadable-file", "no none.png"),
    ])
  func refused(file: String, code: String, words: String) throws {
    let result = run(["lint", "--image", file] + Self.ask)
    #expect(try self.code(result) == code)
    #expect(try result.json()["error"]?["message"]?.string?.contains(words) == true)
    #expect(result.status == (code == "invalid-image" ? .input : .localFile))
  }

  @Test("does not go with sizes that are given, nor with a plan")
  func conflicts() throws {
    let both = run(["lint", "--image", "wide.gif", "--image-size", "1x1"] + Self.ask)
    #expect(try code(both) == "conflicting-options")
    let planned = run(["run", "--plan", "p.json", "--image", "wide.gif"])
    #expect(try code(planned) == "conflicting-options")
  }

  @Test("opens no file where it is not there")
  func lazy() {
    #expect(run(["lint", "--isolated"] + Self.ask).trace.looks.isEmpty)
  }
}
