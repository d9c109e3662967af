import Executing
import PeelNetKit
import SystemCalls
import Testing

@Suite("The output folder")
struct OutputFolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func save(_ text: String, as name: String, in path: String) throws -> (String, String) {
    let file = try OutputFolder(path: path).store.begin()
    try file.append(Array(text.utf8))
    let saved = try file.finish(FileName(proposed: name, media: .png))
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

  @Test("holds nothing of a file that was given up")
  func discarded() throws {
    let file = try OutputFolder(path: folder.path).store.begin()
    try file.append([1, 2, 3])
    file.discard()
    #expect(try folder.names().isEmpty)
    #expect(throws: StorageError.self) { try OutputFolder(path: folder("none")).store.begin() }
  }
}
