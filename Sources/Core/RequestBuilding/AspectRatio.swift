/// The ratio of a picture's width to its height.
package struct AspectRatio: Sendable, Equatable {
  /// As written, such as `16:9`.
  package let text: String
  /// Width divided by height.
  package let value: Double

  /// Refuses anything but two positive numbers around a colon; `auto` is none.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let width = Double(parts[0]), let height = Double(parts[1]),
      width > 0, height > 0, width.isFinite, height.isFinite
    else { return nil }
    self.text = text
    value = width / height
  }

  /// How far another ratio is off this one, as a share.
  package func difference(from other: AspectRatio) -> Double {
    max(other.value / value, value / other.value) - 1
  }

  /// How far a picture is off this ratio, as a share: 0 where it fits, 0.03 for three per cent.
  package func difference(from size: ImageSize) -> Double {
    let quotient = size.aspect / value
    return max(quotient, 1 / quotient) - 1
  }
}

extension ImageSize {
  /// Width divided by height.
  package var aspect: Double { Double(width) / Double(height) }

  /// The ratio nearest to this size among those listed; `auto` and its kind are passed over.
  package func nearestRatio(among listed: [String]) -> AspectRatio? {
    listed.compactMap { AspectRatio($0) }.min {
      $0.difference(from: self) < $1.difference(from: self)
    }
  }
}
