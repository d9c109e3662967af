import FolderSearching
import Testing

@Suite("A path pattern")
struct PathPatternTests {
  /// What `git check-ignore` says of the same pattern and path.
  @Test(
    "fits what a line of .gitignore fits",
    arguments: [
      ("*.md", "a.md", true), ("*.md", "docs/a.md", true), ("*.md", "a.mdx", false),
      ("/a.md", "a.md", true), ("/a.md", "docs/a.md", false), ("docs/a.md", "docs/a.md", true),
      ("docs/a.md", "x/docs/a.md", false), ("docs", "x/docs", true), ("docs/*", "docs/a", true),
      ("docs/*", "docs/a/b", false), ("**/b", "a/x/b", true), ("**/b", "b", true),
      ("a/**/b", "a/b", true), ("a/**/b", "a/x/y/b", true), ("a/**", "a/x/y", true),
      ("a/**", "a", false), ("a?c", "a🐞c", true), ("a?c", "a/c", false), ("[a-c]x", "bx", true),
      ("[!a-c]x", "bx", false), ("[^a-c]x", "dx", true), ("[]x]y", "]y", true),
      ("a[", "a[", true), ("\\*", "*", true), ("\\*", "a", false), ("\\#a", "#a", true),
      ("\\!a", "!a", true), ("a b ", "a b", true), ("a\\ ", "a ", true), ("*a*b*", "xaybz", true),
      ("*a*b*", "xby", false), ("a.md\r", "a.md", true), ("**", "a/b", true),
    ])
  func fits(pattern: String, path: String, fits: Bool) throws {
    let names = path.split(separator: "/").map(String.init)
    #expect(try #require(PathPattern(pattern)).matches(names[...], isFolder: false) == fits)
  }

  @Test("with a slash at its end fits folders only")
  func folders() throws {
    let pattern = try #require(PathPattern("build/"))
    #expect(pattern.matches(["x", "build"], isFolder: true))
    #expect(!pattern.matches(["x", "build"], isFolder: false))
  }

  @Test(
    "is none where the line is blank or a remark", arguments: ["", "  ", "# a", "/", "!", "\r"])
  func none(line: String) {
    #expect(PathPattern(line) == nil)
  }
}
