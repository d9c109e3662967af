import Glibc
import SystemCalls

/// A pipe whose ends the test holds both.
final class Pipe {
  let output: FileDescriptor
  private var input: Int32?

  init() throws {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { throw SystemError(action: "make a pipe", code: errno) }
    output = FileDescriptor(ends[0])
    input = ends[1]
  }

  deinit {
    close(output.number)
    closeInput()
  }

  func write(_ text: String) throws {
    let bytes = [UInt8](text.utf8)
    guard let input, unsafe Glibc.write(input, bytes, bytes.count) == bytes.count else {
      throw SystemError(action: "write to a pipe", code: errno)
    }
  }

  func closeInput() {
    if let input { close(input) }
    input = nil
  }
}
