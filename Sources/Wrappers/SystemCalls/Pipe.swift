#if canImport(Glibc)
  import CSystem
  import Glibc
#else
  import Darwin
#endif

/// A way for bytes from one process to another, closed at both ends when this object goes.
///
/// Neither end is passed on to programs that this process starts, but as one of their streams.
final class Pipe {
  let readEnd: FileDescriptor
  private(set) var writeEnd: FileDescriptor?

  init() throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    #if canImport(Glibc)
      // At once, because another thread may start a program between two calls.
      guard unsafe pipe2(&ends, O_CLOEXEC) == 0 else { throw .last("make a pipe") }
    #else
      guard unsafe pipe(&ends) == 0 else { throw .last("make a pipe") }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    #endif
    readEnd = FileDescriptor(ends[0])
    writeEnd = FileDescriptor(ends[1])
  }

  deinit {
    closeWriteEnd()
    readEnd.close()
  }

  /// Leaves writing to others, so that their end is the end of what can be read.
  func closeWriteEnd() {
    writeEnd?.close()
    writeEnd = nil
  }
}
