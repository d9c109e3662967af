import SystemCalls
import Testing

@Suite("A folder")
struct FolderAccessTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("lists its files by their bytes, without hidden ones and linked folders")
  func files() throws {
    for name in ["b.yaml", "a/z.yaml", "a-b.yaml", "a/deep/é", ".hidden", ".git/x", "Z"] {
      try folder.write("", to: name)
    }
    _ = try folder.shell("ln -s .. a/up; ln -s ../Z a/linked; mkfifo pipe")
    #expect(
      try FolderAccess.files(under: folder.path)
        == ["Z", "a-b.yaml", "a/deep/é", "a/linked", "a/z.yaml", "b.yaml"])
  }

  @Test("that is missing cannot be listed")
  func missing() {
    #expect(throws: SystemError.self) { try FolderAccess.files(under: folder("none")) }
  }

  @Test("is made with those above it, as often as asked")
  func make() throws {
    for _ in 0..<2 { try FolderAccess.make(folder("a/b/c/")) }
    #expect(FileAccess.isFolder(folder("a/b/c")))
    try folder.write("", to: "file")
    #expect(throws: SystemError.self) { try FolderAccess.make(folder("file")) }
    #expect(throws: SystemError.self) { try FolderAccess.make(folder("file/x")) }
  }

  @Test("is removed with what it holds, but not what its links lead to")
  func remove() throws {
    try folder.write("", to: "gone/a/b")
    try folder.write("", to: "kept/c")
    _ = try folder.shell("ln -s ../kept gone/link")
    try FolderAccess.remove(folder("gone"))
    #expect(try folder.shell("find . -type f") == "./kept/c\n")
  }
}
