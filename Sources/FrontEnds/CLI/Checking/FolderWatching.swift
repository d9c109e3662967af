import Reporting

/// A watch over folders; tests give it the changes.
package struct FolderWatching {
  /// Says which folders matter from now on.
  package var watch: ([String]) -> Void
  /// Waits for changes and gives their paths; `nil` once the command is to end.
  package var next: () throws(Failure) -> [String]?

  package init(
    watch: @escaping ([String]) -> Void, next: @escaping () throws(Failure) -> [String]?
  ) {
    self.watch = watch
    self.next = next
  }
}
