/// How a result carries its media; raw values are those of `--output-shape`.
package enum OutputShape: String, Sendable, CaseIterable {
  /// `image` for one picture, `images` for several.
  case automatic = "auto"
  case image, images, video, videos
  /// Data URIs in place of addresses, as `sync_mode` asks for.
  case inline = "data"
}
