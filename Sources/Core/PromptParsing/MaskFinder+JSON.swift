import Matching

/// JSON bodies: the texts between their marks and keys are instructions, the rest is not.
extension MaskFinder {
  /// Longest key looked for, in bytes.
  private static let longestKey = 100

  /// Whether a brace opens an object, which a key has to follow.
  func opensObject(at brace: Int) -> Bool {
    let quote = skippingSpace(from: brace + 1)
    guard quote < bytes.count, bytes[quote] == 0x22 else { return false }
    let end = min(bytes.count, quote + Self.longestKey)
    guard let close = bytes[(quote + 1)..<max(quote + 1, end)].firstIndex(of: 0x22) else {
      return false
    }
    return isKey(closingAt: close)
  }

  /// The object behind an opening fence and the name of its language.
  func fencedObject(from start: Int) -> Int? {
    var offset = start
    while offset < bytes.count, bytes[offset].isASCIILetter { offset += 1 }
    offset = skippingSpace(from: offset)
    guard offset < bytes.count, bytes[offset] == 0x7B, opensObject(at: offset) else { return nil }
    return offset
  }

  /// Masks the marks and keys of an object, with the fence before it; where to go on.
  mutating func readObject(at brace: Int, from fence: Int? = nil) -> Int {
    var (open, offset, depth) = (fence ?? brace, brace, 0)
    repeat {
      let byte = bytes[offset]
      if byte == 0x22 {
        guard let close = stringEnd(from: offset + 1) else { break }
        open = readString(offset + 1..<close, marksFrom: open)
        offset = close
      } else {
        depth += byte == 0x7B || byte == 0x5B ? 1 : byte == 0x7D || byte == 0x5D ? -1 : 0
      }
      offset += 1
    } while offset < bytes.count && depth > 0
    if open < offset { appendKey(open..<offset, content: offset..<offset) }
    return offset
  }

  /// Masks a key, or the marks before a text; where the next marks begin.
  private mutating func readString(_ content: Range<Int>, marksFrom open: Int) -> Int {
    if isKey(closingAt: content.upperBound) {
      appendKey(open..<content.upperBound + 1, content: content)
      return content.upperBound + 1
    }
    appendKey(open..<content.lowerBound, content: open..<open)
    readText(content)
    return content.upperBound
  }

  /// Marks behind a key belong to it.
  private mutating func appendKey(_ range: Range<Int>, content: Range<Int>) {
    if content.isEmpty, let last = masks.last, last.kind == .key,
      last.range.upperBound == range.lowerBound
    {
      masks.removeLast()
      masks.append(
        Mask(
          kind: .key, range: last.range.lowerBound..<range.upperBound, content: last.content))
    } else {
      masks.append(Mask(kind: .key, range: range, content: content))
    }
  }

  /// Masks the quotations and addresses inside a text of the body.
  private mutating func readText(_ content: Range<Int>) {
    let outer = limit
    limit = content.upperBound
    defer { limit = outer }
    var offset = content.lowerBound
    while offset < limit {
      if bytes[offset] == 0x5C, let quote = escapedQuote(at: offset) {
        masks.append(quote)
        offset = quote.range.upperBound
      } else if bytes[offset] != 0x22, let mask = mask(at: offset), mask.range.upperBound <= limit {
        masks.append(mask)
        offset = mask.range.upperBound
      } else {
        offset += 1
      }
    }
  }

  /// What stands between `\"` and the next `\"`.
  private func escapedQuote(at offset: Int) -> Mask? {
    guard bytes.holds("\\\"", at: offset) else { return nil }
    var close = offset + 2
    while close < limit, !bytes.holds("\\\"", at: close) { close += 1 }
    guard close < limit else { return nil }
    return Mask(kind: .quote, range: offset..<close + 2, content: offset + 2..<close)
  }

  /// The mark that ends the string whose content begins at an offset.
  private func stringEnd(from start: Int) -> Int? {
    var offset = start
    while offset < bytes.count, bytes[offset] != 0x22 {
      offset += bytes[offset] == 0x5C ? 2 : 1
    }
    return offset < bytes.count ? offset : nil
  }

  private func isKey(closingAt close: Int) -> Bool {
    let colon = skippingSpace(from: close + 1)
    return colon < bytes.count && bytes[colon] == 0x3A
  }

  private func skippingSpace(from start: Int) -> Int {
    var offset = start
    while offset < bytes.count, bytes[offset].isSpace { offset += 1 }
    return offset
  }
}
