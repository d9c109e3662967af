#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open file of this process, by its number.
package struct FileDescriptor: Sendable, Equatable {
  /// The number that system calls take.
  package let number: Int32

  /// Names a file that is already open.
  package init(_ number: Int32) { self.number = number }

  /// Where input comes from.
  package static let standardInput = FileDescriptor(STDIN_FILENO)
  /// Where results go.
  package static let standardOutput = FileDescriptor(STDOUT_FILENO)
  /// Where progress and warnings go.
  package static let standardError = FileDescriptor(STDERR_FILENO)

  /// Appends what one read gives, at most `limit` bytes, and says how many; 0 is the end.
  package func read(into buffer: inout [UInt8], limit: Int, name: String) throws(SystemError) -> Int
  {
    let start = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: limit))
    var count = -1
    repeat {
      count = unsafe buffer.withUnsafeMutableBytes { room in
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: room[start...])
        #if canImport(Glibc)
          return unsafe Glibc.read(number, rest.baseAddress, rest.count)
        #else
          return unsafe Darwin.read(number, rest.baseAddress, rest.count)
        #endif
      }
    } while count < 0 && errno == EINTR
    let code = errno
    buffer.removeLast(limit - max(0, count))
    guard count >= 0 else { throw SystemError(action: "read \(name)", code: code) }
    return count
  }

  /// Reads up to the end.
  func readAll(name: String) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var limit = 16_384
    while try read(into: &bytes, limit: limit, name: name) > 0 { limit = max(limit, bytes.count) }
    return bytes
  }

  /// Writes all of it, however many calls that takes.
  func write(_ bytes: [UInt8], name: String) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { all in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: all[done...])
        #if canImport(Glibc)
          return unsafe Glibc.write(number, rest.baseAddress, rest.count)
        #else
          return unsafe Darwin.write(number, rest.baseAddress, rest.count)
        #endif
      }
      if count < 0, errno == EAGAIN { waitUntilReady(for: Int16(POLLOUT), milliseconds: -1) }
      guard count >= 0 || errno == EINTR || errno == EAGAIN else {
        throw SystemError.last("write \(name)")
      }
      done += max(0, count)
    }
  }

  /// Whether a read would return at once, with bytes or the end.
  package var isReadyToRead: Bool { waitUntilReady(for: Int16(POLLIN), milliseconds: 0) }

  @discardableResult
  private func waitUntilReady(for events: Int16, milliseconds: Int32) -> Bool {
    var request = pollfd(fd: number, events: events, revents: 0)
    return unsafe poll(&request, 1, milliseconds) > 0
  }

  func close() {
    #if canImport(Glibc)
      _ = Glibc.close(number)
    #else
      _ = Darwin.close(number)
    #endif
  }
}
