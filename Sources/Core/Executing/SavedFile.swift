/// A picture or video on the user's disk.
package struct SavedFile: Sendable, Equatable {
  package let path: String
  package let bytes: Int
  /// In hexadecimal.
  package let sha256: String
  package let media: MediaType
  /// Where it came from; `nil` for a data URI.
  package let source: String?

  package init(path: String, bytes: Int, sha256: String, media: MediaType, source: String?) {
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
    self.media = media
    self.source = source
  }
}
