#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whole files and folders, by path; relative paths start at the working folder.
package enum FileAccess {
  /// The content of a file; a FIFO or a device is read up to its end.
  package static func read(_ path: String) throws(SystemError) -> [UInt8] {
    let file = try open(path, O_RDONLY, action: "read \(path)")
    defer { file.close() }
    return try file.readAll(name: path)
  }

  /// Writes a file so that readers, also after a crash, see the old content or all of the new one.
  ///
  /// The content goes to a new file beside it, which then takes the name. A link keeps its place
  /// and its target is replaced; what is no regular file (`/dev/stdout`, a FIFO) is written to.
  /// `mode` gives the permissions; without it a new file has the usual ones and an old one keeps
  /// its own.
  package static func writeAtomically(
    _ bytes: [UInt8], to path: String, mode: UInt16? = nil
  ) throws(SystemError) {
    let action = "write \(path)"
    let existing = status(of: path)
    if let existing, existing.st_mode & S_IFMT != S_IFREG {
      let file = try open(path, O_WRONLY, action: action)
      defer { file.close() }
      return try file.write(bytes, name: path)
    }
    let target = resolved(path) ?? path
    let permissions = mode.map { mode_t($0) } ?? existing.map { $0.st_mode & 0o7777 }
    let temporary = "\(target).\(getpid()).new"
    do throws(SystemError) {
      try write(bytes, toNew: temporary, permissions: permissions, action: action)
      guard unsafe rename(temporary, target) == 0 else { throw .last(action) }
    } catch {
      _ = unsafe unlink(temporary)
      throw error
    }
  }

  /// Makes an empty file that only this user can read, unless something has the path.
  package static func makePrivate(_ path: String) throws(SystemError) {
    let file = try open(path, O_WRONLY | O_CREAT, permissions: 0o600, action: "make \(path)")
    file.close()
  }

  /// Removes a file that may be missing.
  package static func remove(_ path: String) throws(SystemError) {
    guard unsafe unlink(path) == 0 || errno == ENOENT else { throw .last("remove \(path)") }
  }

  /// Whether anything has this path.
  package static func exists(_ path: String) -> Bool { status(of: path) != nil }

  /// Bytes of a regular file; `nil` where there is none.
  package static func size(of path: String) -> Int? {
    status(of: path).flatMap { $0.st_mode & S_IFMT == S_IFREG ? Int($0.st_size) : nil }
  }

  /// The permission bits, 0 to 0o7777.
  package static func permissions(of path: String) throws(SystemError) -> UInt16 {
    guard let status = status(of: path) else { throw .last("look at \(path)") }
    return UInt16(status.st_mode & 0o7777)
  }

  /// Whether the path leads to a folder.
  package static func isFolder(_ path: String) -> Bool {
    status(of: path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  /// Whether the path leads to a regular file.
  static func isRegular(_ path: String) -> Bool {
    status(of: path).map { $0.st_mode & S_IFMT == S_IFREG } ?? false
  }

  /// The permissions of what has the path.
  static func permissions(of path: String) -> mode_t? {
    status(of: path).map { $0.st_mode & 0o7777 }
  }

  /// Whether the path leads to a file that this process may run.
  package static func isExecutable(_ path: String) -> Bool {
    unsafe access(path, X_OK) == 0 && !isFolder(path)
  }

  /// Whether this process may make files in the folder that the path leads to.
  package static func isWritable(_ path: String) -> Bool {
    unsafe access(path, W_OK | X_OK) == 0 && isFolder(path)
  }

  /// The path without links, `.` and `..`; `nil` where it leads nowhere.
  package static func resolved(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  private static func status(of path: String) -> stat? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status : nil
  }

  static func open(
    _ path: String, _ flags: Int32, permissions: mode_t = 0, action: String
  ) throws(SystemError) -> FileDescriptor {
    #if canImport(Glibc)
      let number = unsafe Glibc.open(path, flags | O_CLOEXEC, permissions)
    #else
      let number = unsafe Darwin.open(path, flags | O_CLOEXEC, permissions)
    #endif
    guard number >= 0 else { throw .last(action) }
    return FileDescriptor(number)
  }

  private static func write(
    _ bytes: [UInt8], toNew path: String, permissions: mode_t?, action: String
  ) throws(SystemError) {
    // What an earlier process of the same number left behind would block O_EXCL for ever.
    _ = unsafe unlink(path)
    let file = try open(
      path, O_WRONLY | O_CREAT | O_EXCL, permissions: permissions ?? 0o666, action: action)
    defer { file.close() }
    // The mask of the process took bits off the permissions asked for.
    if let permissions, fchmod(file.number, permissions) != 0 { throw .last(action) }
    try file.write(bytes, name: path)
    guard fsync(file.number) == 0 else { throw .last(action) }
  }
}
