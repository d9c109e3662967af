/// The picture formats that the API takes, told by the bytes that they begin with.
package enum ImageFormat: String, Sendable, CaseIterable {
  case png = "PNG"
  case gif = "GIF"
  case jpeg = "JPEG"
  case webp = "WebP"

  /// `nil` for everything else, and for less than the first twelve bytes of WebP.
  init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) {
      self = .gif
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      self = .webp
    } else {
      return nil
    }
  }
}

extension ImageFormat {
  /// Bytes up to the end of the part that holds the size: with fewer, stb reads zeros in place of
  /// what is missing. JPEG has no such place, and libwebp sees to itself.
  var leastBytes: Int {
    switch self {
    case .png: 33
    case .gif: 13
    case .jpeg, .webp: 4
    }
  }
}
