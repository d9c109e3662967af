/// Puts outputs on the user's disk.
package struct FileStore: Sendable {
  /// A file that grows under a temporary name.
  package struct PartialFile {
    /// Writes a piece at the end.
    package var append: (_ piece: [UInt8]) throws(StorageError) -> Void
    /// Gives the file its name, never that of another file, and tells where it is.
    package var finish: (_ name: FileName) throws(StorageError) -> (path: String, sha256: String)
    /// Removes the file.
    package var discard: () -> Void

    /// Takes what a disk, or a test, does.
    package init(
      append: @escaping (_ piece: [UInt8]) throws(StorageError) -> Void,
      finish: @escaping (_ name: FileName) throws(StorageError) -> (path: String, sha256: String),
      discard: @escaping () -> Void
    ) {
      self.append = append
      self.finish = finish
      self.discard = discard
    }
  }

  /// Begins a file in the output folder.
  package var begin: @Sendable () throws(StorageError) -> PartialFile

  /// Takes the folder as the one closure that knows it.
  package init(begin: @escaping @Sendable () throws(StorageError) -> PartialFile) {
    self.begin = begin
  }
}
