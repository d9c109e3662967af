import Testing

@testable import LSPServer

@Suite("The address of a document")
struct DocumentAddressTests {
  @Test(
    "leads to its file",
    arguments: [
      ("file:///a/b.prompt", "/a/b.prompt"), ("file:///a%20b/%C3%A9.md", "/a b/é.md"),
      ("file://localhost/a.md", "/a.md"), ("FILE:///a", "/a"), ("file:///a%2", "/a%2"),
      ("file:///a.md#L3", "/a.md"),
    ])
  func path(uri: String, path: String) {
    #expect(DocumentAddress(uri: uri).path == path)
  }

  @Test(
    "leads nowhere where there is no file",
    arguments: ["untitled:Untitled-1", "file:a", "git:/a.md", "file:///%FF"])
  func noFile(uri: String) {
    #expect(DocumentAddress(uri: uri).path == nil)
  }
}
