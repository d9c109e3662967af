import JSONValues
import PictureDrawing

/// The `output` member of a result.
struct JobOutput {
  let media: JobMedia
  /// Where the files are fetched, without the name.
  let folder: String

  func json() throws(PictureError) -> JSONObject {
    var places: [JSONValue] = []
    for index in 1...media.count { places.append(.string(try place(of: index))) }
    switch media.shape {
    case .image: return ["image": places[0]]
    case .images: return ["images": .array(places)]
    case .video: return ["video": places[0]]
    case .videos: return ["videos": .array(places)]
    case .automatic, .inline:
      return places.count == 1 ? ["image": places[0]] : ["images": .array(places)]
    }
  }

  private func place(of index: Int) throws(PictureError) -> String {
    guard media.shape == .inline else { return folder + media.name(index).text }
    return "data:\(media.mediaType);base64," + Base64.text(of: try media.bytes(index))
  }
}
