import Executing
import PeelNetKit
import SystemCalls
import Testing

@Suite("The output folder")
struct OutputFolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func save(
    _ text: String, as name: String, in path: String, mayBeThere: Bool = false
  ) throws -> (String, String) {
    let file = try OutputFolder(path: path).store.begin()
    try file.append(Array(text.utf8))
    let saved = try file.finish(FileName(proposed: name, media: .png), mayBeThere)
    return (saved.path, saved.sha256)
  }

  @Test("is made where it is not there, and left empty by the proof that it works")
  func made() throws {
    let path = folder("a/b")
    try OutputFolder(path: path).prepare()
    #expect(FileAccess.isFolder(path))
    #expect(try FolderAccess.files(under: path).isEmpty)
  }

  @Test("that cannot be made is told before anything is spent")
  func notMade() throws {
    try FileAccess.writeAtomically([1], to: folder("file"))
    #expect(throws: StorageError.self) { try OutputFolder(path: folder("file/x")).prepare() }
    #expect(throws: StorageError.self) { try OutputFolder(path: folder("file")).prepare() }
  }

  @Test("gives files their content, their name and their digest")
  func saved() throws {
    let (path, sha256) = try save("abc", as: "/x/a.png", in: folder.path)
    #expect(path == folder("a.png"))
    #expect(try FileAccess.read(path) == Array("abc".utf8))
    #expect(sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test("never overwrites a file, nor another file's sidecar")
  func taken() throws {
    try FileAccess.writeAtomically([1], to: folder("a.png"))
    try FileAccess.writeAtomically([2], to: folder("a-2.png.peel.json"))
    #expect(try save("abc", as: "a.png", in: folder.path).0 == folder("a-3.png"))
    #expect(try FileAccess.read(folder("a.png")) == [1])
    #expect(try save("abc", as: "a.png", in: folder.path + "/").0 == folder("a-4.png"))
  }

  @Test("knows a file again that was brought before, and no other")
  func twin() throws {
    _ = try save("abc", as: "a.png", in: folder.path)
    #expect(try save("abc", as: "a.png", in: folder.path, mayBeThere: true).0 == folder("a.png"))
    #expect(try folder.names() == ["a.png"])
    #expect(try save("abc", as: "a.png", in: folder.path).0 == folder("a-2.png"))
    #expect(try save("abd", as: "a.png", in: folder.path, mayBeThere: true).0 == folder("a-3.png"))
    // One with a sidecar is another request's.
    for name in ["a", "a-2"] {
      try FileAccess.writeAtomically([1], to: folder("\(name).png.peel.json"))
    }
    #expect(try save("abc", as: "a.png", in: folder.path, mayBeThere: true).0 == folder("a-4.png"))
    #expect(try FileAccess.read(folder("a-4.png")) == Array("abc".utf8))
  }

  /// Names as a server could choose them, in the path of an address or in a data URI's place.
  private static let hostileNames = [
    "../escape.png", "../../../../etc/passwd", "..", ".", "/", "//", "", "/etc/cron.d/job",
    "..\\..\\escape.png", "%2e%2e%2fescape.png", "..%2f..%2fescape", "%252e%252e%252fescape",
    "a%00.sh", "a\0.sh", "a\nb\r.png", "\u{1B}[2Ja.png", "\u{202E}gnp.exe", "~root/.ssh/id", "-rf",
    "--output=x", ".bashrc", "...", "con", "NUL.png", "aux.tar.gz", "|id", "$(id).png", "`id`.png",
    "a;b&c.png", "e\u{301}.png", "\u{E9}.png", "\u{FF0E}\u{FF0E}\u{FF0F}escape.png", "a.png/",
    "sentinel.png", "SENTINEL.PNG", "a.png.peel.json", "?", "*", "🖼️.png",
    String(repeating: "x", count: 5_000), String(repeating: "../", count: 2_000) + "escape",
  ]

  @Test("keeps every file inside, under a plain name, and overwrites none", arguments: hostileNames)
  func hostileName(name: String) throws {
    let inner = folder("inner")
    try FolderAccess.make(inner)
    try FileAccess.writeAtomically([1], to: inner + "/sentinel.png")
    let path = try save("abc", as: name, in: inner).0
    #expect(try folder.names().count == 2)
    #expect(try FolderAccess.files(under: inner).count == 2)
    #expect(try FileAccess.read(inner + "/sentinel.png") == [1])
    let last = try #require(path.utf8.split(separator: UInt8(ascii: "/")).last)
    #expect(path.utf8.count == inner.utf8.count + 1 + last.count && path.hasPrefix(inner + "/"))
    #expect(last.count <= 110 && !"-.".utf8.contains(last.first ?? 0))
    let plain = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-".utf8)
    #expect(last.allSatisfy(plain.contains))
    #expect(try FileAccess.read(path) == Array("abc".utf8))
  }

  @Test("does not write through a link that stands under a file's name")
  func link() throws {
    try FileAccess.writeAtomically([1], to: folder("target"))
    try FolderAccess.make(folder("inner"))
    let made = try ChildProcess.run(
      "/bin/ln", ["-s", folder("target"), folder("inner/a.png")], environment: [:])
    #expect(made.status == 0)
    #expect(try save("abc", as: "a.png", in: folder("inner")).0 == folder("inner/a-2.png"))
    #expect(try FileAccess.read(folder("target")) == [1])
  }

  @Test("holds nothing of a file that was given up")
  func discarded() throws {
    let file = try OutputFolder(path: folder.path).store.begin()
    try file.append([1, 2, 3])
    file.discard()
    #expect(try folder.names().isEmpty)
    #expect(throws: StorageError.self) { try OutputFolder(path: folder("none")).store.begin() }
  }
}
