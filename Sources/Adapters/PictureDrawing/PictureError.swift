/// Why a picture was not drawn.
package enum PictureError: Error, Equatable, CustomStringConvertible {
  case unsupportedSize(width: Int, height: Int)
  case outOfMemory(width: Int, height: Int)
  case cannotEncode(PictureFormat)

  package var description: String {
    switch self {
    case .unsupportedSize(let width, let height):
      "cannot draw \(width) × \(height) pixels; both edges must be from 64 to 8192"
    case .outOfMemory(let width, let height):
      "no memory for a picture of \(width) × \(height) pixels"
    case .cannotEncode(let format):
      "the libgd of this system cannot write \(format.rawValue); choose another format"
    }
  }
}
