import Executing
import ImageProbing
import RequestBuilding

/// The beginning of a picture, as it comes in.
struct PictureHeader {
  /// Bytes that a size has to be found in; what cameras write before it is far less.
  static let mostBytes = 256 << 10
  /// Bytes that tell every format.
  private static let signature = 12

  private(set) var size: ImageSize?
  private var bytes: [UInt8] = []
  private var flaw = ImageHeaderError.unknownFormat

  /// Takes the next piece; `false` where no more is wanted.
  mutating func take(_ piece: [UInt8]) -> Bool {
    bytes += piece
    do throws(ImageHeaderError) {
      size = try ImageHeader.size(in: bytes)
      return false
    } catch {
      flaw = error
      let mayBecomeOne = error != .unknownFormat || bytes.count < Self.signature
      return mayBecomeOne && bytes.count < Self.mostBytes
    }
  }

  /// Why there is no size.
  func trouble(contentType: String?) -> String {
    switch flaw {
    case .unknownFormat:
      let kind = contentType.map { " (the server calls it \(ServerWords.cleaned($0)))" } ?? ""
      return "what stands there is no PNG, GIF, JPEG or WebP picture" + kind
    case .incomplete(let format):
      let place =
        bytes.count < Self.mostBytes
        ? "is cut off or broken before its size"
        : "does not tell its size in its first \(Self.mostBytes >> 10) KiB"
      return "what stands there begins as \(format.rawValue), but \(place)"
    }
  }
}
