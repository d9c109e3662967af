/// The kinds of file that are taken for a picture or a video, told by their first bytes.
package enum MediaType: String, Sendable, CaseIterable {
  case png = "image/png"
  case jpeg = "image/jpeg"
  case webp = "image/webp"
  case gif = "image/gif"
  case avif = "image/avif"
  case mp4 = "video/mp4"
  case quickTime = "video/quicktime"
  case webm = "video/webm"

  /// How many first bytes are looked at.
  package static let signatureLength = 16

  /// Reads the first bytes of a file; `nil` where it is none of these.
  package init?(signature bytes: some Collection<UInt8>) {
    let head = Array(bytes.prefix(Self.signatureLength))
    func has(_ text: String, at offset: Int = 0) -> Bool {
      head.dropFirst(offset).starts(with: text.utf8)
    }
    if head.starts(with: [0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A]) {
      self = .png
    } else if head.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if has("RIFF"), has("WEBP", at: 8) {
      self = .webp
    } else if has("GIF87a") || has("GIF89a") {
      self = .gif
    } else if has("ftyp", at: 4) {
      self = has("avif", at: 8) ? .avif : has("qt  ", at: 8) ? .quickTime : .mp4
    } else if head.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) {
      self = .webm
    } else {
      return nil
    }
  }

  /// Reads what a request calls a picture's format; `nil` for none and for an unknown one.
  package init?(format word: String?) {
    let type = Self.allCases.first { !$0.isVideo && $0.acceptedExtensions.contains(word ?? "") }
    guard let type else { return nil }
    self = type
  }

  /// How file names of this kind end, without the dot.
  package var fileExtension: String {
    switch self {
    case .png: "png"
    case .jpeg: "jpg"
    case .webp: "webp"
    case .gif: "gif"
    case .avif: "avif"
    case .mp4: "mp4"
    case .quickTime: "mov"
    case .webm: "webm"
    }
  }

  /// Every ending under which such a file is left as it is.
  package var acceptedExtensions: [String] {
    self == .jpeg ? ["jpg", "jpeg"] : self == .mp4 ? ["mp4", "m4v"] : [fileExtension]
  }

  /// Whether it is a video.
  package var isVideo: Bool {
    switch self {
    case .mp4, .quickTime, .webm: true
    case .png, .jpeg, .webp, .gif, .avif: false
    }
  }
}
