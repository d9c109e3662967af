import JSONValues
import RequestBuilding

extension ImageSize {
  /// The size that a request's `resolution` and `aspect_ratio` ask for.
  ///
  /// The resolution gives the longer edge (1K is 1024 pixels); both edges are multiples of 8. The
  /// sandbox never sees the input images, so `auto` is square.
  init(askedForBy input: JSONObject) {
    let thousands = input["resolution"]?.string.flatMap { Double($0.dropLast()) } ?? 1
    let long = min(4096, max(256, thousands * 1024))
    let ratio = input["aspect_ratio"]?.string.flatMap { AspectRatio($0)?.value } ?? 1
    self.init(
      width: Self.edge(ratio < 1 ? long * ratio : long),
      height: Self.edge(ratio > 1 ? long / ratio : long))
  }

  private static func edge(_ pixels: Double) -> Int { max(8, Int((pixels / 8).rounded()) * 8) }
}
