/// Cuts a text into tokens and looks each word or phrase up in the lexicon.
struct Tokenizer {
  private let bytes: [UInt8]
  private let masks: [Mask]
  private let lexicon: Lexicon
  /// Line breaks inside the texts of a JSON body are written `\n`.
  private let holdsJSON: Bool

  init(bytes: [UInt8], masks: [Mask], lexicon: Lexicon) {
    self.bytes = bytes
    self.masks = masks
    self.lexicon = lexicon
    holdsJSON = masks.contains { $0.kind == .key }
  }

  /// The tokens in order; white space other than line breaks has none.
  func tokens() -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 5 + 4)
    var (offset, nextMask) = (0, 0)
    while offset < bytes.count {
      if nextMask < masks.count, masks[nextMask].range.lowerBound == offset {
        let isKey = masks[nextMask].kind == .key
        tokens.append(Token(kind: isKey ? .border : .mask, range: masks[nextMask].range))
        offset = masks[nextMask].range.upperBound
        nextMask += 1
        continue
      }
      guard let token = token(at: offset) else {
        offset += 1
        continue
      }
      tokens.append(token)
      offset = token.range.upperBound
    }
    return tokens
  }

  private func token(at offset: Int) -> Token? {
    let byte = bytes[offset]
    if byte.isBlank { return nil }
    if byte == 0x0A { return Token(kind: .lineBreak, range: offset..<offset + 1) }
    if byte == 0x5C, holdsJSON, bytes.holds("\\n", at: offset) {
      return Token(kind: .lineBreak, range: offset..<offset + 2)
    }
    if byte.isWordByte, let end = wordEnd(from: offset) {
      return byte.isDigit ? number(offset..<end) : phrase(offset..<end)
    }
    var token = Token(kind: .punctuation, range: offset..<offset + bytes.scalar(at: offset).length)
    token.mark = byte < 0x80 ? byte : Self.asciiMark(bytes.scalar(at: offset).value)
    if byte == 0x26, let entry = lexicon.entry("&") { token.classes = entry.classes }
    return token
  }

  /// The ASCII mark that a wide or typographic one stands for.
  static func asciiMark(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x2013, 0x2014: 0x2D
    case 0xFF0C, 0x3001: 0x2C
    case 0xFF1B: 0x3B
    case 0xFF1A: 0x3A
    case 0x3002: 0x2E
    case 0xFF01: 0x21
    case 0xFF1F: 0x3F
    case 0xFF08: 0x28
    case 0xFF09: 0x29
    case 0x3010, 0xFF3B: 0x5B
    case 0x3011, 0xFF3D: 0x5D
    default: 0
    }
  }

  private func number(_ range: Range<Int>) -> Token { Token(kind: .number, range: range) }

  /// The longest phrase of the lexicon that begins with the word, or the word alone.
  private func phrase(_ first: Range<Int>) -> Token {
    var token = Token(kind: .word, range: first)
    token.isCapitalized = bytes[first.lowerBound].isUppercase
    let word = folded(first)
    if let (entry, end) = longestEntry(word, from: first) {
      return Self.filled(token, entry, end: end)
    }
    guard let stem = stem(of: word) else { return token }
    token.isPossessive = stem.isPossessive
    return Self.filled(token, stem.entry, end: first.upperBound)
  }

  private static func filled(_ token: Token, _ entry: LexiconEntry, end: Int) -> Token {
    var filled = Token(kind: .word, range: token.range.lowerBound..<end)
    filled.classes = entry.classes
    filled.verb = entry.verb
    filled.subject = entry.kind
    filled.isCapitalized = token.isCapitalized
    filled.isPossessive = token.isPossessive
    return filled
  }

  /// "woman's" is looked up as "woman", "teapots" as "teapot" where that is a noun.
  private func stem(of word: String) -> (entry: LexiconEntry, isPossessive: Bool)? {
    if word.hasSuffix("'s"), let entry = lexicon.entry(String(word.dropLast(2))) {
      return (entry, true)
    }
    guard word.hasSuffix("s"), let entry = lexicon.entry(String(word.dropLast())) else {
      return nil
    }
    return entry.kind != nil && entry.verb == nil ? (entry, false) : nil
  }

  private func longestEntry(
    _ word: String, from first: Range<Int>
  ) -> (entry: LexiconEntry, end: Int)? {
    var best: (LexiconEntry, Int)?
    var index = lexicon.firstIndex(notBefore: word)
    while index < lexicon.count {
      let phrase = lexicon.phrase(at: index)
      guard phrase.hasPrefix(word) else { break }
      let tail = phrase.utf8.dropFirst(word.utf8.count)
      guard tail.first == nil || tail.first == 0x20 else { break }
      if let end = end(of: tail, from: first.upperBound) {
        best = (lexicon.entry(at: index), end)
      }
      index += 1
    }
    return best
  }

  /// Where the rest of a phrase ends in the text; white space is folded, a line break allowed.
  private func end(of tail: Substring.UTF8View, from start: Int) -> Int? {
    var offset = start
    for byte in tail {
      if byte == 0x20 {
        guard offset < bytes.count, bytes[offset].isSpace else { return nil }
        while offset < bytes.count, bytes[offset].isSpace { offset += 1 }
      } else if let next = matched(byte, at: offset) {
        offset = next
      } else {
        return nil
      }
    }
    let goesOn = offset < bytes.count && bytes[offset].isWordByte && !bytes.isMark(at: offset)
    return goesOn ? nil : offset
  }

  private func matched(_ byte: UInt8, at offset: Int) -> Int? {
    guard offset < bytes.count else { return nil }
    if bytes[offset].lowercased == byte { return offset + 1 }
    return byte == 0x27 && bytes.holds("\u{2019}", at: offset) ? offset + 3 : nil
  }

  /// The end of the word at an offset; apostrophes and hyphens inside a word belong to it.
  private func wordEnd(from offset: Int) -> Int? {
    var end = offset
    while end < bytes.count {
      if bytes[end].isWordByte, !bytes.isMark(at: end) {
        end += 1
      } else if let joined = joiner(at: end), end > offset {
        end = joined
      } else {
        break
      }
    }
    return end > offset ? end : nil
  }

  private func joiner(at offset: Int) -> Int? {
    let length = bytes.holds("\u{2019}", at: offset) ? 3 : 1
    guard length == 3 || bytes[offset] == 0x27 || bytes[offset] == 0x2D else { return nil }
    let next = offset + length
    guard next < bytes.count, bytes[next].isASCIILetter || bytes[next].isDigit else { return nil }
    return next
  }

  private func folded(_ range: Range<Int>) -> String {
    var lower: [UInt8] = []
    lower.reserveCapacity(range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      if bytes.holds("\u{2019}", at: offset) {
        lower.append(0x27)
        offset += 3
      } else {
        lower.append(bytes[offset].lowercased)
        offset += 1
      }
    }
    return String(decoding: lower, as: UTF8.self)
  }
}
