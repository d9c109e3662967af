/// Something that a folder holds.
package struct FolderEntry: Sendable, Equatable {
  /// What it is by itself; a link is not followed.
  package enum Kind: Sendable {
    case file, folder, link
    /// A FIFO, a socket or a device.
    case other
  }

  package let name: String
  package let kind: Kind
}
