import Matching

/// Finds the quotes, addresses, code and JSON keys of a text.
struct MaskFinder {
  let bytes: [UInt8]
  var masks: [Mask] = []
  /// For each of `marks`, up to where a search has found nothing that closes it: a later search
  /// goes on from there, so that a text of nothing but opening marks is read once.
  private var searched = [Int](repeating: 0, count: marks.count)
  /// Runs of backticks at least this long have no counterpart further on.
  private var openFence = Int.max
  /// Where quotations have to end: the end of the text, or of a text inside a JSON body.
  var limit: Int

  /// Longest quotation looked for, in bytes: past it a lone mark would swallow the prompt.
  private static let longestQuote = 1_200
  /// The same for one that holds another between equal marks.
  private static let longestNested = 300
  /// Longer runs of backticks are drawn lines, not code.
  private static let widestFence = 8

  /// Opening and closing marks; equal ones are told apart by what stands around them.
  private static let marks: [(open: PackedBytes, close: PackedBytes)] = [
    ("\u{201C}", "\u{201D}"), ("\u{2018}", "\u{2019}"), ("\u{300C}", "\u{300D}"),
    ("\u{300E}", "\u{300F}"), ("\u{300A}", "\u{300B}"), ("\u{00AB}", "\u{00BB}"),
    ("\u{201E}", "\u{201C}"), ("\"", "\""), ("'", "'"),
  ]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    limit = bytes.count
  }

  /// The masks in order, without overlap.
  static func masks(in bytes: [UInt8]) -> [Mask] {
    var finder = MaskFinder(bytes)
    finder.run()
    return finder.masks
  }

  private mutating func run() {
    var offset = 0
    while offset < bytes.count {
      if Self.mayBegin(bytes[offset]) { offset = read(at: offset) } else { offset += 1 }
    }
  }

  /// Whether a mask can begin with the byte: of letters only those that addresses begin with.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x60, 0x7B, 0x22, 0x27, 0x68, 0x77: true
    default: byte >= 0xC2
    }
  }

  /// Masks what begins at an offset; where to go on.
  private mutating func read(at offset: Int) -> Int {
    if bytes[offset] == 0x60 { return readFence(at: offset) }
    if bytes[offset] == 0x7B, opensObject(at: offset) { return readObject(at: offset) }
    guard let mask = mask(at: offset) else { return offset + 1 }
    masks.append(mask)
    return mask.range.upperBound
  }

  mutating func mask(at offset: Int) -> Mask? {
    let byte = bytes[offset]
    if byte.isASCIILetter { return url(at: offset) }
    guard byte == 0x22 || byte == 0x27 || byte >= 0xC2 else { return nil }
    for index in Self.marks.indices where bytes.holds(Self.marks[index].open, at: offset) {
      if let quote = quote(at: offset, index) { return quote }
    }
    return nil
  }

  private func url(at offset: Int) -> Mask? {
    // "h" or "w": every letter of every prompt comes by here.
    guard bytes[offset] == 0x68 || bytes[offset] == 0x77,
      offset == 0 || !bytes[offset - 1].isWordByte
    else { return nil }
    guard Self.schemes.contains(where: { bytes.holds($0, at: offset) }) else { return nil }
    var end = offset
    while end < bytes.count, !bytes[end].isSpace, !Self.endsAddress(bytes[end]) { end += 1 }
    while end > offset, [0x2E, 0x2C, 0x29, 0x3B, 0x21, 0x3F].contains(bytes[end - 1]) { end -= 1 }
    return Mask(kind: .url, range: offset..<end, content: offset..<end)
  }

  private static let schemes: [PackedBytes] = ["https://", "http://", "www."]

  private static func endsAddress(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x3C || byte == 0x3E || byte >= 0x80
  }

  /// Masks what stands between equal runs of backticks, unless it is a JSON body; where to go on.
  private mutating func readFence(at offset: Int) -> Int {
    var width = 1
    while offset + width < bytes.count, bytes[offset + width] == 0x60 { width += 1 }
    let start = offset + width
    if let object = fencedObject(from: start) { return readObject(at: object, from: offset) }
    guard width <= Self.widestFence, width < openFence else { return start }
    var (close, run) = (start, 0)
    while close < bytes.count, run < width {
      run = bytes[close] == 0x60 ? run + 1 : 0
      close += 1
    }
    guard run == width else {
      openFence = width
      return start
    }
    masks.append(Mask(kind: .code, range: offset..<close, content: start..<close - width))
    return close
  }

  private mutating func quote(at offset: Int, _ mark: Int) -> Mask? {
    let (open, close) = Self.marks[mark]
    let start = offset + open.count
    guard !isInsideWord(offset), start < limit, !bytes[start].isSpace,
      let end = closing(mark, of: start)
    else { return nil }
    return Mask(kind: .quote, range: offset..<end + close.count, content: start..<end)
  }

  /// Where the quotation whose content begins at an offset ends.
  private mutating func closing(_ mark: Int, of start: Int) -> Int? {
    let close = Self.marks[mark].close
    let lead = close[0]
    let last = Swift.min(limit, start + Self.longestQuote)
    var end = Swift.max(start + 1, searched[mark])
    while end < last {
      if bytes[end] == 0x0A, end + 1 < bytes.count, bytes[end + 1] == 0x0A { break }
      if bytes[end] == lead, bytes.holds(close, at: end), closes(end, close) {
        return bytes[end] == 0x22 && opensWord(end) ? outerClosing(of: start) ?? end : end
      }
      end += 1
    }
    searched[mark] = Swift.max(searched[mark], end)
    return nil
  }

  /// `"The sign "Open" at night"`: a mark before a word opens a quotation inside the first.
  private func outerClosing(of start: Int) -> Int? {
    var depth = 1
    for offset in start + 1..<Swift.min(limit, start + Self.longestNested) {
      if bytes[offset] == 0x0A { return nil }
      guard bytes[offset] == 0x22 else { continue }
      depth += opensWord(offset) ? 1 : -1
      if depth == 0 { return offset }
      if depth > 2 { return nil }
    }
    return nil
  }

  private func opensWord(_ offset: Int) -> Bool {
    bytes[offset - 1] == 0x20 && offset + 1 < bytes.count && bytes[offset + 1].isWordByte
  }

  /// An apostrophe or inch mark that follows a letter or digit opens nothing.
  private func isInsideWord(_ offset: Int) -> Bool {
    guard offset > 0, bytes[offset] < 0x80 else { return false }
    return bytes[offset - 1].isASCIILetter || bytes[offset - 1].isDigit
  }

  /// A straight or curly apostrophe between letters closes nothing.
  private func closes(_ offset: Int, _ close: PackedBytes) -> Bool {
    guard close == "'" || close == "\u{2019}" else { return true }
    let after = offset + close.count
    return after >= bytes.count || !(bytes[after].isASCIILetter || bytes[after].isDigit)
  }
}
