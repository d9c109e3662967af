import FolderSearching
import SystemCalls
import Testing

@Suite("A search for files with prompts")
struct FolderSearchTests {
  private func found(
    _ paths: [String], in folder: TestFolder, _ change: (inout SearchScope) -> Void = { _ in }
  ) -> [String] {
    var scope = SearchScope()
    scope.paths = paths.map { folder.path($0) }
    change(&scope)
    return FolderSearch.result(in: scope).files.map { folder.relative($0.path) }
  }

  @Test("goes through folders in order, past hidden names and what holds no prompts")
  func order() throws {
    let folder = try TestFolder([
      "b.md", "a.txt", "Z.prompt", "x/c.json", "x/y/d.jsonl", ".hidden/e.md", ".f.md", "g.png",
      "h.peel.json", "é.prompt.md",
    ])
    let all = ["Z.prompt", "a.txt", "b.md", "x/c.json", "x/y/d.jsonl", "é.prompt.md"]
    #expect(found(["."], in: folder) == all)
    #expect(found(["x", "./b.md", "x/../b.md", "x/y"], in: folder) == [all[2], all[3], all[4]])
    #expect(found([".hidden", ".f.md"], in: folder) == [".f.md", ".hidden/e.md"])
  }

  @Test(
    "takes the working folder's path for all that is in it, among options as in settings",
    arguments: ["./", ".", "/", "#", ""])
  func ownFolder(pattern: String) throws {
    let folder = try TestFolder(["a.txt", "x/b.md"])
    #expect(found(["."], in: folder) { $0.included = [pattern] }.count == 2)
    let isNone = ["#", ""].contains(pattern)
    #expect(found(["."], in: folder) { $0.excluded = [pattern] }.isEmpty == !isNone)
  }

  @Test("goes by .gitignore files, nested ones and those above, and takes back what they negate")
  func ignored() throws {
    let folder = try TestFolder(
      ["a.md", "b.md", "out/c.md", "x/a.md", "x/keep.md", "x/deep/a.md", "x/deep/z.md", "k/a.md"],
      texts: [
        ".git/info/exclude": "k/\n", ".gitignore": "# remark\n*.md\n!b.md\n/out/\n",
        "x/.gitignore": "!keep.md\n!deep/a.md\n",
      ])
    #expect(found(["."], in: folder) == ["b.md", "x/deep/a.md", "x/keep.md"])
    #expect(found(["x/deep"], in: folder) == ["x/deep/a.md"])
    #expect(found(["a.md"], in: folder) == ["a.md"])
    #expect(found(["."], in: folder) { $0.respectsIgnoreFiles = false }.count == 8)
  }

  @Test("tells names that are not UTF-8, of files that it would have given and of folders")
  func garbledNames() throws {
    let folder = try TestFolder(["a.md"])
    try folder.shell(
      """
      e=$(printf '\\351'); touch "caf$e.md" "caf$e.png" "left$e.txt"; mkdir "d$e"; touch "d$e/b.md"
      ln -s a.md "l$e.md"
      """)
    var scope = SearchScope()
    scope.paths = [folder.path("."), folder.path("x\u{FFFD}.md"), folder.path("x.md")]
    scope.excluded = ["left*"]
    let result = FolderSearch.result(in: scope)
    let told = result.obstacles.map { "\(folder.relative($0.path)) \($0.cause)" }.sorted()
    #expect(
      told == [
        "caf\u{FFFD}.md garbledName", "d\u{FFFD} garbledName", "l\u{FFFD}.md garbledName",
        "x.md missing", "x\u{FFFD}.md garbledName",
      ])
    #expect(result.files.map { folder.relative($0.path) } == ["a.md"])
  }

  @Test("knows which files were named")
  func named() throws {
    let folder = try TestFolder(["a.md", "x/b.md"])
    var scope = SearchScope()
    scope.paths = [folder.path("x/b.md"), folder.path(".")]
    let files = FolderSearch.result(in: scope).files
    #expect(
      files.map { "\(folder.relative($0.path)) \($0.isNamed)" } == ["a.md false", "x/b.md true"])
  }

  @Test("takes only what --include fits and nothing that --exclude does, named files too")
  func globs() throws {
    let folder = try TestFolder(["a.md", "x/a.md", "x/b.md", "x/y/c.md", "drafts/d.md"])
    #expect(found(["."], in: folder) { $0.included = ["a.md"] } == ["a.md", "x/a.md"])
    #expect(found(["."], in: folder) { $0.included = ["x/"] } == ["x/a.md", "x/b.md", "x/y/c.md"])
    let left = found([".", "drafts/d.md"], in: folder) { $0.excluded = ["drafts", "b.*", "y/"] }
    #expect(left == ["a.md", "x/a.md"])
  }

  @Test("counts patterns that begin with ./ from the working folder")
  func dottedGlobs() {
    let home = ["work", "shop"]
    let patterns = PathPatterns(["./pkg", "./x/*.md"], in: home)
    #expect(patterns.covers(home + ["pkg", "a.txt"]))
    #expect(patterns.covers(home + ["x", "a.md"]))
    #expect(!patterns.covers(home + ["x", "pkg", "a.txt"]))
  }

  @Test("follows links to files but not to folders, and so ends in any case")
  func links() throws {
    let folder = try TestFolder(["x/a.md", "t.txt"])
    try folder.link("x/loop", to: "..")
    try folder.link("x/self.md", to: "self.md")
    try folder.link("x/linked.md", to: "../t.txt")
    try folder.link("x/pipe.md", to: "/dev/zero")
    #expect(found(["."], in: folder) == ["t.txt", "x/a.md", "x/linked.md", "x/self.md"])
  }

  @Test("takes .. behind a link to a folder for what the system takes it for")
  func parentOfLink() throws {
    let folder = try TestFolder(["x.prompt", "real/x.prompt", "real/dir/y.prompt"])
    try folder.link("link", to: "real/dir")
    #expect(found(["link/../x.prompt"], in: folder) == ["real/x.prompt"])
    #expect(found(["real/../x.prompt"], in: folder) == ["x.prompt"])
    #expect(found(["link/.."], in: folder) == ["real/dir/y.prompt", "real/x.prompt"])
  }

  @Test("says which paths lead nowhere")
  func obstacles() throws {
    let folder = try TestFolder(["a.png"])
    var scope = SearchScope()
    scope.paths = ["gone", "a.png"].map { folder.path($0) }
    let causes = FolderSearch.result(in: scope).obstacles.map(\.cause)
    #expect(causes == [.missing, .unsupported])
  }
}
