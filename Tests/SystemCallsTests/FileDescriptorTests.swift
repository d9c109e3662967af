import SystemCalls
import Testing

@Suite("A file descriptor")
struct FileDescriptorTests {
  @Test("gives what is there, says when nothing is, and ends with nothing")
  func pipe() throws {
    let pipe = try Pipe()
    #expect(!pipe.output.isReadyToRead)
    try pipe.write("one two")
    #expect(pipe.output.isReadyToRead)
    #expect(try pipe.output.read(limit: 4, name: "a pipe") == [UInt8]("one ".utf8))
    #expect(try pipe.output.read(limit: 100, name: "a pipe") == [UInt8]("two".utf8))
    #expect(!pipe.output.isReadyToRead)
    pipe.closeInput()
    #expect(pipe.output.isReadyToRead)
    #expect(try pipe.output.read(limit: 100, name: "a pipe") == [])
  }

  @Test("that is not open is an error with the name of what was read")
  func notOpen() {
    let error = SystemError(action: "read the thing", code: 9)
    #expect(throws: error) { try FileDescriptor(-1).read(limit: 1, name: "the thing") }
  }
}
