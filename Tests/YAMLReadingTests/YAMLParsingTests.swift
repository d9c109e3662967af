import Testing
import YAMLReading

@Suite("A YAML document")
struct YAMLParsingTests {
  private func node(_ text: String) throws -> YAMLNode {
    try YAMLNode(parsing: [UInt8](text.utf8))
  }

  /// A node without its places, in a form that is easy to compare.
  private func outline(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text, let isPlain): isPlain ? text : "'\(text)'"
    case .sequence(let elements): "[" + elements.map(outline).joined(separator: ", ") + "]"
    case .mapping(let members):
      "{" + members.map { outline($0.key) + ": " + outline($0.value) }.joined(separator: ", ") + "}"
    }
  }

  @Test(
    "is read with the names in the order written, and scalars as text",
    arguments: [
      ("word", "word"), ("id: a\ncost: 10", "{id: a, cost: 10}"),
      ("z: 1\na: {k: [x, \"y\", 'z']}\n", "{z: 1, a: {k: [x, 'y', 'z']}}"),
      ("- true\n- \"true\"\n- ~\n-\n", "[true, 'true', ~, ]"),
      ("why: >\n  one\n  two\n\n  three\n", "{why: 'one two\nthree\n'}"),
      ("p: '(?<a>x{1,6}) it''s'", "{p: '(?<a>x{1,6}) it's'}"),
      ("\"é\\u00e9\\n\": “画像”", "{'éé\n': “画像”}"), ("--- # comment\na: b # more\n...\n", "{a: b}"),
      ("[]", "[]"), ("{}", "{}"), ("\u{FEFF}a: b", "{a: b}"), ("a: b\r\nc: d\r\n", "{a: b, c: d}"),
    ])
  func content(text: String, outline expected: String) throws {
    #expect(outline(try node(text)) == expected)
  }

  @Test("knows where each node was written")
  func places() throws {
    let root = try node("# first\né: [a, é, c]\nlast:\n  - deep\n")
    guard case .mapping(let members) = root.content, members.count == 2,
      case .sequence(let letters) = members[0].value.content,
      case .sequence(let words) = members[1].value.content
    else { return #expect(Bool(false), "\(root)") }
    #expect(root.line == 2 && root.column == 1)
    #expect(letters.map(\.line) == [2, 2, 2])
    #expect(letters.map(\.column) == [5, 8, 11])
    #expect(members[1].key.line == 3 && members[1].key.column == 1)
    #expect(words.first.map { [$0.line, $0.column] } == [4, 5])
  }

  @Test(
    "is refused at the place of the flaw",
    arguments: [
      ("", 1, 1, "the file is empty"), ("# only a comment\n", 2, 1, "the file is empty"),
      ("a: b\na: c", 2, 1, "“a” is there twice"), ("x:\n  - {b: 1, b: 2}", 2, 12, "“b” is there"),
      ("a: &x b", 1, 4, "anchors and tags"), ("a: *x", 1, 4, "aliases are not supported"),
      ("a: !!str b", 1, 4, "anchors and tags"), ("- &x []", 1, 3, "anchors and tags"),
      ("? [a]\n: b", 1, 3, "a name has to be a scalar"), ("a\n---\nb", 2, 1, "a second document"),
      ("a: b\n c: d", 2, 3, "mapping values are not allowed"),
      ("a: 'open", 1, 9, "found unexpected end of stream"),
      ("a: b\n\tc: d", 2, 1, "found a tab character"),
      ("é: [a, b", 2, 1, "did not find expected ',' or ']'"),
      ("a: \u{1}", 1, 4, "control characters"),
    ])
  func flaws(text: String, line: Int, column: Int, message: String) throws {
    let error = try #require(throws: YAMLError.self) { try node(text) }
    #expect(error.line == line && error.column == column, "\(error)")
    #expect(error.message.contains(message), "\(error)")
  }

  @Test("is refused where it is not UTF-8")
  func encoding() throws {
    let bytes = [UInt8]("one: 1\ntwo: ".utf8) + [0xFF, 0x0A]
    let error = try #require(throws: YAMLError.self) { try YAMLNode(parsing: bytes) }
    #expect(error.message.contains("UTF-8"), "\(error)")
    #expect(error.line == 2 && error.column == 6)
  }

  @Test("is refused where it nests deeply")
  func depth() throws {
    let nested = { (depth: Int) in
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(throws: Never.self) { try node(nested(65)) }
    let error = try #require(throws: YAMLError.self) { try node(nested(5_000)) }
    #expect(error.description == "line 1, column 66: nested deeper than 64 levels")
  }
}
