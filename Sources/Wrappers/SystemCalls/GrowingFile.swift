import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A new file that grows out of sight and takes its name when it is complete.
///
/// It takes the place of another file only where that is asked for, and is removed when this
/// object goes before it has a name. Where the file system can do that it has no name at all
/// before, so that nothing is left of it when the process is killed; elsewhere it has a hidden one.
package final class GrowingFile {
  private static let unfinished = Mutex<Set<String>>([])
  private static let lastNumber = Atomic<Int>(0)

  private let folder: String
  /// The hidden name, in the folder where the file will stay.
  private var temporary: String?
  private let descriptor: FileDescriptor
  private var isOpen = true

  /// Begins an empty file.
  package init(in folder: String) throws(SystemError) {
    self.folder = folder
    if let descriptor = Self.unnamed(in: folder) {
      self.descriptor = descriptor
      return
    }
    var number: Int32 = -1
    var path = ""
    repeat {
      path = Self.hiddenName(in: folder)
      number = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    } while number < 0 && errno == EEXIST
    guard number >= 0 else { throw .last("make a file in \(folder)") }
    temporary = path
    descriptor = FileDescriptor(number)
    Self.unfinished.withLock { _ = $0.insert(path) }
  }

  private static func hiddenName(in folder: String) -> String {
    "\(folder)/.peel-\(getpid())-\(lastNumber.add(1, ordering: .relaxed).newValue).part"
  }

  /// A file without a name; `nil` where the file system has none, or no /proc to name it by later.
  ///
  /// Source: open(2), O_TMPFILE, whose number Glibc keeps from Swift.
  private static func unnamed(in folder: String) -> FileDescriptor? {
    #if canImport(Glibc)
      let flags = O_DIRECTORY | 0o20_000_000 | O_WRONLY | O_CLOEXEC
      let number = unsafe open(folder, flags, 0o666)
      guard number >= 0 else { return nil }
      let descriptor = FileDescriptor(number)
      if unsafe access(place(of: descriptor), F_OK) == 0 { return descriptor }
      descriptor.close()
    #endif
    return nil
  }

  private static func place(of descriptor: FileDescriptor) -> String {
    "/proc/self/fd/\(descriptor.number)"
  }

  /// Gives the file a name that is free; 0 where that went well.
  private func link(to path: String) -> Int32 {
    guard let temporary else {
      let place = Self.place(of: descriptor)
      return unsafe linkat(AT_FDCWD, place, AT_FDCWD, path, AT_SYMLINK_FOLLOW)
    }
    return unsafe linkat(AT_FDCWD, temporary, AT_FDCWD, path, 0)
  }

  deinit { discard() }

  /// Writes at the end.
  package func append(_ bytes: [UInt8]) throws(SystemError) {
    try descriptor.write(bytes, name: temporary ?? "a file in \(folder)")
  }

  /// Brings the file to the disk and gives it the name; `false` where something has it already.
  package func takeName(_ path: String) throws(SystemError) -> Bool {
    guard fsync(descriptor.number) == 0 else { throw .last("write \(path)") }
    if link(to: path) == 0 {
      discard()
      return true
    }
    if errno == EEXIST { return false }
    guard [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno) else {
      throw .last("write \(path)")
    }
    guard let temporary else { throw .last("write \(path)") }
    return try takeReservedName(path, from: temporary)
  }

  /// Brings the file to the disk and puts it in the place of what has the name, with its
  /// permissions.
  package func replace(_ path: String) throws(SystemError) {
    let action = "write \(path)"
    if let permissions = FileAccess.permissions(of: path),
      fchmod(descriptor.number, permissions) != 0
    {
      throw .last(action)
    }
    guard fsync(descriptor.number) == 0, let name = hiddenName(),
      unsafe rename(name, path) == 0
    else { throw .last(action) }
    discard()
  }

  /// The name to be renamed from, which a file without one gets now.
  private func hiddenName() -> String? {
    if let temporary { return temporary }
    let name = Self.hiddenName(in: folder)
    guard link(to: name) == 0 else { return nil }
    temporary = name
    Self.unfinished.withLock { _ = $0.insert(name) }
    return name
  }

  /// Removes the file, unless it has its name by now.
  package func discard() {
    guard isOpen else { return }
    isOpen = false
    descriptor.close()
    guard let temporary else { return }
    _ = unsafe unlink(temporary)
    Self.unfinished.withLock { _ = $0.remove(temporary) }
  }

  /// Removes the unfinished files of all threads, before the process ends at once.
  package static func discardAll() {
    unfinished.withLock { paths in
      for path in paths { _ = unsafe unlink(path) }
      paths = []
    }
  }

  /// For file systems without hard links: an empty file holds the name until it is replaced.
  private func takeReservedName(_ path: String, from temporary: String) throws(SystemError) -> Bool
  {
    let reserved = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if reserved < 0, errno == EEXIST { return false }
    guard reserved >= 0 else { throw .last("write \(path)") }
    FileDescriptor(reserved).close()
    guard unsafe rename(temporary, path) == 0 else { throw .last("write \(path)") }
    discard()
    return true
  }
}
