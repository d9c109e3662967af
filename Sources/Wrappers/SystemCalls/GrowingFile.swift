import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A new file that grows under a hidden temporary name and takes its own when it is complete.
///
/// It takes the place of another file only where that is asked for, and is removed when this
/// object goes before it has a name.
package final class GrowingFile {
  private static let unfinished = Mutex<Set<String>>([])
  private static let lastNumber = Atomic<Int>(0)

  /// The temporary name, in the folder where the file will stay.
  private let temporary: String
  private let descriptor: FileDescriptor
  private var isOpen = true

  /// Begins an empty file.
  package init(in folder: String) throws(SystemError) {
    let action = "make a file in \(folder)"
    var number: Int32 = -1
    var path = ""
    repeat {
      let serial = Self.lastNumber.add(1, ordering: .relaxed).newValue
      path = "\(folder)/.peel-\(getpid())-\(serial).part"
      number = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    } while number < 0 && errno == EEXIST
    guard number >= 0 else { throw .last(action) }
    temporary = path
    descriptor = FileDescriptor(number)
    Self.unfinished.withLock { _ = $0.insert(path) }
  }

  deinit { discard() }

  /// Writes at the end.
  package func append(_ bytes: [UInt8]) throws(SystemError) {
    try descriptor.write(bytes, name: temporary)
  }

  /// Brings the file to the disk and gives it the name; `false` where something has it already.
  package func takeName(_ path: String) throws(SystemError) -> Bool {
    guard fsync(descriptor.number) == 0 else { throw .last("write \(path)") }
    if unsafe link(temporary, path) == 0 {
      discard()
      return true
    }
    if errno == EEXIST { return false }
    guard [EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno) else {
      throw .last("write \(path)")
    }
    return try takeReservedName(path)
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
    guard fsync(descriptor.number) == 0, unsafe rename(temporary, path) == 0 else {
      throw .last(action)
    }
    discard()
  }

  /// Removes the file, unless it has its name by now.
  package func discard() {
    guard isOpen else { return }
    isOpen = false
    descriptor.close()
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
  private func takeReservedName(_ path: String) throws(SystemError) -> Bool {
    let reserved = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if reserved < 0, errno == EEXIST { return false }
    guard reserved >= 0 else { throw .last("write \(path)") }
    FileDescriptor(reserved).close()
    guard unsafe rename(temporary, path) == 0 else { throw .last("write \(path)") }
    discard()
    return true
  }
}
