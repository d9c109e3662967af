#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is read a stretch at a time, closed when this object goes.
package final class InputFile {
  /// Open as long as this object is there.
  package let descriptor: FileDescriptor
  private let path: String

  /// Opens what has the path: a file, a FIFO or a device.
  package init(_ path: String) throws(SystemError) {
    descriptor = try FileAccess.open(path, O_RDONLY, action: "read \(path)")
    self.path = path
  }

  deinit { descriptor.close() }

  /// What one read gives, at most as many bytes as a pipe holds; nothing is the end.
  package func read() throws(SystemError) -> [UInt8] {
    try descriptor.read(limit: FileDescriptor.chunk, name: path)
  }

  /// Whether a read would return at once.
  package var isReadyToRead: Bool { descriptor.isReadyToRead }
}
