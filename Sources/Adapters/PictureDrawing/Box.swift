/// A rectangle of pixels; right and bottom lie just outside.
struct Box: Sendable, Equatable {
  var left, top, right, bottom: Int

  var width: Int { right - left }
  var height: Int { bottom - top }

  func inset(by margin: Int) -> Box {
    Box(left: left + margin, top: top + margin, right: right - margin, bottom: bottom - margin)
  }
}
