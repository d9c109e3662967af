#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension FileAccess {
  /// Reads a file, and its permissions by the same descriptor, so that no other file can come in
  /// between.
  package static func readGuarded(_ path: String) throws(SystemError) -> GuardedFile {
    let file = try open(path, O_RDONLY, action: "read \(path)")
    defer { file.close() }
    var status = stat()
    guard unsafe fstat(file.number, &status) == 0 else { throw .last("read \(path)") }
    let hasOwn = status.st_mode & S_IFMT == S_IFREG && !isDescriptor(path)
    return GuardedFile(
      bytes: try file.readAll(name: path),
      permissions: hasOwn ? UInt16(status.st_mode & 0o777) : nil)
  }

  /// Whether the path names an open descriptor: who opened it could read what it leads to.
  private static func isDescriptor(_ path: String) -> Bool {
    ["/dev/fd/", "/dev/stdin", "/proc/self/fd/"].contains { path.hasPrefix($0) }
  }
}
