import Executing

/// The smallest bytes that pass for each kind of file.
enum MediaSamples {
  struct Sample: Sendable {
    let type: MediaType
    let bytes: [UInt8]
    /// Whether the end of such a file can be told.
    var hasEnd = false
  }

  static let png: [UInt8] =
    [0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A] + Array(repeating: 1, count: 20)
    + [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]
  static let mp4: [UInt8] = [0, 0, 0, 24] + Array("ftypisom".utf8) + Array(repeating: 0, count: 12)

  private static let webp: [UInt8] =
    Array("RIFF".utf8) + [16, 0, 0, 0] + Array("WEBP".utf8) + Array(repeating: 9, count: 12)

  static let all = [
    Sample(type: .png, bytes: png, hasEnd: true),
    Sample(
      type: .jpeg,
      bytes: [0xFF, 0xD8, 0xFF, 0xE0] + Array(repeating: 1, count: 30) + [0xFF, 0xD9],
      hasEnd: true),
    Sample(type: .webp, bytes: webp, hasEnd: true),
    Sample(
      type: .gif, bytes: Array("GIF89a".utf8) + Array(repeating: 1, count: 9) + [0x3B],
      hasEnd: true),
    Sample(type: .avif, bytes: [0, 0, 0, 24] + Array("ftypavif....".utf8)),
    Sample(type: .mp4, bytes: mp4),
    Sample(type: .quickTime, bytes: [0, 0, 0, 20] + Array("ftypqt  ....".utf8)),
    Sample(type: .webm, bytes: [0x1A, 0x45, 0xDF, 0xA3, 0, 0, 0, 0]),
  ]
}
