/// Why a file could not be put on the user's disk.
package struct StorageError: Error, Equatable, CustomStringConvertible {
  /// What was tried, where, and the system's words.
  package let description: String

  /// Takes the sentence as it is to be shown.
  package init(_ description: String) { self.description = description }
}
