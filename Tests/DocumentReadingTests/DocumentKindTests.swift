import DocumentReading
import Testing

@Suite("The kind of a file")
struct DocumentKindTests {
  @Test(
    "is told by its name",
    arguments: [
      ("a.prompt", DocumentKind.text), ("b/c.TXT", .text), ("hero.prompt.md", .text),
      ("README.md", .markdown), ("notes.MarkDown", .markdown), ("r.json", .json),
      ("batch.jsonl", .jsonLines),
    ])
  func known(path: String, kind: DocumentKind) {
    #expect(DocumentKind(path: path) == kind)
  }

  @Test("is none for files without prompts", arguments: ["a.swift", "txt", "a.json.bak", "b.png"])
  func unknown(path: String) {
    #expect(DocumentKind(path: path) == nil)
  }
}
