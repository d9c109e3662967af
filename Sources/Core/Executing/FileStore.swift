/// Puts outputs on the user's disk.
package struct FileStore: Sendable {
  /// A file that grows under a temporary name.
  package struct PartialFile {
    /// See `finish`.
    package typealias Finish = (_ name: FileName, _ mayBeThere: Bool) throws(StorageError) -> (
      path: String, sha256: String
    )

    /// Writes a piece at the end.
    package var append: (_ piece: [UInt8]) throws(StorageError) -> Void
    /// Gives the file its name, never that of another file, and tells where it is.
    ///
    /// Where `mayBeThere`, an earlier process may have brought it and been killed before it could
    /// say so: then the file that is there is the one.
    package var finish: Finish
    /// Removes the file.
    package var discard: () -> Void

    /// Takes what a disk, or a test, does.
    package init(
      append: @escaping (_ piece: [UInt8]) throws(StorageError) -> Void,
      finish: @escaping Finish, discard: @escaping () -> Void
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
