/// Halves of characters that stand alone: `JSON.stringify` writes them where an editor or an agent
/// cuts a text in the middle of an emoji, and no text in UTF-8 can hold them.
enum LoneSurrogates {
  private static let replacement = Array("fffd".utf8)

  /// The JSON with U+FFFD in their place, which is as long, as every decoder of UTF-16 has it.
  static func replaced(in json: [UInt8]) -> [UInt8] {
    var (replaced, place) = (json, 0)
    while let offset = replaced[place...].firstIndex(of: UInt8(ascii: "\\")) {
      guard let unit = unit(at: offset, in: replaced) else {
        place = min(offset + 2, replaced.count)
        continue
      }
      place = offset + 6
      guard 0xD800...0xDFFF ~= unit else { continue }
      if unit < 0xDC00, let next = self.unit(at: place, in: replaced), 0xDC00...0xDFFF ~= next {
        place += 6
      } else {
        replaced.replaceSubrange(offset + 2..<place, with: replacement)
      }
    }
    return replaced
  }

  /// The number of an escape such as `\ud83d` that begins there.
  private static func unit(at offset: Int, in json: [UInt8]) -> UInt16? {
    guard offset + 6 <= json.count, json[offset] == UInt8(ascii: "\\"),
      json[offset + 1] == UInt8(ascii: "u")
    else { return nil }
    return UInt16(String(decoding: json[offset + 2..<offset + 6], as: UTF8.self), radix: 16)
  }
}
