/// Why a downloaded file is not the picture or video it should be.
package enum MediaProbeError: Error, Equatable, CustomStringConvertible {
  case empty
  case unknownKind(contentType: String?)
  case wrongKind(MediaType)
  case contradictory(contentType: String, found: MediaType)
  case truncated(MediaType)

  package var description: String {
    switch self {
    case .empty: "the file is empty"
    case .unknownKind(let contentType):
      "the file is neither a picture nor a video"
        + (contentType.map { " (the server calls it \($0))" } ?? "")
    case .wrongKind(let type): "the file is \(type.rawValue), which that output cannot be"
    case .contradictory(let contentType, let found):
      "the server calls the file \(contentType), but it is \(found.rawValue)"
    case .truncated(let type): "the \(type.rawValue) file breaks off before its end"
    }
  }
}
