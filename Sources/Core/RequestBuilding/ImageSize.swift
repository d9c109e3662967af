/// The size of an input image in pixels, as the caller states it; Peel never fetches images.
package struct ImageSize: Sendable, Equatable {
  /// Pixels from left to right; at least 1.
  package let width: Int
  /// Pixels from top to bottom; at least 1.
  package let height: Int

  /// Takes what the caller states; readers refuse edges below 1 before.
  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}
