import DocumentReading
import Testing

@Suite("What stands where a record should")
struct RecordFinderTests {
  private func document(
    _ text: String, _ kind: DocumentKind = .jsonLines, isNamed: Bool = false
  ) -> Document {
    Document(Array(text.utf8), kind: kind, isNamed: isNamed)
  }

  @Test("is a record without a prompt beside those that have one")
  func stray() {
    let lines = document("{\"prompt\":\"A\"}\n{\"text\":\"B\"}\n{\"prompt\":null}\n")
    #expect(lines.prompts.map(\.text) == ["A", "", ""])
    #expect(lines.prompts.map(\.range.lowerBound) == [0, 15, 28])
    let list = document(#"[{"a": 1}, {"b": {"prompt": "B"}}, [{"c": 1}]]"#, .json)
    #expect(list.prompts.map(\.text) == ["", "B"])
    // What holds records is none.
    #expect(document(#"{"name": "set", "items": [{"prompt": "A"}]}"#, .json).prompts.count == 1)
  }

  @Test(
    "is seen by a slip in the name, of which the plural is none",
    arguments: [("promt", 1), ("Prompt", 1), ("prompt_", 1), ("prompts", 0), ("promo", 0)])
  func slip(name: String, count: Int) {
    #expect(document("{\"\(name)\": \"A red car\"}", .json).prompts.count == count)
    #expect(document("{\"\(name)\": \"A red car\"}\n").prompts.count == count)
    #expect(document("{\"\(name)\": 7}\n").prompts.isEmpty)
    // Deep inside, only where others are records.
    #expect(document("{\"a\": {\"\(name)\": \"A red car\"}}", .json).prompts.isEmpty)
    let mixed = "{\"a\": [{\"prompt\": \"B\"}, {\"\(name)\": \"A red car\"}]}"
    #expect(document(mixed, .json).prompts.count == 1 + count)
  }

  @Test("is nothing in JSON for others, unless the file was named")
  func foreign() {
    for text in ["{\"text\":\"B\"}\n[1]\n\"x\"\n", "{\"text\":\n", "{}\n"] {
      #expect(document(text).prompts.isEmpty && document(text).problems.isEmpty)
      let named = document(text, isNamed: true)
      #expect(!named.prompts.isEmpty || !named.problems.isEmpty)
    }
    #expect(document("{\"prompt\":\n", .json).problems.map(\.kind) == [.invalidJSON])
    #expect(document("[]", .json, isNamed: true).problems.isEmpty)
  }

  @Test("is not looked for in what Peel answered itself, unless the file was named")
  func answers() {
    let plan = #"{"peel":1,"command":"plan","ok":true,"rewrite":{"passes":[{"prompt":"A"}]}}"#
    let texts: [(String, DocumentKind)] = [
      (plan, .json), ("[\(plan), \(plan)]", .json), ("\(plan)\n\(plan)\n", .jsonLines),
    ]
    for (text, kind) in texts {
      #expect(document(text, kind).prompts.isEmpty && document(text, kind).problems.isEmpty)
      #expect(!document(text, kind, isNamed: true).prompts.isEmpty)
    }
    #expect(document(#"{"peel": 1, "prompt": "A"}"#, .json).prompts.count == 1)
  }

  @Test("is a problem at its line where it is no object")
  func noObject() {
    let found = document("{\"prompt\":\"A\"}\n  7\n[{\"prompt\":\"B\"}, \"x\"]\n")
    #expect(found.problems.map(\.kind) == [.notARecord, .notARecord])
    #expect(found.problems.map { [$0.line, $0.column] } == [[2, 3], [3, 18]])
    #expect(found.problems[0].message.contains("this is a number"))
  }

  @Test("is looked at only where the file is Peel's, and then each at its place")
  func many() {
    let ones = "[" + String(repeating: "1,", count: 100_000) + "1]"
    #expect(document(ones, .json).problems.isEmpty)
    let named = document(ones, .json, isNamed: true)
    #expect(named.problems.count == 100_001)
    #expect(named.problems.last.map { [$0.line, $0.column] } == [1, 200_002])
  }

  @Test("is not read where it is too long: an array sooner than a record or a line")
  func tooLong() {
    let long = String(repeating: "1,", count: 8 << 20)
    let array = document("[{\"prompt\": \"A\"}," + long + "1]", .json)
    #expect(array.problems.map(\.kind) == [.tooLong])
    #expect(array.problems[0].message.contains("16777216"))
    // JSON for others may be of any size.
    #expect(document("[" + long + "1]", .json).problems.isEmpty)
    let line = "{\"prompt\": \"" + String(repeating: "A", count: 33 << 20) + "\"}"
    let lines = document("{\"prompt\": \"A\"}\n" + line + "\n{\"prompt\": \"B\"}\n")
    #expect(lines.prompts.map(\.text) == ["A", "B"])
    #expect(lines.problems.map { [$0.line, $0.column] } == [[2, 1]])
    #expect(lines.problems[0].kind == .tooLong)
  }

  @Test("is counted in lines that end in CR, too")
  func carriageReturns() {
    let lines = document("{\"prompt\":\"A\"}\r{\"prompt\":\"B\"}\r\r{\"prompt\" 1}\r")
    #expect(lines.prompts.map(\.text) == ["A", "B"])
    #expect(lines.problems.map { [$0.line, $0.column] } == [[4, 11]])
    let whole = document("{\r\n\"prompt\":\r 1x}", .json)
    #expect(whole.problems.map { [$0.line, $0.column] } == [[3, 3]])
  }
}
