/// Words set in lines as large as a box allows.
struct TextBlock {
  /// Lines in a block stand that far apart, in letter sizes.
  static let lineHeight = 1.35

  let lines: [String]
  /// The size of the letters in pixels.
  let size: Int

  /// Tries sizes from the largest on; at the smallest, what does not fit is cut off with dots.
  init(_ text: String, in box: Box, face: Face, sizes: ClosedRange<Int>) {
    let measured = MeasuredWords(text, face: face)
    var size = sizes.upperBound
    var lines = measured.lines(width: box.width, size: size)
    while size > sizes.lowerBound,
      Self.height(lines.count, size) > box.height || !measured.fit(width: box.width, size: size)
    {
      size = max(sizes.lowerBound, size - max(1, size / 12))
      lines = measured.lines(width: box.width, size: size)
    }
    let room = max(1, Int(Double(box.height) / (Double(size) * Self.lineHeight)))
    if lines.count > room {
      lines = Array(lines.prefix(room))
      lines[room - 1] = String(lines[room - 1].dropLast(2)) + (face == .bitmap ? "..." : "…")
    }
    (self.lines, self.size) = (lines, size)
  }

  private static func height(_ count: Int, _ size: Int) -> Int {
    Int((Double(count * size) * lineHeight).rounded(.up))
  }

  var height: Int { Self.height(lines.count, size) }
}
