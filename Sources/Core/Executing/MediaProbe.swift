/// Watches a file's bytes go by and tells in the end whether it is a whole picture or video.
///
/// A connection that closes early is no error where the server gave no length, so the end of the
/// file is looked at as well as its beginning.
package struct MediaProbe: Sendable {
  /// Bytes at the end in which a format's last mark is looked for; writers may add a little.
  private static let tailLength = 1024

  private var head: [UInt8] = []
  private var tail: [UInt8] = []
  /// Bytes so far.
  package private(set) var count = 0

  /// Begins before the first byte.
  package init() {}

  /// Takes the next piece.
  package mutating func append(_ piece: [UInt8]) {
    if head.count < MediaType.signatureLength {
      head += piece.prefix(MediaType.signatureLength - head.count)
    }
    tail = Array((tail + piece.suffix(Self.tailLength)).suffix(Self.tailLength))
    count += piece.count
  }

  /// The kind of the whole file, or why it is not one.
  package func verdict(contentType: String?, wantsVideo: Bool) throws(MediaProbeError) -> MediaType
  {
    guard count > 0 else { throw .empty }
    guard let type = MediaType(signature: head) else {
      throw .unknownKind(contentType: contentType)
    }
    guard type.isVideo == wantsVideo else { throw .wrongKind(type) }
    if let stated = statedKind(contentType), stated != (type.isVideo ? "video" : "image") {
      throw .contradictory(contentType: contentType ?? "", found: type)
    }
    guard isWhole(type) else { throw .truncated(type) }
    return type
  }

  /// The part before the slash; `nil` where the server only says "bytes" or nothing.
  private func statedKind(_ contentType: String?) -> String? {
    guard let contentType else { return nil }
    let full = contentType.lowercased().prefix { $0 != ";" }.filter { $0 != " " }
    let opaque = ["", "application/octet-stream", "binary/octet-stream"]
    return opaque.contains(full) ? nil : String(full.prefix { $0 != "/" })
  }

  private func isWhole(_ type: MediaType) -> Bool {
    switch type {
    case .png: tailHolds([0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82])
    case .jpeg: tailHolds([0xFF, 0xD9])
    case .gif: tailHolds([0x3B])
    case .webp: count >= riffSize + 8
    case .avif, .mp4, .quickTime, .webm: true
    }
  }

  /// What a RIFF file says of its own length, without the first eight bytes.
  private var riffSize: Int {
    head.dropFirst(4).prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private func tailHolds(_ mark: [UInt8]) -> Bool {
    tail.indices.contains { tail[$0...].starts(with: mark) }
  }
}
