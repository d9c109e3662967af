import JSONValues
import Reporting
import Testing

@Suite("A stream of JSON Lines")
struct FilterTests {
  static let lines = [
    "{\"id\":1,\"prompt\":\"Make it pop.\"}\n", "{\"id\":2,\"prompt\":\n",
    "{\"id\":3,\"prompt\":\"Keep the face. Make the sky red.\",\"sed\":1}\n",
    "{\"id\":4,\"prompt\":\"A red car at dusk\"}\n",
  ]

  @Test("is answered line by line, before more is read")
  func flushes() throws {
    let result = TestWorld.run("lint", chunks: Self.lines)
    #expect(result.trace.writes.count == 4)
    #expect(result.trace.writes.allSatisfy { $0.last == 0x0A })
  }

  @Test("goes on after a bad line, which is answered with its error and place")
  func badLine() throws {
    let result = TestWorld.run("lint", chunks: Self.lines)
    let answers = try result.lines()
    #expect(answers.map { $0["ok"]?.bool } == [true, false, false, true])
    #expect(answers[1]["error"]?["code"]?.string == "invalid-json")
    #expect(answers[1]["error"]?["message"]?.string?.hasPrefix("line 2, ") == true)
    #expect(answers[1]["error"]?["line"]?.integer == 2)
    #expect(answers[2]["error"]?["code"]?.string == "unknown-field")
    #expect(result.status == .input)
  }

  @Test("keeps the id of a line that is no record")
  func idOfBadLine() throws {
    let answers = try TestWorld.run("lint", chunks: Self.lines).lines()
    #expect(answers.map { $0["id"]?.integer } == [1, nil, 3, 4])
  }

  @Test(
    "keeps the id of an object that is refused as JSON, where there is one and only one",
    arguments: [
      (#"{"id":"a","prompt":"x","prompt":"y"}"#, JSONValue.string("a")),
      (#"{"prompt":"\ud800","id" : 7 }"#, .integer(7)),
      (#"{"x":{"id":"no"},"seed":99999999999999999999,"id":"b]"}"#, .string("b]")),
      (#"{"id":"a","id":"b","prompt":"x"}"#, nil), (#"{"id":"a","prompt":"x""#, nil),
      (#"{"id":1.5,"prompt":"x","prompt":"y"}"#, nil), (#"x{"id":"a"}"#, nil),
      (#"[{"id":"a","id":"b"}]"#, nil), (#"{"x":"\"id\":","y":"\ud800"}"#, nil),
    ] as [(String, JSONValue?)])
  func idOfRefusedJSON(line: String, id: JSONValue?) throws {
    let before = "{\"prompt\":\"A cat\"}\n"
    let answers = try TestWorld.run("plan", chunks: [before, line + "\n", before]).lines()
    #expect(answers.map { $0["ok"]?.bool } == [true, false, true])
    #expect(answers[1]["id"] == id)
    #expect(answers[1]["error"]?["message"]?.string?.hasPrefix("line 2") == true)
  }

  @Test("gives the same bytes however it is cut", arguments: [1, 7, 64, 10_000])
  func chunking(size: Int) {
    let all = Array(Self.lines.joined().utf8)
    let chunks = stride(from: 0, to: all.count, by: size).map {
      String(decoding: all[$0..<min($0 + size, all.count)], as: UTF8.self)
    }
    let whole = TestWorld.run("lint", chunks: [Self.lines.joined()])
    #expect(TestWorld.run("lint", chunks: chunks).output == whole.output)
  }

  @Test("gives the same bytes with any number of threads", arguments: [1, 2, 5])
  func threads(count: Int) {
    let records = (1...200).map { "{\"id\":\($0),\"prompt\":\"Make car \($0) better.\"}" }
    let text = records.joined(separator: "\n")
    let one = TestWorld.run("lint", "--jobs", "1", chunks: [text])
    #expect(TestWorld.run("lint", "--jobs", "\(count)", chunks: [text]).output == one.output)
    #expect(one.output.split(separator: "\n").count == 200)
  }

  @Test("passes over blank lines and takes CR LF, and a last line without its end")
  func lineEnds() throws {
    let result = TestWorld.run(
      "lint", chunks: ["{\"prompt\":\"A car\"}\r\n\r\n", "{\"prompt\":\"A cat\"}"])
    #expect(try result.lines().map { $0["ok"]?.bool } == [true, true])
  }

  @Test("is one JSON array where that is asked for, and a file where that is")
  func otherForms() throws {
    let array = try TestWorld.run("lint", "--format", "json", chunks: Self.lines).json()
    #expect(array.array?.count == 4)
    let file = TestWorld.run("lint", "--output", "out.jsonl", chunks: Self.lines)
    #expect(file.output.isEmpty)
    #expect(file.trace.files["out.jsonl"]?.split(separator: 0x0A).count == 4)
  }

  @Test(
    "of nothing has no answer, and leaves no file", arguments: ["lint", "route", "plan", "run"])
  func nothing(command: String) {
    let result = TestWorld.run(command, "--output", "out.json", chunks: [])
    #expect(result.output.isEmpty && result.trace.files.isEmpty)
    #expect(result.status == .success)
  }

  @Test("holds back only the last record for the rules that look across a batch")
  func batch() throws {
    let records = ["1:1", "1:1", "1:1", "16:9"].enumerated().map { index, ratio in
      "{\"id\":\(index),\"prompt\":\"Keep the cup unchanged. Change the background to grey.\","
        + "\"image_urls\":[\"https://example.com/\(index).jpg\"],\"aspect_ratio\":\"\(ratio)\"}\n"
    }
    let result = TestWorld.run("lint", "--batch", chunks: records)
    #expect(result.trace.writes.count == 4)
    let rules = try result.lines().map { answer in
      (answer["lint"]?["findings"]?.array ?? []).compactMap { $0["rule"]?.string }
    }
    #expect(rules.dropLast().allSatisfy { !$0.contains("batch-inconsistency") })
    #expect(rules.last?.contains("batch-inconsistency") == true)
  }
}
