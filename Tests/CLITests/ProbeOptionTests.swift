import JSONValues
import Reporting
import Synchronization
import Testing

@Suite("--probe")
struct ProbeOptionTests {
  private static let ask = [
    "Keep the cup unchanged. Change the table to marble.", "--aspect-ratio", "1:1", "--image-url",
    "https://a.example.com/1.png",
  ]

  /// `peel-net`, which says of each address what its last letter stands for.
  @Sendable private static func answers(_ handover: String) -> String {
    handover.split(separator: "\n").dropFirst().map { line in
      if line.contains("missing") {
        let error = #"{"code":"invalid-image","message":"a answers HTTP 404","hint":"h"}"#
        return #"{"error":\#(error)}"# + "\n"
      }
      return #"{"width":37,"height":21}"# + "\n"
    }.joined()
  }

  private func run(
    _ arguments: [String], chunks: [String] = [], files: [String: String] = [:]
  ) -> TestWorld.Result {
    TestWorld.run(arguments, chunks: chunks, files: files, answers: Self.answers)
  }

  private func questions(_ result: TestWorld.Result) -> [String] {
    result.trace.questions.map { String(decoding: $0, as: UTF8.self) }
  }

  private func rules(_ result: TestWorld.Result) throws -> [String] {
    (try result.json()["lint"]?["findings"]?.array ?? []).compactMap { $0["rule"]?.string }
  }

  @Test("asks for the sizes, and plans as if they had been given")
  func sizes() throws {
    let probed = run(["plan", "--probe"] + Self.ask)
    let given = run(["plan", "--image-size", "37x21"] + Self.ask)
    #expect(try rules(probed) == rules(given))
    #expect(try rules(probed).contains("aspect-ratio-mismatch"))
    #expect(try probed.json()["plan"] == given.json()["plan"])
    #expect(
      try probed.json()["image_sizes"]
        == .array([.object(["width": .integer(37), "height": .integer(21)])]))
    #expect(try given.json()["image_sizes"] == nil)
    #expect(
      questions(probed) == [
        #"{"command":"probe","format":"jsonl","quiet":true,"options":{"allow_private":false}}"#
          + "\n" + #"{"url":"https://a.example.com/1.png"}"# + "\n"
      ])
  }

  @Test("is part of a run too, which does not hear of it any more")
  func ran() throws {
    let result = run(["run", "--yes", "--probe", "--allow-private"] + Self.ask)
    #expect(questions(result).first?.contains(#""allow_private":true"#) == true)
    let handover = String(decoding: try #require(result.trace.handover), as: UTF8.self)
    #expect(handover.contains("aspect-ratio-mismatch"))
    #expect(!handover.contains("probe"))
    #expect(!handover.contains("allow_private"))
  }

  @Test("asks nobody where sizes are given, where there is no image, and where it is not there")
  func given() {
    let nobody = [
      ["plan", "--probe", "--image-size", "1x1"] + Self.ask, ["plan"] + Self.ask,
      ["plan", "--probe", "A red car"],
      ["plan", "--probe", "Make it red.", "--image-url", "http://a.example.com/1.png"],
      ["plan", "--probe", "Make it red.", "--image-url", "https://192.168.0.1/1.png"],
      ["plan", "--probe", "Make it red.", "--image-url", "photo.png"],
    ]
    for arguments in nobody { #expect(run(arguments).trace.questions.isEmpty) }
    let file = run(
      ["plan", "--probe", "--image", "a.gif"] + Self.ask,
      files: ["a.gif": "GIF89a%\0\u{15}\0\0\0\0"])
    #expect(file.trace.questions.isEmpty)
  }

  @Test("asks for private addresses where that is allowed")
  func allowed() {
    for address in ["http://127.0.0.1:8080/1.png", "https://192.168.0.1/1.png"] {
      let result = run(
        ["plan", "--probe", "--allow-private", "Make it red.", "--image-url", address])
      #expect(questions(result).first?.contains(address) == true)
    }
  }

  @Test("makes no request for a record whose image cannot be looked at, and goes on with others")
  func failed() throws {
    let records = ["1.png", "missing.png", "1.png"].map {
      #"{"prompt":"Keep it. Change the sky.","image_urls":["https://a.example.com/\#($0)"]}"#
    }
    for more in [[], ["--batch"]] {
      let result = run(
        ["plan", "--probe"] + more, chunks: [records.joined(separator: "\n") + "\n"])
      let lines = try result.lines()
      #expect(lines.map { $0["ok"]?.bool } == [true, false, true])
      #expect(lines[1]["error"]?["message"]?.string == "image 1: a answers HTTP 404")
      #expect(lines[1]["error"]?["code"]?.string == "invalid-image")
      #expect(lines[1]["requests"] == nil)
      #expect(lines[1]["lint"] != nil)
      #expect(result.status == .input)
      // The address that occurs twice is asked for once.
      #expect(questions(result).first?.split(separator: "\n").count == 3)
    }
    let last = run(["plan", "--probe", "--batch"], chunks: [records[1] + "\n"])
    #expect(try last.json()["error"]?["code"]?.string == "invalid-image")
  }

  @Test("says so where peel-net gives no answer", arguments: ["", "{}\n", "\u{1}\n"])
  func silent(answer: String) throws {
    let result = TestWorld.run(["plan", "--probe"] + Self.ask, answers: { _ in answer })
    #expect(result.status != .success)
    #expect(try result.json()["error"]?["code"]?.string != nil)
  }

  @Test("goes with plan and run alone, and not with a plan that was made")
  func conflicts() throws {
    func code(_ arguments: [String]) throws -> String? {
      try run(arguments).json()["error"]?["code"]?.string
    }
    #expect(try code(["lint", "--probe"] + Self.ask) == "misplaced-option")
    #expect(try code(["plan", "--allow-private"] + Self.ask) == "conflicting-options")
    #expect(try code(["run", "--plan", "p.json", "--probe"]) == "conflicting-options")
  }
}
