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

  /// What one read gives, at most `limit` bytes; nothing is the end.
  package func read(limit: Int, name: String) throws(SystemError) -> [UInt8] {
    var code: Int32 = 0
    // Memory that is not read into is not touched, which matters when a process lives for 1 ms.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { room, count in
      var result = -1
      repeat {
        #if canImport(Glibc)
          result = unsafe Glibc.read(number, room.baseAddress, limit)
        #else
          result = unsafe Darwin.read(number, room.baseAddress, limit)
        #endif
      } while result < 0 && errno == EINTR
      if result < 0 { code = errno }
      count = max(0, result)
    }
    guard code == 0 else { throw SystemError(action: "read \(name)", code: code) }
    return bytes
  }

  /// Reads up to the end.
  func readAll(name: String) throws(SystemError) -> [UInt8] {
    var bytes = try read(limit: Self.chunk, name: name)
    while case let more = try read(limit: max(Self.chunk, bytes.count), name: name), !more.isEmpty {
      bytes += more
    }
    return bytes
  }

  /// Bytes asked for in one read; pipes hold as many.
  package static let chunk = 65_536

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

  /// Sets the place, in bytes from the start, where the next read or write begins.
  func seek(to offset: Int, name: String) throws(SystemError) {
    guard lseek(number, off_t(offset), SEEK_SET) >= 0 else { throw .last("read \(name)") }
  }

  /// Whether a read would return at once, with bytes or the end.
  package var isReadyToRead: Bool { waitUntilReady(for: Int16(POLLIN), milliseconds: 0) }

  /// Whether a read would return at once, now or within that time; a signal ends the wait.
  func waitToRead(milliseconds: Int32) -> Bool {
    waitUntilReady(for: Int16(POLLIN), milliseconds: milliseconds)
  }

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
