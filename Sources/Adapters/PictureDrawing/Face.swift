/// The letters that text is drawn with.
enum Face: Sendable, Equatable {
  /// A scalable font: a file, or a pattern of fontconfig.
  case outline(name: String)
  /// The letters built into libgd: ASCII is all that is asked of them.
  case bitmap

  /// One built-in letter in pixels.
  static let bitmapCell = (width: 9, height: 15)

  /// Letters of `size` pixels, drawn from cells that leave a fifth below the baseline.
  static func bitmapWidth(of text: String, size: Int) -> Int {
    text.unicodeScalars.count * bitmapCell.width * size * 5 / (4 * bitmapCell.height)
  }
}
