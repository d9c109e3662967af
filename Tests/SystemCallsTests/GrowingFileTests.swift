import SystemCalls
import Testing

@Suite("A growing file")
struct GrowingFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("is hidden until it takes its name, and whole then")
  func takesName() throws {
    let file = try GrowingFile(in: folder("."))
    try file.append([1, 2])
    #expect(try folder.shell("ls") == "")
    try file.append([3])
    #expect(try file.takeName(folder("a")))
    #expect(try FileAccess.read(folder("a")) == [1, 2, 3])
    #expect(try folder.shell("ls -A") == "a\n")
  }

  @Test("never takes the name of another file, and can take the next one")
  func taken() throws {
    try folder.write("mine", to: "a")
    let file = try GrowingFile(in: folder("."))
    try file.append([1])
    #expect(try !file.takeName(folder("a")))
    #expect(try FileAccess.read(folder("a")) == Array("mine".utf8))
    #expect(try file.takeName(folder("b")))
    #expect(try folder.shell("ls -A") == "a\nb\n")
  }

  @Test("does not follow a link that has its name, not even one that leads nowhere")
  func link() throws {
    _ = try folder.shell("ln -s elsewhere a")
    let file = try GrowingFile(in: folder("."))
    #expect(try !file.takeName(folder("a")))
    file.discard()
    #expect(try folder.shell("ls -A") == "a\n")
  }

  @Test("has the permissions that new files usually have")
  func permissions() throws {
    let file = try GrowingFile(in: folder("."))
    _ = try file.takeName(folder("a"))
    #expect(
      try folder.shell(": >b; test $(stat -c %a a) = $(stat -c %a b) && echo same") == "same\n")
  }

  @Test("can take the place of another file, with its permissions")
  func replaces() throws {
    _ = try folder.shell("echo old > a; chmod 640 a")
    let file = try GrowingFile(in: folder("."))
    try file.append([1])
    try file.replace(folder("a"))
    #expect(try FileAccess.read(folder("a")) == [1])
    #expect(try folder.shell("stat -c %a a; ls -A") == "640\na\n")
  }

  @Test("is gone when nobody wants it any more")
  func discarded() throws {
    try GrowingFile(in: folder(".")).append([1])
    let file = try GrowingFile(in: folder("."))
    file.discard()
    file.discard()
    #expect(try folder.shell("ls -A") == "")
  }

  @Test("cannot begin in a folder that is not there")
  func noFolder() throws {
    #expect(throws: SystemError.self) { try GrowingFile(in: folder("none")) }
  }
}
