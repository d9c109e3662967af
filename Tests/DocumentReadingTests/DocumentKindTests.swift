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

  @Test(
    "is none for texts that every project has, unless somebody names them",
    arguments: [
      ("LICENSE.txt", false), ("a/LICENSE-MIT.txt", false), ("requirements-dev.txt", false),
      ("CMakeLists.txt", false), ("readme.txt", false), ("a.png.peel.json", false),
      ("license-plate.txt", true), ("notice.txt", true), ("hero.txt", true), ("README.md", true),
      ("NOTICEBOARD.txt", true), ("requirementsboard.txt", true), ("NOTICE-2.txt", false),
      ("LICENSES.txt", false), ("NOTICES-MIT.txt", false), ("NOTICESBOARD.txt", true),
    ])
  func found(path: String, isFound: Bool) {
    #expect(DocumentKind(path: path) != nil)
    #expect((DocumentKind(foundAt: path) != nil) == isFound)
  }

  @Test("is none for files without prompts", arguments: ["a.swift", "txt", "a.json.bak", "b.png"])
  func unknown(path: String) {
    #expect(DocumentKind(path: path) == nil)
  }
}
