/// The file formats a picture is written in; raw values are those of `output_format`.
package enum PictureFormat: String, Sendable, CaseIterable {
  case png, jpeg, webp

  /// What `Content-Type` calls it.
  package var mediaType: String { "image/\(rawValue)" }
}
