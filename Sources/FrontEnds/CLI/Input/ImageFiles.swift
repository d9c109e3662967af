import ImageProbing
import Reporting
import RequestBuilding

/// Reads the sizes of pictures from the beginnings of their files.
struct ImageFiles {
  private let surroundings: Surroundings

  /// Bytes that a size has to be found in; what cameras write before it is far less.
  private static let mostBytes = 64 << 20

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  /// The size of each picture, in order.
  func sizes(of paths: [String]) throws(Failure) -> [ImageSize] {
    var sizes: [ImageSize] = []
    for path in paths { sizes.append(try size(of: path)) }
    return sizes
  }

  /// Looks again each time that twice as much was read.
  private func size(of path: String) throws(Failure) -> ImageSize {
    guard !path.hasPrefix("https://"), !path.hasPrefix("http://") else {
      throw Failure(
        .invalidValue, "--image takes a local copy of an input image, and was given \(path)",
        hint: "--image-url takes the address; with --probe its size is read from there")
    }
    let source = try surroundings.openFile(path)
    var (bytes, isAtEnd, looked) = ([UInt8](), false, 0)
    while true {
      while !isAtEnd, bytes.count < max(looked * 2, 1) { isAtEnd = try source.read(&bytes) == 0 }
      looked = bytes.count
      do throws(ImageHeaderError) {
        return try ImageHeader.size(in: bytes)
      } catch .incomplete(let format) {
        guard isAtEnd || looked >= Self.mostBytes else { continue }
        throw Failure(
          .invalidImage,
          "\(path) begins as \(format.rawValue), but is cut off or broken before "
            + "its size")
      } catch {
        // What a pipe gives first may be less than the few bytes that tell a format.
        guard isAtEnd || looked >= 12 else { continue }
        throw Failure(.invalidImage, "\(path) is no PNG, GIF, JPEG or WebP picture")
      }
    }
  }
}
