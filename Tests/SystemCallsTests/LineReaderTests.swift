import SystemCalls
import Testing

@Suite("A line reader")
struct LineReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func reader(of text: String) throws -> LineReader {
    try folder.write(text, to: "lines")
    return LineReader(try FileAccess.openForReading(folder("lines")))
  }

  @Test(
    "gives each line without its end",
    arguments: [
      ("", []), ("\n", [""]), ("one", ["one"]), ("one\n", ["one"]), ("a\n\nb", ["a", "", "b"]),
      ("a\r\nb\rc\r\n", ["a", "b\rc"]), ("é\n😀\r", ["é", "😀"]),
    ])
  func lines(text: String, expected: [String]) throws {
    var reader = try reader(of: text)
    var lines: [String] = []
    while let line = try reader.next() { lines.append(String(decoding: line, as: UTF8.self)) }
    #expect(lines == expected)
    #expect(try reader.next() == nil)
  }

  @Test("gives lines longer and shorter than one read alike")
  func longLines() throws {
    let lengths = [65_535, 65_536, 200_000, 0, 1, 70_000]
    let text = lengths.map { String(repeating: "x", count: $0) + "\n" }.joined()
    var reader = try reader(of: text)
    var found: [Int] = []
    while let line = try reader.next() { found.append(line.count) }
    #expect(found == lengths)
  }

  @Test("gives batches that together are all lines")
  func batches() throws {
    var reader = try reader(of: (0..<10_000).map { "\($0)\n" }.joined())
    var batches: [[[UInt8]]] = []
    while case let batch = try reader.nextBatch(limit: 1_000), !batch.isEmpty {
      batches.append(batch)
    }
    #expect(batches.count > 40)
    #expect(
      batches.joined().map { String(decoding: $0, as: UTF8.self) } == (0..<10_000).map(String.init))
  }

  @Test("knows when the next line is not there yet")
  func waiting() throws {
    let pipe = try Pipe()
    var reader = LineReader(pipe.output)
    var waits = [reader.wouldWait]
    try pipe.write("one\ntwo\nthr")
    waits.append(reader.wouldWait)
    let batch = try reader.nextBatch(limit: 1_000)
    waits.append(reader.wouldWait)
    try pipe.write("ee\n")
    let third = try reader.next()
    waits.append(reader.wouldWait)
    pipe.closeInput()
    waits.append(reader.wouldWait)
    #expect(waits == [true, false, true, true, false])
    #expect(batch == [[UInt8]("one".utf8), [UInt8]("two".utf8)])
    #expect(third == [UInt8]("three".utf8))
    #expect(try reader.next() == nil)
  }

  @Test("reports a stream that cannot be read")
  func failure() throws {
    var reader = LineReader(try FileAccess.openForReading(folder.path), name: "the folder")
    let waits = reader.wouldWait
    #expect(!waits)
    let error = SystemError(action: "read the folder", code: 21)
    #expect(throws: error) { try reader.next() }
  }
}
