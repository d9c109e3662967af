import SystemCalls
import Testing

@Suite("A file")
struct FileAccessTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("is read as it was written", arguments: [0, 1, 16_384, 16_385, 1_000_000])
  func roundTrip(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try FileAccess.writeAtomically(bytes, to: folder("a"))
    #expect(try FileAccess.read(folder("a")) == bytes)
    #expect(try folder.shell("ls") == "a\n")
  }

  @Test("that is missing is an error that names it")
  func missing() throws {
    let error = #expect(throws: SystemError.self) { try FileAccess.read(folder("none")) }
    #expect(
      error?.description == "cannot read \(folder("none")): No such file or directory")
    #expect(error?.isNotFound == true)
    #expect(!FileAccess.exists(folder("none")))
  }

  @Test("gets the permissions asked for, else keeps its own")
  func permissions() throws {
    try FileAccess.writeAtomically([1], to: folder("a"), mode: 0o600)
    #expect(try folder.shell("stat -c %a a") == "600\n")
    try FileAccess.writeAtomically([2], to: folder("a"))
    #expect(try folder.shell("stat -c %a a") == "600\n")
    #expect(try folder.shell("umask 027; : >b; stat -c %a b") == "640\n")
    try FileAccess.writeAtomically([3], to: folder("b"), mode: 0o666)
    #expect(try folder.shell("stat -c %a b") == "666\n")
  }

  @Test("is replaced where a link leads to it, and the link stays")
  func link() throws {
    try folder.write("old", to: "real/a")
    _ = try folder.shell("ln -s real/a link")
    try FileAccess.writeAtomically([UInt8]("new".utf8), to: folder("link"))
    #expect(try folder.shell("cat real/a; readlink link") == "newreal/a\n")
  }

  @Test("that is a device is written to in place")
  func device() throws {
    try FileAccess.writeAtomically([1], to: "/dev/null")
    #expect(try folder.shell("test -c /dev/null && echo device") == "device\n")
  }

  @Test("stays as it was when the new content cannot be written")
  func failedWrite() throws {
    #expect(throws: SystemError.self) {
      try FileAccess.writeAtomically([1], to: folder("none/a"))
    }
    #expect(throws: SystemError.self) { try FileAccess.writeAtomically([1], to: folder.path) }
    #expect(try folder.shell("ls -A") == "")
  }

  @Test("is told from a folder and from a program")
  func kinds() throws {
    try folder.write("text", to: "inner/a")
    #expect(FileAccess.isFolder(folder("inner")) && !FileAccess.isFolder(folder("inner/a")))
    #expect(FileAccess.isExecutable("/bin/sh"))
    #expect(!FileAccess.isExecutable(folder("inner/a")))
    #expect(!FileAccess.isExecutable(folder("inner")))
  }
}
