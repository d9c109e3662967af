/// What a stretch of pretty output is, which its colour goes by.
package enum Tint: String, Sendable {
  case error = "1;31"
  case warning = "1;33"
  case advice = "1;36"
  case success = "1;32"
  case gutter = "1;34"
  case strong = "1"
  case faint = "2"
}
