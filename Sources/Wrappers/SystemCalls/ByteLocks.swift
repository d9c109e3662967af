#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file whose bytes are locks: whoever holds one is alive, since the system lets go of it when
/// its process ends, however it ends.
package final class ByteLocks: Sendable {
  #if canImport(Glibc)
    // fcntl(2): locks of the open file, not of the process; Swift's Glibc has no names for them.
    private static let (setLock, getLock): (Int32, Int32) = (37, 36)
  #else
    private static let (setLock, getLock): (Int32, Int32) = (F_SETLK, F_GETLK)
  #endif

  private let file: FileDescriptor
  private let path: String

  /// Opens the file, or makes it for this user alone.
  package init(path: String) throws(SystemError) {
    let number = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard number >= 0 else { throw .last("open \(path)") }
    file = FileDescriptor(number)
    self.path = path
  }

  deinit { file.close() }

  /// Takes a byte that nobody holds.
  package func hold(_ byte: Int) throws(SystemError) {
    var lock = Self.lock(byte)
    guard unsafe fcntl(file.number, Self.setLock, &lock) == 0 else { throw .last("lock \(path)") }
  }

  /// Whether somebody else holds the byte; where that cannot be told, it is taken for held.
  package func isHeld(_ byte: Int) -> Bool {
    var lock = Self.lock(byte)
    guard unsafe fcntl(file.number, Self.getLock, &lock) == 0 else { return true }
    return lock.l_type != Int16(F_UNLCK)
  }

  private static func lock(_ byte: Int) -> flock {
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = off_t(byte)
    lock.l_len = 1
    return lock
  }
}
