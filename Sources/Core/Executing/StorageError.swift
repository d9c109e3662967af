/// Why a file could not be put on the user's disk.
package struct StorageError: Error, Equatable, CustomStringConvertible {
  package let path: String
  /// The system's words.
  package let reason: String

  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  package var description: String { "cannot write \(path): \(reason)" }
}
