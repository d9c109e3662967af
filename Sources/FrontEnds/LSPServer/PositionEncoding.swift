/// What a position counts in a line, as client and server agree on it.
enum PositionEncoding: String, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf32 = "utf-32"

  /// UTF-8 where the client takes it, because offsets are held in it; else the first of the
  /// client's own that is known, and UTF-16 where it names none.
  init(offered names: [String]) {
    let known = names.compactMap(PositionEncoding.init(rawValue:))
    self = known.contains(.utf8) ? .utf8 : known.first ?? .utf16
  }
}
