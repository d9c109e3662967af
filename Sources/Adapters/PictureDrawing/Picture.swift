/// A picture that shows which request it answers, so that a person sees what came back.
package struct Picture: Sendable, Equatable {
  /// How much of a prompt is shown; more would be too small to read.
  static let shownLetters = 900

  /// In pixels, each from 64 to 8192.
  package let width, height: Int
  /// Stands in the corner; decides the colours.
  package let number: Int
  /// Stands beside the number, such as `2 of 4`; may be empty.
  package let part: String
  /// Stands above all.
  package let title: String
  /// Stands in the middle, as large as there is room for.
  package let prompt: String
  /// Stands below the prompt, as far as there is room: the ratio, the size, the model.
  package let notes: [String]

  package init(
    width: Int, height: Int, number: Int, part: String = "", title: String, prompt: String,
    notes: [String]
  ) {
    self.width = width
    self.height = height
    self.number = number
    self.part = part
    self.title = title
    self.prompt = prompt
    self.notes = notes
  }

  /// Draws the picture with the fonts of the system; the same picture gives the same bytes.
  package func encoded(as format: PictureFormat) throws(PictureError) -> [UInt8] {
    try encoded(as: format, faces: .installed(for: String(prompt.prefix(Self.shownLetters))))
  }

  func encoded(as format: PictureFormat, faces: FaceSet) throws(PictureError) -> [UInt8] {
    let canvas = try Canvas(width: width, height: height)
    PictureLayout(self, faces: faces).draw(on: canvas)
    return try canvas.encoded(as: format)
  }
}
