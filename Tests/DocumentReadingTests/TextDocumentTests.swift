import DocumentReading
import Testing

@Suite("A text file")
struct TextDocumentTests {
  @Test(
    "is one prompt without mark, byte-order mark and last line break",
    arguments: [
      ("Make it red", "Make it red"), ("Make it red\n", "Make it red"),
      ("Make it red\r\n", "Make it red"), ("\u{FEFF}Make it red\n", "Make it red"),
      ("One.\r\nTwo.\r\n\r\n", "One.\r\nTwo.\r\n"), ("\n", ""), ("ends in CR\r", "ends in CR\r"),
    ])
  func onePrompt(text: String, prompt: String) {
    let reading = Reading(text, .text)
    #expect(reading.texts == [prompt])
    #expect(reading.document.problems.isEmpty)
    #expect(reading.text(in: reading.document.prompts[0].range) == prompt)
  }

  @Test("holds a blank prompt where it is empty", arguments: ["", "\u{FEFF}"])
  func empty(text: String) {
    #expect(Reading(text, .text).texts == [""])
    #expect(Reading(text, .text).document.problems.isEmpty)
  }

  @Test("may hold none where it is blank", arguments: ["", " \n", "\u{FEFF}", "\u{3000}\u{A0}"])
  func blank(text: String) {
    #expect(Document(Array(text.utf8), kind: .text, mayBeBlank: true).prompts.isEmpty)
    #expect(Document(Array((text + "a").utf8), kind: .text, mayBeBlank: true).prompts.count == 1)
  }

  @Test("counts places behind its byte-order mark from the file's start")
  func byteOrderMark() {
    let reading = Reading("\u{FEFF}Ein grüner Käfer 🐞 sitzt", .text)
    #expect(reading.spelling(of: "🐞") == "🐞")
    #expect(reading.document.prompts[0].map.fileOffset(of: 0) == 3)
    #expect(reading.document.prompts[0].map.textOffset(of: 2) == nil)
    #expect(reading.document.prompts[0].map.textOffset(of: 3) == 0)
  }

  @Test("is refused at the byte that is no text")
  func notText() {
    let bad = Reading(Array("über\nab".utf8) + [0xC3, 0x28], .text)
    #expect(bad.texts.isEmpty)
    #expect(bad.document.problems.map(\.kind) == [.invalidText])
    let place = bad.document.problems.map { [$0.line, $0.column, $0.offset] }
    #expect(place == [[2, 3, 8]])
    #expect(bad.document.problems[0].message == "this is not UTF-8 from here on (byte offset 8)")
    let binary = Reading([0x89, 0x50, 0x4E, 0x47], .text).document.problems
    #expect(binary.map(\.offset) == [0])
    let zero = Reading("ab\0c", .markdown).document.problems
    #expect(zero.map(\.message) == ["a byte of 0: this is a binary file or UTF-16"])
    let wide = Reading([0xFF, 0xFE, 0x4D, 0x00], .text).document.problems
    #expect(wide.map(\.message) == ["this is UTF-16; save the file as UTF-8"])
  }
}
