import DocumentReading
import JSONValues
import Linting
import RequestBuilding
import Testing

@Suite("An edit of a prompt in a file")
struct FileEditTests {
  /// The file after a fix of its first prompt.
  private func fixed(
    _ text: String, _ kind: DocumentKind, _ edits: [TextEdit],
    fields: JSONObject = JSONObject(), aliases: [FieldAlias] = []
  ) -> String? {
    let reading = Reading(text, kind)
    let prompt = reading.document.prompts[0]
    var record = Record(prompt: prompt.text)
    record.fields = fields
    record.aliasesUsed = aliases
    let fix = Fix(applicability: .safe, title: "", edits: edits)
    return prompt.edits(of: fix, in: record).map {
      String(decoding: $0.applied(to: reading.bytes), as: UTF8.self)
    }
  }

  /// Replaces the first place of a part of the prompt.
  private func edit(_ part: String, _ text: String, in prompt: String) -> TextEdit {
    TextEdit(range: Reading.range(of: part, in: prompt) ?? 0..<0, text: text)
  }

  @Test("is escaped in JSON, as the prompt beside it is")
  func escapes() {
    let plain = fixed(
      #"{"prompt":"a \"b\" é"}"#, .json, [edit("b\"", "“c”\n\"d\\", in: "a \"b\" é")])
    #expect(plain == #"{"prompt":"a \"“c”\n\"d\\ é"}"#)
    let ascii = fixed(#"{"prompt":"caf\u00e9 a"}"#, .json, [edit("a", "🐞", in: "café a")])
    #expect(ascii == #"{"prompt":"c\ud83d\udc1ef\u00e9 a"}"#)
  }

  @Test("keeps the indentation of a fenced block")
  func indentation() {
    let text = "- ```prompt\r\n  One.\r\n  Two.\r\n  ```\r\n"
    let prompt = "One.\r\nTwo."
    let inserted = fixed(text, .markdown, [TextEdit(range: 0..<0, text: "Keep.\r\nAll.\r\n")])
    #expect(inserted == "- ```prompt\r\n  Keep.\r\n  All.\r\n  One.\r\n  Two.\r\n  ```\r\n")
    let joined = fixed(text, .markdown, [edit(".\r\n", ". ", in: prompt)])
    #expect(joined == "- ```prompt\r\n  One. Two.\r\n  ```\r\n")
    let end = TextEdit(range: prompt.utf8.count..<prompt.utf8.count, text: "\r\nThree.")
    let added = fixed(
      "> ```prompt\n> A.\n> B.\n> ```\n", .markdown, [edit("B", "X\nY", in: "A.\nB.")])
    #expect(fixed(text, .markdown, [end]) == text.replacing("Two.", "Two.\r\n  Three."))
    #expect(added == "> ```prompt\n> A.\n> X\n> Y.\n> ```\n")
  }

  @Test("sets, adds and takes away fields of a record in the file's own style")
  func fields() {
    let lines = "[\n  {\n    \"prompt\": \"A\",\n    \"seed\": 1,\n    \"num_images\": 2\n  }\n]\n"
    let fields: JSONObject = ["seed": .integer(1), "num_images": .integer(2)]
    let set = TextEdit(field: "seed", range: 0..<1, text: "7")
    #expect(
      fixed(lines, .json, [set], fields: fields) == lines.replacing("\"seed\": 1", "\"seed\": 7"))
    let add = TextEdit(field: "aspect_ratio", range: 0..<0, text: "16:9")
    #expect(
      fixed(lines, .json, [add], fields: fields)
        == lines.replacing("\"A\",", "\"A\",\n    \"aspect_ratio\": \"16:9\","))
    let tight = fixed("{\"prompt\":\"A\"}\n", .jsonLines, [add])
    #expect(tight == "{\"prompt\":\"A\",\"aspect_ratio\":\"16:9\"}\n")
    let loose = fixed("{\"prompt\": \"A\"}", .json, [add])
    #expect(loose == "{\"prompt\": \"A\", \"aspect_ratio\": \"16:9\"}")
    let alias = FieldAlias(alias: "number_of_images", field: "num_images")
    let count = TextEdit(field: "num_images", range: 0..<1, text: "4")
    let aliased = fixed(
      "{\"number_of_images\": 9, \"prompt\": \"A\"}", .json, [count],
      fields: ["num_images": .integer(9)], aliases: [alias])
    #expect(aliased == "{\"number_of_images\": 4, \"prompt\": \"A\"}")
  }

  @Test("has no place for fields beside plain text")
  func plainText() {
    let add = TextEdit(field: "aspect_ratio", range: 0..<0, text: "16:9")
    #expect(fixed("Make it red", .text, [add]) == nil)
  }

  @Test("that overlaps another is none")
  func overlap() {
    let edits = [TextEdit(range: 0..<4, text: "a"), TextEdit(range: 2..<6, text: "b")]
    #expect(fixed("Make it red", .text, edits) == nil)
  }

  @Test("of a whole record touches only what differs")
  func difference() throws {
    let text = #"{"a": 1, "prompt": "Caf\u00e9 \/ über alles", "x": [1], "y": 2, "z": 3}"#
    let reading = Reading(text, .json)
    let prompt = reading.document.prompts[0]
    var record = Record(prompt: prompt.text)
    record.fields = ["x": .array([.integer(1)]), "y": .integer(2), "z": .integer(3)]
    var other = record
    other.prompt = "Café / èber alles"
    (other.fields["x"], other.fields["y"], other.fields["z"]) = (nil, nil, .integer(4))
    let edits = try #require(prompt.edits(from: record, to: other))
    let result = String(decoding: edits.applied(to: reading.bytes), as: UTF8.self)
    #expect(result == #"{"a": 1, "prompt": "Caf\u00e9 \/ èber alles", "z": 4}"#)
    other.fields["z"] = nil
    let last = try #require(prompt.edits(from: record, to: other))
    let shorter = String(decoding: last.applied(to: reading.bytes), as: UTF8.self)
    #expect(shorter == #"{"a": 1, "prompt": "Caf\u00e9 \/ èber alles"}"#)
    #expect(prompt.edits(from: record, to: record) == [])
  }

  @Test("stands where the finding is, in the prompt, in a field or beside it")
  func findings() {
    let text = #"{"prompt": "A\nb", "image_urls": ["u",  "http:\u002f"], "seed": 5}"#
    let reading = Reading(text, .json)
    let prompt = reading.document.prompts[0]
    var record = Record(prompt: prompt.text)
    record.fields = ["image_urls": .array([.string("u"), .string("http:/")]), "seed": .integer(5)]
    let place = { (field: String, range: Range<Int>) in
      let finding = Finding(
        rule: "r", severity: .error, dimension: .parameters, cost: 1, message: "", field: field,
        range: range, source: "")
      return reading.text(in: prompt.range(of: finding, in: record))
    }
    #expect(place("prompt", 1..<2) == #"\n"#)
    #expect(place("seed", 0..<1) == "5")
    #expect(place("image_urls", 1..<4) == #"["u",  "http:\u002f"]"#)
    #expect(place("aspect_ratio", 0..<0) == #""prompt""#)
    record.fields["image_urls"] = .array([.string("u"), .string("http:\u{2f}+++++")])
    #expect(place("image_urls", 5..<6) == #"""#)
  }
}

extension String {
  /// The text with the first place of a part replaced.
  fileprivate func replacing(_ part: String, _ other: String) -> String {
    guard let range = Reading.range(of: part, in: self) else { return self }
    var bytes = Array(utf8)
    bytes.replaceSubrange(range, with: other.utf8)
    return String(decoding: bytes, as: UTF8.self)
  }
}
