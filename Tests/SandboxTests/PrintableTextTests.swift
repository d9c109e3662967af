import Testing

@testable import PictureDrawing

@Suite("A printable text")
struct PrintableTextTests {
  private static let western = FaceSet(regular: .outline(name: "x"), bold: .outline(name: "x"))
  private static let eastern = FaceSet(
    regular: .outline(name: "x"), bold: .outline(name: "x"), isEastAsian: true)

  @Test(
    "keeps the letters that an outline font has and names the others",
    arguments: [
      ("Café “Ünï” – Привет", "Café “Ünï” – Привет"), ("换 成海", "[U+6362] [U+6210 U+6D77]"),
      ("a🏖️b", "a[U+1F3D6]b"), ("\u{5D0}", "[U+05D0]"),
    ])
  func western(source: String, shown: String) {
    #expect(PrintableText(faces: Self.western).text(of: source) == shown)
  }

  @Test("keeps East Asian letters where a font has them")
  func eastern() {
    #expect(PrintableText(faces: Self.eastern).text(of: "换成海, 바다, ビーチ") == "换成海, 바다, ビーチ")
  }

  @Test(
    "becomes ASCII for the built-in letters",
    arguments: [
      ("Café “Ünï” – ok…", "Cafe \"Uni\" - ok..."), ("16 × 9", "16 x 9"), ("Ж", "[U+0416]"),
      ("Łódź", "Lodz"),
    ])
  func builtIn(source: String, shown: String) {
    #expect(PrintableText(faces: .builtIn).text(of: source) == shown)
  }

  @Test("has single spaces and no controls")
  func spaces() {
    #expect(PrintableText(faces: Self.western).text(of: " a \t\n b\u{7}\u{200D}c ") == "a bc ")
  }
}
