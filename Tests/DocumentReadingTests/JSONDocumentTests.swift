import DocumentReading
import JSONValues
import Testing

@Suite("A JSON file")
struct JSONDocumentTests {
  @Test("has a record in every object with a string prompt, however deep")
  func records() {
    let reading = Reading(
      """
      {"name": "set", "prompt": 7, "items": [ [{"prompt": "One", "seed": 3}], {"a": {}, "b": []},
        {"x": {"prompt": "Two"}, "prompt": "outer {\\"prompt\\": \\"no\\"}"},
        "prompt", null, -1.5e3 ]}
      """, .json)
    #expect(reading.document.problems.isEmpty)
    #expect(reading.texts == ["One", "outer {\"prompt\": \"no\"}", "Two"])
    #expect(
      reading.document.prompts[0].content
        == .record(["prompt": .string("One"), "seed": .integer(3)])
    )
    let objects = reading.document.prompts.map { reading.text(in: $0.range) }
    #expect(objects[0] == #"{"prompt": "One", "seed": 3}"#)
    #expect(objects[2] == #"{"prompt": "Two"}"#)
  }

  @Test("maps through every kind of escape")
  func escapes() {
    let reading = Reading(
      #"{"pr\u006fmpt": "a\"b\\c\/d\n\u00e9\ud83d\ude00\u0800😀z"}"#, .json)
    #expect(reading.texts == ["a\"b\\c/d\né😀\u{800}😀z"])
    let parts = [
      ("a", "a"), ("\"", #"\""#), ("\\", #"\\"#), ("/", #"\/"#), ("\n", #"\n"#), ("é", #"\u00e9"#),
      ("😀", #"\ud83d\ude00"#), ("\u{800}", #"\u0800"#), ("😀z", "😀z"), ("d\né", #"d\n\u00e9"#),
    ]
    for (part, spelling) in parts { #expect(reading.spelling(of: part) == spelling) }
    let map = reading.document.prompts[0].map
    // Inside of an escape is before it.
    let quote = map.fileOffset(of: 1)
    #expect(map.textOffset(of: quote + 1) == 1)
    #expect(map.textOffset(of: map.fileRange.upperBound) == map.textCount)
    #expect(map.textOffset(of: map.fileRange.upperBound + 1) == nil)
  }

  @Test(
    "is refused with line and column",
    arguments: [
      ("{\"prompt\":\r\n  \"é\" 1}", 2, 7), ("\u{FEFF}[1 2]", 1, 4), ("{\"a\":1,\n\"a\":2}", 2, 1),
      ("{\"prompt\": \"\\ud83d\"}", 1, 12), ("{\"prompt\": \"a", 1, 12),
    ])
  func refusal(text: String, line: Int, column: Int) {
    let problems = Reading(text, .json).document.problems
    #expect(problems.map { [$0.line, $0.column] } == [[line, column]])
    #expect(problems.map(\.kind) == [.invalidJSON])
  }

  @Test("is read behind a byte-order mark, and holds nothing where it is blank")
  func edges() {
    let marked = Reading("\u{FEFF}{\"prompt\": \"Grün\"}", .json)
    #expect(marked.texts == ["Grün"])
    #expect(marked.spelling(of: "ün") == "ün")
    #expect(Reading(" \r\n", .json).document.problems.isEmpty)
    #expect(Reading("[]", .json).texts.isEmpty)
  }

  @Test("of JSON Lines goes on after a bad line, and counts all lines")
  func lines() {
    let text = "{\"prompt\": \"One\"}\r\n\n{\"prompt\": 1x}\n[{\"prompt\": \"Ünder\\n🐞\"}]\n"
    let reading = Reading(Array(text.utf8) + [0x22, 0xFF, 0x22, 0x0A], .jsonLines)
    #expect(reading.texts == ["One", "Ünder\n🐞"])
    #expect(reading.spelling(of: "\n🐞", inPrompt: 1) == "\\n🐞")
    let places = reading.document.problems.map { [$0.line, $0.column] }
    #expect(places == [[3, 13], [5, 2]])
    #expect(reading.document.problems.map(\.kind) == [.invalidJSON, .invalidText])
  }

  @Test("that is nested as deep as the parser allows is read without harm")
  func depth() {
    let deep = String(repeating: "[", count: 2_000) + "{\"prompt\": \"deep\"}"
    #expect(Reading(deep + String(repeating: "]", count: 2_000), .json).texts == ["deep"])
    let deeper = String(repeating: "[", count: 9_000)
    #expect(Reading(deeper, .json).document.problems.count == 1)
  }
}
