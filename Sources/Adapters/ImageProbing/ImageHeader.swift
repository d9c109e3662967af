import CSTB
import CWebP
import RequestBuilding

/// Reads how large a picture is from the bytes that its file begins with; no pixel is decoded.
package enum ImageHeader {
  /// The size as the picture is shown: EXIF's orientation, which most phones write into their
  /// JPEGs, may swap the sides.
  package static func size(in bytes: [UInt8]) throws(ImageHeaderError) -> ImageSize {
    guard let format = ImageFormat(of: bytes) else { throw .unknownFormat }
    guard bytes.count >= format.leastBytes else { throw .incomplete(format) }
    let stored = format == .webp ? webpSize(bytes) : size(bytes)
    guard let stored, stored.width > 0, stored.height > 0 else { throw .incomplete(format) }
    guard format == .jpeg, Orientation.swapsSides(of: bytes) else { return stored }
    return ImageSize(width: stored.height, height: stored.width)
  }

  private static func size(_ bytes: [UInt8]) -> ImageSize? {
    var (width, height, channels) = (Int32(0), Int32(0), Int32(0))
    let isKnown = unsafe stbi_info_from_memory(
      bytes, Int32(clamping: bytes.count), &width, &height, &channels)
    return isKnown == 1 ? ImageSize(width: Int(width), height: Int(height)) : nil
  }

  private static func webpSize(_ bytes: [UInt8]) -> ImageSize? {
    var (width, height) = (Int32(0), Int32(0))
    guard unsafe WebPGetInfo(bytes, bytes.count, &width, &height) == 1 else { return nil }
    return ImageSize(width: Int(width), height: Int(height))
  }
}
