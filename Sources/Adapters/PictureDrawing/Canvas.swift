import CGD
import CPNG

import func Glibc.free

/// Owns one true-colour image of libgd while it is drawn.
@safe struct Canvas: ~Copyable {
  let width, height: Int
  private let image: gdImagePtr

  init(width: Int, height: Int) throws(PictureError) {
    guard 64...8192 ~= width, 64...8192 ~= height else {
      throw .unsupportedSize(width: width, height: height)
    }
    guard let image = unsafe gdImageCreateTrueColor(Int32(width), Int32(height)) else {
      throw .outOfMemory(width: width, height: height)
    }
    (self.width, self.height) = (width, height)
    unsafe self.image = unsafe image
    unsafe gdImageAlphaBlending(image, 1)
  }

  deinit { unsafe gdImageDestroy(image) }

  /// Fills the canvas from the top colour to the bottom one.
  func fill(from top: Color, to bottom: Color) {
    for row in 0..<height {
      let color = top.mixed(with: bottom, share: Double(row) / Double(height))
      line(row: row, from: 0, to: width - 1, color)
    }
  }

  func fillCircle(centerX: Int, centerY: Int, diameter: Int, _ color: Color) {
    let radius = diameter / 2
    for row in max(0, centerY - radius)..<max(0, min(height, centerY + radius)) {
      let (depth, reach) = (row - centerY, radius * radius)
      let half = Int(Double(reach - depth * depth).squareRoot())
      line(row: row, from: centerX - half, to: centerX + half, color)
    }
  }

  /// Row by row, because overlapping shapes would show where the colour is translucent.
  func fillPanel(_ box: Box, cornerRadius radius: Int, _ color: Color) {
    for row in box.top..<box.bottom {
      let depth = max(0, radius - min(row - box.top, box.bottom - 1 - row))
      let inset = radius - Int(Double(radius * radius - depth * depth).squareRoot())
      line(row: row, from: box.left + inset, to: box.right - 1 - inset, color)
    }
  }

  /// Draws inwards from the box's edge.
  func strokeFrame(_ box: Box, thickness: Int, _ color: Color) {
    for row in box.top..<box.bottom {
      if min(row - box.top, box.bottom - 1 - row) < thickness {
        line(row: row, from: box.left, to: box.right - 1, color)
      } else {
        line(row: row, from: box.left, to: box.left + thickness - 1, color)
        line(row: row, from: box.right - thickness, to: box.right - 1, color)
      }
    }
  }

  /// libgd would ask for every pixel where it lies and how to blend it; all of them are opaque.
  private func line(row: Int, from left: Int, to right: Int, _ color: Color) {
    let (left, right) = (max(0, left), min(width - 1, right))
    guard left <= right, let pixels = unsafe image.pointee.tpixels[row] else { return }
    let (part, whole) = (Int32(color.opacity * 256), Int32(256))
    let own = [color.red, color.green, color.blue].map { Int32($0) * part }
    for column in left...right {
      let old = unsafe pixels[column]
      let red = ((old >> 16 & 0xFF) * (whole - part) + own[0]) >> 8
      let green = ((old >> 8 & 0xFF) * (whole - part) + own[1]) >> 8
      let blue = ((old & 0xFF) * (whole - part) + own[2]) >> 8
      unsafe pixels[column] = red << 16 | green << 8 | blue
    }
  }

  /// Draws one line of text, its baseline at `baseline`.
  func draw(_ text: String, x: Int, baseline: Int, face: Face, size: Int, _ color: Color) {
    switch face {
    case .outline(let name):
      _ = unsafe Self.outline(
        text, name: name, size: size, on: image, x: x, baseline: baseline, Self.code(color))
    case .bitmap: drawBitmap(text, x: x, baseline: baseline, size: size, color)
    }
  }

  /// Bitmap letters have one size, so they are drawn aside and enlarged.
  private func drawBitmap(_ text: String, x: Int, baseline: Int, size: Int, _ color: Color) {
    let (cell, count) = (Face.bitmapCell, text.unicodeScalars.count)
    guard count > 0, let font = unsafe gdFontGetGiant(),
      let strip = unsafe gdImageCreateTrueColor(Int32(cell.width * count), Int32(cell.height))
    else { return }
    defer { unsafe gdImageDestroy(strip) }
    unsafe gdImageAlphaBlending(strip, 0)
    unsafe gdImageFilledRectangle(
      strip, 0, 0, Int32(cell.width * count), Int32(cell.height), Self.code(color.faded(to: 0)))
    var letters = text.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : UInt8(ascii: "?") } + [0]
    unsafe gdImageString(strip, font, 0, 0, &letters, Self.code(color))
    let (width, height) = (Face.bitmapWidth(of: text, size: size), size * 5 / 4)
    unsafe gdImageCopyResampled(
      image, strip, Int32(x), Int32(baseline - size), 0, 0, Int32(width), Int32(height),
      Int32(cell.width * count), Int32(cell.height))
  }

  /// The file's bytes.
  func encoded(as format: PictureFormat) throws(PictureError) -> [UInt8] {
    var count: Int32 = 0
    var bytes: UnsafeMutableRawPointer?
    switch format {
    case .png: return try encodedAsPNG()
    case .jpeg: unsafe bytes = gdImageJpegPtr(image, &count, 90)
    case .webp: unsafe bytes = gdImageWebpPtrEx(image, &count, 85)
    }
    guard let bytes = unsafe bytes else { throw .cannotEncode(format) }
    defer { unsafe gdFree(bytes) }
    return unsafe Array(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
  }

  /// libgd's own way tries five filters on every row, for three times as long.
  private func encodedAsPNG() throws(PictureError) -> [UInt8] {
    var count = 0
    let bytes = unsafe peel_png(rows, UInt32(width), UInt32(height), &count)
    guard let bytes = unsafe bytes else { throw .cannotEncode(.png) }
    defer { unsafe free(bytes) }
    return unsafe Array(UnsafeRawBufferPointer(start: bytes, count: count))
  }

  /// Red, green and blue of each pixel, row after row.
  private var rows: [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: width * height * 3) { room, count in
      for row in 0..<height {
        guard let pixels = unsafe image.pointee.tpixels[row] else { return }
        unsafe Self.copy(pixels, count: width, to: room, &count)
      }
    }
  }

  private static func copy(
    _ pixels: UnsafeMutablePointer<Int32>, count width: Int,
    to room: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) {
    for column in 0..<width {
      let color = unsafe pixels[column]
      unsafe room[count] = UInt8(truncatingIfNeeded: color >> 16)
      unsafe room[count + 1] = UInt8(truncatingIfNeeded: color >> 8)
      unsafe room[count + 2] = UInt8(truncatingIfNeeded: color)
      count += 3
    }
  }

  /// libgd's form of a colour: opacity runs the other way, from 127 to 0.
  private static func code(_ color: Color) -> Int32 {
    let alpha = Int32((1 - color.opacity) * 127)
    return alpha << 24 | Int32(color.red << 16 | color.green << 8 | color.blue)
  }
}

extension Canvas {
  /// How wide the text would be in pixels; `nil` where the face cannot draw it.
  static func width(of text: String, face: Face, size: Int) -> Int? {
    switch face {
    case .outline(let name):
      unsafe outline(text, name: name, size: size, on: nil, x: 0, baseline: 0, 0)
    case .bitmap: Face.bitmapWidth(of: text, size: size)
    }
  }

  /// Draws, or measures where there is no image.
  private static func outline(
    _ text: String, name: String, size: Int, on image: gdImagePtr?, x: Int, baseline: Int,
    _ color: Int32
  ) -> Int? {
    // libgd reads `&amp;` and its kin as entities, and sizes in points of 1/72 inch at 96 dpi.
    var text = Array(
      text.split(separator: "&", omittingEmptySubsequences: false)
        .joined(separator: "&amp;").utf8CString)
    var name = Array(name.utf8CString)
    var corners = [Int32](repeating: 0, count: 8)
    return FontLibrary.exclusively {
      let failure = unsafe gdImageStringFT(
        image, &corners, color, &name, Double(size) * 0.75, 0, Int32(x), Int32(baseline), &text)
      return unsafe failure == nil ? Int(corners[2] - corners[0]) : nil
    }
  }
}
