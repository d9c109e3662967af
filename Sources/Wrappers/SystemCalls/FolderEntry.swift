/// Something that a folder holds.
package struct FolderEntry: Sendable, Equatable {
  /// What it is by itself; a link is not followed.
  package enum Kind: Sendable {
    case file, folder, link
    /// A FIFO, a socket or a device.
    case other
  }

  /// With U+FFFD for what is not UTF-8.
  package let name: String
  package let kind: Kind
  /// Whether the name is UTF-8, so that a path can be made of it.
  package let isReachable: Bool
}
