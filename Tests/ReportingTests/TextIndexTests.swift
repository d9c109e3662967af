import Reporting
import Testing

@Suite("The index of a text")
struct TextIndexTests {
  /// Texts with what makes columns go wrong, and no line break but LF.
  static let texts = [
    "", "one line", "two\nlines", "naïve café", "\n\n\n",
    "keep 😀 and 👩‍👩‍👧 here\nand e\u{301} there", "中文提示\n한국어",
    String(repeating: "long é line 😀 ", count: 60) + "\n" + String(repeating: "x", count: 300),
  ]

  @Test("agrees with counting from the start", arguments: texts)
  func agreesWithCounting(text: String) {
    let bytes = Array(text.utf8)
    let index = TextIndex(bytes)
    for offset in 0...bytes.count where offset == bytes.count || bytes[offset] & 0xC0 != 0x80 {
      let before = String(decoding: bytes[..<offset], as: UTF8.self)
      let lines = before.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      let expected = TextPosition(
        line: lines.count, column: (lines.last?.count ?? 0) + 1, utf16: before.utf16.count)
      #expect(index.position(of: offset) == expected, "at byte \(offset)")
    }
  }

  @Test(
    "ends a line at LF, at CR LF and at a lone CR",
    arguments: [
      ("a\nb", 2, 1), ("a\r\nb", 2, 1), ("a\rb", 2, 1), ("a\n\rb", 3, 1), ("a\r\n\r\nbc", 3, 2),
    ])
  func lineEnds(text: String, line: Int, column: Int) {
    let index = TextIndex(Array(text.utf8))
    let last = index.position(of: text.utf8.count - 1)
    #expect((last.line, last.column) == (line, column))
  }

  @Test("puts both bytes of CR LF on the line that they end")
  func insideLineEnd() {
    let index = TextIndex(Array("ab\r\nc".utf8))
    #expect([2, 3, 4].map { index.position(of: $0).line } == [1, 1, 2])
  }

  @Test("leaves the line end out of a line's content")
  func content() {
    let index = TextIndex(Array("one\r\ntwo\nthree".utf8))
    #expect(index.lineStarts == [0, 5, 9])
    #expect([0, 1, 2].map(index.content(ofLine:)) == [0..<3, 5..<8, 9..<14])
  }

  @Test("takes an offset outside the text for the nearest in it")
  func outside() {
    let index = TextIndex(Array("ab".utf8))
    #expect(index.position(of: 99) == index.position(of: 2))
    #expect(index.position(of: -1) == index.position(of: 0))
  }
}
