import JSONValues
import PictureDrawing
import RequestBuilding

/// The pictures or videos that a job made; each is drawn when somebody asks for it.
struct JobMedia {
  let job: Job
  let shape: OutputShape
  /// Whether the pictures are in another format than their names and the request say.
  var hasWrongFormat = false

  /// How many there are.
  var count: Int {
    switch shape {
    case .image, .video: 1
    case .automatic, .images, .videos, .inline: job.value(of: "num_images")?.integer ?? 1
    }
  }

  var isVideo: Bool { shape == .video || shape == .videos }

  private var askedFormat: PictureFormat {
    job.value(of: "output_format")?.string.flatMap { PictureFormat(rawValue: $0) } ?? .png
  }

  private var format: PictureFormat {
    guard hasWrongFormat else { return askedFormat }
    return askedFormat == .jpeg ? .png : .jpeg
  }

  var mediaType: String { isVideo ? "video/mp4" : format.mediaType }

  func name(_ index: Int) -> MediaName {
    MediaName(job: job.id.number, index: index, suffix: isVideo ? "mp4" : askedFormat.rawValue)
  }

  /// The file's bytes.
  func bytes(_ index: Int) throws(PictureError) -> [UInt8] {
    let picture = picture(index)
    guard isVideo else { return try picture.encoded(as: format) }
    return MotionJPEG(
      frame: try picture.encoded(as: .jpeg), width: picture.width, height: picture.height
    ).file
  }

  private func picture(_ index: Int) -> Picture {
    let size = ImageSize(askedForBy: job.input)
    let ratio = job.input["aspect_ratio"]?.string ?? "auto"
    let resolution = job.input["resolution"]?.string ?? "1K"
    let kind = isVideo ? "mp4" : format.rawValue
    return Picture(
      width: size.width, height: size.height, number: job.id.number,
      part: count > 1 ? "\(index) of \(count)" : "", title: "Peel sandbox",
      prompt: job.input["prompt"]?.string ?? "",
      notes: ["\(ratio) · \(resolution) · \(size.width) × \(size.height) · \(kind)", job.model.id])
  }
}
