import JSONValues
import Testing

@Suite("A JSON value")
struct JSONWritingTests {
  private func written(_ value: JSONValue) -> String {
    var bytes: [UInt8] = []
    value.write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "is written on one line",
    arguments: [
      (JSONValue.null, "null"), (.bool(true), "true"), (.integer(-12), "-12"), (.integer(7), "7"),
      (.integer(.min), "-9223372036854775808"), (.number(0.93), "0.93"), (.number(1e20), "1e+20"),
      (.number(.infinity), "null"), (.number(.nan), "null"), (.number(2), "2.0"),
      (.string("https://a/b é 😀 \u{2028}"), "\"https://a/b é 😀 \u{2028}\""),
      (.string("\"\\\u{8}\u{c}\n\r\t\0\u{1F}\u{7F}"), #""\"\\\b\f\n\r\t\u0000\u001f\u007f""#),
      (.array([]), "[]"), (.object([:]), "{}"), (.array([.null, .integer(1)]), "[null,1]"),
      (.object(["b": .integer(1), "a\n": .array([.string("x")])]), #"{"b":1,"a\n":["x"]}"#),
    ])
  func compact(value: JSONValue, text: String) {
    #expect(written(value) == text)
  }

  @Test("is appended to what is there")
  func appending() {
    var bytes = [UInt8]("x".utf8)
    JSONObject(dictionaryLiteral: ("a", .null)).write(into: &bytes)
    #expect(bytes == [UInt8](#"x{"a":null}"#.utf8))
  }

  @Test("is indented by two spaces when it is written for people")
  func pretty() {
    let value = JSONValue.object([
      "a": .array([.integer(1), .object(["b": .string("é")])]), "c": .array([]), "d": .object([:]),
    ])
    let text = """
      {
        "a": [
          1,
          {
            "b": "é"
          }
        ],
        "c": [],
        "d": {}
      }

      """
    #expect(String(decoding: value.prettyBytes(), as: UTF8.self) == text)
  }

  @Test(
    "is the same after it was written and read, in both forms", arguments: 0..<200 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let value = generator.value(depth: 4)
    var compact: [UInt8] = []
    value.write(into: &compact)
    #expect(try JSONValue(parsing: compact) == value)
    #expect(try JSONValue(parsing: value.prettyBytes()) == value)
  }
}
