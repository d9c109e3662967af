/// Where the parts of a picture stand, in shares of its shorter edge.
struct PictureLayout {
  private let picture: Picture
  private let faces: FaceSet
  private let words: PrintableText
  /// A hundredth of the shorter edge, in pixels.
  private let unit: Double

  init(_ picture: Picture, faces: FaceSet) {
    (self.picture, self.faces) = (picture, faces)
    words = PrintableText(faces: faces)
    unit = Double(min(picture.width, picture.height)) / 100
  }

  func draw(on canvas: borrowing Canvas) {
    drawBackground(on: canvas)
    let all = Box(left: 0, top: 0, right: picture.width, bottom: picture.height)
    canvas.strokeFrame(
      all.inset(by: pixels(2.5)), thickness: max(1, pixels(0.5)), .white.faded(to: 0.55))
    let inner = all.inset(by: pixels(7))
    drawHeader(in: inner, on: canvas)
    let notesTop = drawNotes(in: inner, on: canvas)
    var panel = inner
    (panel.top, panel.bottom) = (inner.top + pixels(14), notesTop - pixels(3))
    drawPrompt(in: panel, on: canvas)
  }

  private func pixels(_ units: Double) -> Int { Int((units * unit).rounded()) }

  /// Neighbouring numbers lie a golden angle apart on the colour wheel, so they never look alike.
  private var hue: Double { Double(picture.number % 360) * 137.508 }

  private func drawBackground(on canvas: borrowing Canvas) {
    canvas.fill(
      from: Color(hue: hue, saturation: 0.62, brightness: 0.78),
      to: Color(hue: hue + 45, saturation: 0.72, brightness: 0.34))
    let (width, height) = (picture.width, picture.height)
    for (index, share) in [0.9, 0.62, 0.38].enumerated() {
      let place = (picture.number * 7 + index * 5) % 11
      canvas.fillCircle(
        centerX: width * place / 10, centerY: height * (index * 4 + place % 3) / 10,
        diameter: Int(Double(max(width, height)) * share), .white.faded(to: 0.07))
    }
  }

  private func drawHeader(in box: Box, on canvas: borrowing Canvas) {
    let baseline = box.top + pixels(8)
    canvas.draw(
      words.text(of: picture.title), x: box.left, baseline: baseline, face: faces.bold,
      size: pixels(6), .white)
    let number = "#\(picture.number)"
    let width = Canvas.width(of: number, face: faces.bold, size: pixels(9)) ?? 0
    canvas.draw(
      number, x: box.right - width, baseline: baseline, face: faces.bold, size: pixels(9), .white)
    let partWidth = Canvas.width(of: picture.part, face: faces.regular, size: pixels(4)) ?? 0
    canvas.draw(
      picture.part, x: box.right - width - partWidth - pixels(3), baseline: baseline,
      face: faces.regular, size: pixels(4), .white.faded(to: 0.85))
  }

  /// From the bottom up; answers with the top of the topmost note.
  private func drawNotes(in box: Box, on canvas: borrowing Canvas) -> Int {
    var bottom = box.bottom
    let row = Box(left: box.left, top: 0, right: box.right, bottom: pixels(6))
    for note in picture.notes.reversed() {
      let sizes = min(8, pixels(3.8))...max(8, pixels(3.8))
      let block = TextBlock(
        words.text(of: note), in: row, face: faces.regular, sizes: sizes)
      canvas.draw(
        block.lines.first ?? "", x: box.left, baseline: bottom, face: faces.regular,
        size: block.size, .white.faded(to: 0.9))
      bottom -= pixels(5.6)
    }
    return bottom
  }

  private func drawPrompt(in panel: Box, on canvas: borrowing Canvas) {
    canvas.fillPanel(panel, cornerRadius: pixels(3), .black.faded(to: 0.38))
    let box = panel.inset(by: pixels(4))
    let smallest = max(9, pixels(2.6))
    let block = TextBlock(
      shownPrompt, in: box, face: faces.regular, sizes: smallest...max(smallest, pixels(9)))
    var baseline = box.top + max(0, box.height - block.height) / 2 + block.size
    for line in block.lines {
      canvas.draw(
        line, x: box.left, baseline: baseline, face: faces.regular, size: block.size, .white)
      baseline += Int(Double(block.size) * TextBlock.lineHeight)
    }
  }

  private var shownPrompt: String {
    let shown = String(picture.prompt.prefix(Picture.shownLetters))
    return words.text(of: shown == picture.prompt ? shown : shown + "…")
  }
}
