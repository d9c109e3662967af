#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A system call that failed.
package struct SystemError: Error, Equatable, CustomStringConvertible {
  /// What was tried, as in "cannot …": `read rules/a.yaml`.
  package let action: String
  /// The value of `errno`.
  package let code: Int32

  /// Made by this module, and by those who imitate it in tests.
  package init(action: String, code: Int32) {
    self.action = action
    self.code = code
  }

  /// Takes the code that the last call on this thread left behind.
  static func last(_ action: String) -> SystemError { SystemError(action: action, code: errno) }

  /// The action and the system's own reason.
  package var description: String {
    guard let reason = unsafe strerror(code) else { return "cannot \(action)" }
    return unsafe "cannot \(action): \(String(cString: reason))"
  }

  /// Whether it was written to a pipe whose reader has left.
  package var isUnread: Bool { code == EPIPE }

  /// Whether the file or folder is not there.
  package var isNotFound: Bool { code == ENOENT || code == ENOTDIR }
}
