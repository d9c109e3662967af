/// A picture or video on the user's disk.
package struct SavedFile: Sendable, Equatable {
  /// Relative to the working folder where the output folder is.
  package let path: String
  /// Its size.
  package let bytes: Int
  /// In hexadecimal.
  package let sha256: String
  /// Told by its content, not by its name.
  package let media: MediaType
  /// Where it came from; `nil` for a data URI.
  package let source: String?

  /// Takes what was found while it was written.
  package init(path: String, bytes: Int, sha256: String, media: MediaType, source: String?) {
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
    self.media = media
    self.source = source
  }
}
