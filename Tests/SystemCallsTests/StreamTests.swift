import SystemCalls
import Testing

@Suite("A temporary file")
struct TemporaryFileTests {
  @Test(
    "gives back what was appended, from memory and from the disk",
    arguments: [1_000, TemporaryFile.mostInMemory + 1])
  func content(size: Int) throws {
    let file = try TemporaryFile()
    let half = [UInt8]((0..<size / 2).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    try file.append(half)
    try file.append(half)
    try file.rewind()
    var bytes: [UInt8] = []
    while case let more = try file.read(), !more.isEmpty { bytes += more }
    #expect(bytes == half + half)
  }
}

@Suite("Lines of a file")
struct LineReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func lines(_ reader: inout LineReader) throws -> [String] {
    var lines: [String] = []
    while let line = try reader.next() { lines.append(String(decoding: line, as: UTF8.self)) }
    return lines
  }

  @Test(
    "end at a line feed or at the end of the file",
    arguments: [
      ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\n\nb\r\nc", ["a", "", "b\r", "c"]),
    ])
  func ends(text: String, expected: [String]) throws {
    let pipe = try Pipe()
    try pipe.write(text)
    pipe.closeInput()
    var reader = LineReader(pipe.output, name: "a pipe")
    #expect(try lines(&reader) == expected)
  }

  @Test("can be read again from a place between two, however long they are")
  func again() throws {
    let long = String(repeating: "x", count: 3 * FileDescriptor.chunk)
    try folder.write("head\n\(long)\ntail\n", to: "a")
    let file = try InputFile(folder("a"))
    var reader = LineReader(file.descriptor, name: "a")
    #expect(try reader.next() == Array("head".utf8))
    let position = reader.position
    #expect(try lines(&reader) == [long, "tail"])
    #expect(reader.position == 5 + long.utf8.count + 6)
    try reader.seek(to: position)
    #expect(try lines(&reader) == [long, "tail"])
  }
}

@Suite("An output file")
struct OutputFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("old\n", to: "a")
  }

  private func text() throws -> String {
    String(decoding: try FileAccess.read(folder("a")), as: UTF8.self)
  }

  @Test(
    "shows each write at once, on its own or after what was there",
    arguments: [(OutputFile.Growth.anew, ""), (.further, "old\n")])
  func growing(growth: OutputFile.Growth, before: String) throws {
    let file = try OutputFile(folder("a"), growth)
    try file.append([0x31])
    #expect(try text() == before + "1")
    try file.append([0x32])
    try file.finish()
    #expect(try text() == before + "12")
  }

  @Test("that is to be whole appears when it is finished, with the permissions of the old one")
  func atOnce() throws {
    _ = try folder.shell("chmod 640 a; ln -s a b")
    let file = try OutputFile(folder("b"), .atOnce)
    try file.append([0x31])
    #expect(try text() == "old\n")
    try file.finish()
    #expect(try text() == "1")
    #expect(try folder.shell("stat -c %a a; ls -A; test -L b") == "640\na\nb\n")
  }

  @Test("that is never finished leaves the old one as it is, and nothing else")
  func unfinished() throws {
    try OutputFile(folder("a"), .atOnce).append([0x31])
    #expect(try text() == "old\n")
    #expect(try folder.shell("ls -A") == "a\n")
  }

  @Test("cannot begin where nothing can be written", arguments: [OutputFile.Growth.anew, .atOnce])
  func noFolder(growth: OutputFile.Growth) {
    #expect(throws: SystemError.self) { try OutputFile(folder("none/a"), growth) }
  }

  @Test("that is a device takes the writes as they come")
  func device() throws {
    let file = try OutputFile("/dev/null", .atOnce)
    try file.append([0x31])
    try file.finish()
    #expect(!FileAccess.isFolder("/dev/null") && FileAccess.exists("/dev/null"))
  }
}

@Suite("A monitor")
struct MonitorTests {
  @Test("lets threads wait for one another")
  func waiting() {
    let monitor = Monitor(0)
    Parallel.forEach(count: 4, threads: 4) { number in
      monitor.wait { $0 == number }
      monitor.change { $0 += 1 }
    }
    #expect(monitor.change { $0 } == 4)
  }
}
