import Reporting
import Testing

@Suite("Text from outside")
struct VisibleTextTests {
  @Test(
    "cannot act on a terminal or hide",
    arguments: [
      ("a\u{1B}[31mred", "a␛[31mred"), ("bell\u{7}", "bell␇"), ("\u{7F}", "␡"),
      ("\u{9B}31m", "<U+009B>31m"), ("\u{202E}evil", "<U+202E>evil"), ("a\u{200B}b", "a<U+200B>b"),
      ("\u{E0041}", "<U+E0041>"), ("two\nlines", "two␊lines"),
    ])
  func harmful(text: String, shown: String) {
    #expect(VisibleText.of(text) == shown)
  }

  @Test("stays as it is where it is harmless", arguments: ["é", "👩‍👩‍👧", "日本語", "“quoted”", ""])
  func harmless(text: String) {
    #expect(VisibleText.of(text) == text)
  }

  @Test("keeps its lines where that is wanted")
  func lines() {
    #expect(VisibleText.of("a\nb\r", keepingLines: true) == "a\nb␍")
  }
}

@Suite("The width of text on a terminal")
struct DisplayWidthTests {
  @Test(
    "is in columns, not in characters",
    arguments: [
      ("abc", 3), ("café", 4), ("cafe\u{301}", 4), ("日本", 4), ("한국", 4), ("😀", 2),
      ("👩‍👩‍👧", 2), ("👍🏽", 2), ("🇰🇷🇯🇵", 4), ("❤️", 2), ("ｆｕｌｌ", 8), ("", 0),
    ])
  func columns(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}
