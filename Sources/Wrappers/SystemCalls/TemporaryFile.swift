#if canImport(Glibc)
  import CSystem
  import Glibc
#else
  import Darwin
#endif

/// An open file without a name, gone when this object is.
final class TemporaryFile {
  let descriptor: FileDescriptor

  /// The file is set to its start.
  init(holding bytes: [UInt8] = []) throws(SystemError) {
    #if canImport(Glibc)
      // In memory, so that it works where no folder may be written to.
      let descriptor = unsafe FileDescriptor(memfd_create("peel", 1))
    #else
      var template = "/tmp/peel.XXXXXX".utf8CString.map { $0 }
      let descriptor = unsafe FileDescriptor(mkstemp(&template))
      unsafe unlink(template)
      _ = fcntl(descriptor.number, F_SETFD, FD_CLOEXEC)
    #endif
    guard descriptor.number >= 0 else { throw .last("make a temporary file") }
    self.descriptor = descriptor
    try descriptor.write(bytes, name: "a temporary file")
    _ = lseek(descriptor.number, 0, SEEK_SET)
  }

  deinit { descriptor.close() }

  /// All that was written to it.
  func content() throws(SystemError) -> [UInt8] {
    guard lseek(descriptor.number, 0, SEEK_SET) == 0 else { throw .last("read a temporary file") }
    return try descriptor.readAll(name: "a temporary file")
  }
}
