#if canImport(Glibc)
  import CSystem
  import Glibc
#else
  import Darwin
#endif

/// An open file without a name, gone when this object is.
///
/// It lies in memory, so that it works where no folder may be written to; one that grows large
/// goes to the disk.
package final class TemporaryFile {
  /// Bytes that are kept in memory at most, where there is a disk.
  package static let mostInMemory = 4 << 20

  private(set) var descriptor: FileDescriptor
  private var size: Int
  private var mayMove: Bool

  /// The file is set to its start.
  package init(holding bytes: [UInt8] = []) throws(SystemError) {
    #if canImport(Glibc)
      let descriptor = unsafe FileDescriptor(memfd_create("peel", 1))
      guard descriptor.number >= 0 else { throw .last("make a temporary file") }
      mayMove = true
    #else
      guard let descriptor = Self.unnamedFile() else { throw .last("make a temporary file") }
      mayMove = false
    #endif
    self.descriptor = descriptor
    size = bytes.count
    try descriptor.write(bytes, name: Self.name)
    try rewind()
  }

  deinit { descriptor.close() }

  /// Writes where the last write ended.
  package func append(_ bytes: [UInt8]) throws(SystemError) {
    if mayMove, size + bytes.count > Self.mostInMemory { try moveToDisk() }
    try descriptor.write(bytes, name: Self.name)
    size += bytes.count
  }

  /// Sets the file to its start; what is appended after that goes over what is there.
  package func rewind() throws(SystemError) { try descriptor.seek(to: 0, name: Self.name) }

  /// What one read gives, at most as many bytes as a pipe holds; nothing is the end.
  package func read() throws(SystemError) -> [UInt8] {
    try descriptor.read(limit: FileDescriptor.chunk, name: Self.name)
  }

  /// All that was written to it.
  func content() throws(SystemError) -> [UInt8] {
    try rewind()
    return try descriptor.readAll(name: Self.name)
  }

  private static let name = "a temporary file"

  /// Goes on in memory where no folder takes a file.
  private func moveToDisk() throws(SystemError) {
    mayMove = false
    guard let file = Self.unnamedFile() else { return }
    do throws(SystemError) {
      try rewind()
      while case let bytes = try read(), !bytes.isEmpty { try file.write(bytes, name: Self.name) }
    } catch {
      file.close()
      throw error
    }
    descriptor.close()
    descriptor = file
  }

  /// A new file that lost its name at once; `nil` where no folder takes one.
  private static func unnamedFile() -> FileDescriptor? {
    let named = Environment.value("TMPDIR").flatMap { $0.isEmpty ? nil : $0 }
    // /tmp is memory on many systems, /var/tmp hardly anywhere.
    for folder in [named, "/var/tmp", "/tmp"].compactMap(\.self) {
      var template = "\(folder)/peel.XXXXXX".utf8CString.map { $0 }
      let descriptor = unsafe FileDescriptor(mkstemp(&template))
      guard descriptor.number >= 0 else { continue }
      _ = unsafe unlink(template)
      _ = fcntl(descriptor.number, F_SETFD, FD_CLOEXEC)
      return descriptor
    }
    return nil
  }
}
