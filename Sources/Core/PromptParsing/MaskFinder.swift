/// Finds the quotes, addresses, code and JSON keys of a text.
struct MaskFinder {
  private let bytes: [UInt8]
  private var masks: [Mask] = []

  /// Longest quotation looked for, in bytes: past it a lone mark would swallow the prompt.
  private static let longestQuote = 1_200

  /// Opening and closing marks; equal ones are told apart by what stands around them.
  private static let marks: [(open: String, close: String)] = [
    ("\u{201C}", "\u{201D}"), ("\u{2018}", "\u{2019}"), ("\u{300C}", "\u{300D}"),
    ("\u{300E}", "\u{300F}"), ("\u{300A}", "\u{300B}"), ("\u{00AB}", "\u{00BB}"),
    ("\u{201E}", "\u{201C}"), ("\"", "\""), ("'", "'"),
  ]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The masks in order, without overlap.
  static func masks(in bytes: [UInt8]) -> [Mask] {
    var finder = MaskFinder(bytes)
    finder.run()
    return finder.masks
  }

  private mutating func run() {
    let isJSON = looksLikeJSON
    var offset = 0
    while offset < bytes.count {
      let mask = isJSON ? jsonKey(at: offset) : mask(at: offset)
      if let mask { masks.append(mask) }
      offset = mask?.range.upperBound ?? offset + 1
    }
  }

  /// A prompt written as a JSON object: its strings are instructions, its keys are not.
  private var looksLikeJSON: Bool {
    let inner = bytes.trimmed(0..<bytes.count)
    guard inner.count > 4, bytes[inner.lowerBound] == 0x7B, bytes[inner.upperBound - 1] == 0x7D
    else { return false }
    return inner.contains { bytes[$0] == 0x22 && jsonKey(at: $0) != nil }
  }

  private func jsonKey(at offset: Int) -> Mask? {
    guard bytes[offset] == 0x22, offset > 0 else { return nil }
    var before = offset - 1
    while before > 0, bytes[before].isSpace { before -= 1 }
    guard bytes[before] == 0x7B || bytes[before] == 0x2C else { return nil }
    guard let close = bytes[(offset + 1)...].firstIndex(of: 0x22), close - offset < 100 else {
      return nil
    }
    var after = close + 1
    while after < bytes.count, bytes[after].isSpace { after += 1 }
    guard after < bytes.count, bytes[after] == 0x3A else { return nil }
    return Mask(kind: .key, range: offset..<close + 1, content: offset + 1..<close)
  }

  private func mask(at offset: Int) -> Mask? {
    let byte = bytes[offset]
    if byte.isASCIILetter { return url(at: offset) }
    if byte == 0x60 { return code(at: offset) }
    guard byte == 0x22 || byte == 0x27 || byte >= 0xC2 else { return nil }
    for mark in Self.marks where bytes.holds(mark.open, at: offset) {
      if let quote = quote(at: offset, mark.open, mark.close) { return quote }
    }
    return nil
  }

  private func url(at offset: Int) -> Mask? {
    guard offset == 0 || !bytes[offset - 1].isWordByte else { return nil }
    let isAddress = ["https://", "http://", "www."].contains { bytes.holds($0, at: offset) }
    guard isAddress else { return nil }
    var end = offset
    while end < bytes.count, !bytes[end].isSpace, !Self.endsAddress(bytes[end]) { end += 1 }
    while end > offset, [0x2E, 0x2C, 0x29, 0x3B, 0x21, 0x3F].contains(bytes[end - 1]) { end -= 1 }
    return Mask(kind: .url, range: offset..<end, content: offset..<end)
  }

  private static func endsAddress(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x3C || byte == 0x3E || byte >= 0x80
  }

  private func code(at offset: Int) -> Mask? {
    var width = 1
    while offset + width < bytes.count, bytes[offset + width] == 0x60 { width += 1 }
    let fence = String(repeating: "`", count: width)
    var close = offset + width
    while close < bytes.count, !bytes.holds(fence, at: close) { close += 1 }
    guard close < bytes.count, close > offset + width else { return nil }
    return Mask(
      kind: .code, range: offset..<close + width, content: offset + width..<close)
  }

  private func quote(at offset: Int, _ open: String, _ close: String) -> Mask? {
    let start = offset + open.utf8.count
    guard !isInsideWord(offset), start < bytes.count, !bytes[start].isSpace else { return nil }
    var end = start
    let limit = Swift.min(bytes.count, start + Self.longestQuote)
    while end < limit {
      if bytes[end] == 0x0A, end + 1 < bytes.count, bytes[end + 1] == 0x0A { return nil }
      if end > start, bytes.holds(close, at: end), closes(end, close) {
        return Mask(kind: .quote, range: offset..<end + close.utf8.count, content: start..<end)
      }
      end += 1
    }
    return nil
  }

  /// An apostrophe or inch mark that follows a letter or digit opens nothing.
  private func isInsideWord(_ offset: Int) -> Bool {
    guard offset > 0, bytes[offset] < 0x80 else { return false }
    return bytes[offset - 1].isASCIILetter || bytes[offset - 1].isDigit
  }

  /// A straight or curly apostrophe between letters closes nothing.
  private func closes(_ offset: Int, _ close: String) -> Bool {
    guard close == "'" || close == "\u{2019}" else { return true }
    let after = offset + close.utf8.count
    return after >= bytes.count || !(bytes[after].isASCIILetter || bytes[after].isDigit)
  }
}
