/// The content of a file with the permissions that it had while it was read.
package struct GuardedFile: Sendable, Equatable {
  package let bytes: [UInt8]
  /// The nine lower bits of the mode; `nil` for what has none of its own to be looked at: a pipe,
  /// a device, or a descriptor that this process was given.
  package let permissions: UInt16?

  package init(bytes: [UInt8], permissions: UInt16?) {
    self.bytes = bytes
    self.permissions = permissions
  }

  /// Whether users other than the owner may read or change it.
  package var isExposed: Bool { permissions.map { $0 & 0o077 != 0 } ?? false }
}
