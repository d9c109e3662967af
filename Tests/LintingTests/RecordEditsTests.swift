import JSONValues
import Linting
import RequestBuilding
import Testing

@Suite("Edits of a record")
struct RecordEditsTests {
  @Test("are made in any order, by offsets into the original")
  func order() {
    let edits = [
      TextEdit(range: 0..<3, text: "Zwei"), TextEdit(range: 8..<9, text: ""),
      TextEdit(range: 4..<4, text: "große "),
    ]
    #expect(Record(prompt: "Ein Häus").applying(edits).prompt == "Zwei große Häu")
  }

  @Test("outside the text change nothing")
  func outside() {
    #expect(Record(prompt: "fox").applying([TextEdit(range: 2..<9, text: "x")]).prompt == "fox")
  }

  @Test(
    "give a field the type that its text has",
    arguments: [
      ("7", JSONValue.integer(7)), ("false", .bool(false)), ("16:9", .string("16:9")),
      ("2K", .string("2K")), ("[1]", .array([.integer(1)])), ("\"7\"", .string("\"7\"")),
    ])
  func types(text: String, value: JSONValue) {
    let record = Record(prompt: "fox").applying([TextEdit(field: "f", range: 0..<0, text: text)])
    #expect(record.fields["f"] == value)
    #expect(value.fieldText == text)
  }
}
