import JSONValues
import Testing

@Suite("JSON text")
struct JSONParsingTests {
  @Test(
    "is read as the value it spells, whatever its type",
    arguments: [
      ("null", JSONValue.null), (" true\n", .bool(true)), ("false", .bool(false)),
      ("-0", .integer(0)), ("9223372036854775807", .integer(.max)),
      ("-9223372036854775808", .integer(.min)), ("1.0", .number(1)), ("-2.5e-3", .number(-0.0025)),
      (#""""#, .string("")), (#""café 😀 \u00e9\ud83d\ude00""#, .string("café 😀 é😀")),
      (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{c}\n\r\t")),
      (#""a\u0000b""#, .string("a\0b")), ("[]", .array([])),
      ("[1, [2], {}]", .array([.integer(1), .array([.integer(2)]), .object([:])])),
    ])
  func values(text: String, value: JSONValue) throws {
    #expect(try JSONValue(parsing: [UInt8](text.utf8)) == value)
  }

  @Test("keeps the order of an object's members")
  func order() throws {
    let names = (0..<200).map { "name\($0 * 7919 % 200)" }
    let text = "{" + names.map { "\"\($0)\":1" }.joined(separator: ",") + "}"
    let value = try JSONValue(parsing: [UInt8](text.utf8))
    #expect(value.object?.members.map(\.name) == names)
  }

  @Test(
    "is refused at the place of the flaw",
    arguments: [
      ("", 1, 1, 0, "near end of file"),
      ("  ", 1, 3, 2, "near end of file"),
      ("{\"a\":\n 1,\n é}", 3, 2, 11, "expected"),
      ("[1 2]", 1, 4, 3, "']' expected near '2'"),
      ("[1,]", 1, 4, 3, "unexpected token near ']'"),
      ("{'a': 1}", 1, 2, 1, "expected near"),
      ("{\"a\" 1}", 1, 6, 5, "':' expected near '1'"),
      ("{\"a\": 1", 1, 8, 7, "near end of file"),
      ("\"é\" x", 1, 5, 5, "end of file expected near 'x'"),
      ("{\"a\":1,\"a\":2}", 1, 8, 7, "duplicate object key near '\"a\"'"),
      ("nul", 1, 1, 0, "invalid token near 'nul'"),
      ("01", 1, 1, 0, "invalid token near '0'"),
      ("[9223372036854775808]", 1, 2, 1, "too big integer"),
      ("1e999", 1, 1, 0, "real number overflow near '1e999'"),
      ("\"\\ud800\"", 1, 1, 0, "invalid Unicode"),
      ("\"\\udc00x\"", 1, 1, 0, "invalid Unicode"),
      ("{\"a\\u0000\":1}", 1, 2, 1, "NUL byte in object key"),
      ("\u{FEFF}{}", 1, 1, 0, "byte-order mark"),
      ("\"tab\there\"", 1, 1, 0, "control character 0x9"),
      ("NaN", 1, 1, 0, "invalid token near 'NaN'"),
    ])
  func flaws(text: String, line: Int, column: Int, offset: Int, message: String) throws {
    let error = try #require(throws: JSONSyntaxError.self) {
      try JSONValue(parsing: [UInt8](text.utf8))
    }
    #expect(error.line == line && error.column == column && error.offset == offset, "\(error)")
    #expect(error.message.contains(message), "\(error)")
  }

  @Test(
    "is refused where it is not UTF-8",
    arguments: [
      [0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0xFE],
      [0x22, 0xC0, 0x80, 0x22], [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
    ] as [[UInt8]])
  func invalidUTF8(bytes: [UInt8]) throws {
    let error = try #require(throws: JSONSyntaxError.self) { try JSONValue(parsing: bytes) }
    #expect(error.message.contains("unable to decode byte"), "\(error)")
    #expect(error.offset <= 1)
  }

  @Test("is read 2,000 levels deep and refused beyond 2,048")
  func depth() throws {
    let nested = { (depth: Int) in [UInt8](repeating: 0x5B, count: depth) }
    let closed = nested(2_000) + [UInt8](repeating: 0x5D, count: 2_000)
    #expect(throws: Never.self) { try JSONValue(parsing: closed) }
    let error = try #require(throws: JSONSyntaxError.self) {
      try JSONValue(parsing: nested(1_000_000))
    }
    #expect(error.message.contains("maximum parsing depth"), "\(error)")
  }

  @Test("has an error that names the place")
  func description() throws {
    let error = try #require(throws: JSONSyntaxError.self) {
      try JSONValue(parsing: [UInt8]("{\n  \"a\" 1}".utf8))
    }
    #expect(error.description == "line 2, column 7: ':' expected near '1'")
  }
}
