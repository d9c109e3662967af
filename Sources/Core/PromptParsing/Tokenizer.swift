import Matching

/// Cuts a text into tokens and looks each word or phrase up in the lexicon.
struct Tokenizer {
  private let bytes: [UInt8]
  /// The same in lower case, of ASCII only.
  private let lowered: [UInt8]
  private let masks: [Mask]
  private let lexicon: Lexicon
  /// Line breaks inside the texts of a JSON body are written `\n`.
  private let holdsJSON: Bool

  init(bytes: [UInt8], masks: [Mask], lexicon: Lexicon) {
    self.bytes = bytes
    lowered = bytes.map(\.lowercased)
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
      tokens.append(dictated(token, behind: tokens.last) ?? token)
      offset = token.range.upperBound
    }
    return tokens
  }

  /// The mark that somebody says who dictates, where none of its kind is written: "remove the hat
  /// full stop", unlike "add a comma".
  private func dictated(_ token: Token, behind last: Token?) -> Token? {
    guard token.isAny(of: .spokenMark), let last, last.kind != .punctuation,
      !last.isAny(of: [.determiner, .editVerb, .place])
    else { return nil }
    let mark: UInt8 = bytes[token.range].contains(0x20) ? 0x2E : 0x2C
    let around = token.range.lowerBound - Self.reach..<token.range.upperBound + Self.reach
    guard !bytes[around.clamped(to: bytes.indices)].contains(mark) else { return nil }
    var said = Token(kind: .punctuation, range: token.range)
    said.mark = mark
    return said
  }

  /// In bytes: who writes a mark so near does not say it.
  private static let reach = 1000

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
    if byte == 0x26 { token.classes = lexicon.classes(of: "&") }
    return token
  }

  /// The ASCII mark that a wide or typographic one stands for.
  static func asciiMark(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0x2013, 0x2014: 0x2D
    case 0xFF0C, 0x3001: 0x2C
    case 0xFF1B: 0x3B
    case 0xFF1A: 0x3A
    case 0xFF0B: 0x2B
    case 0xFF0F: 0x2F
    case 0x3002: 0x2E
    case 0xFF01: 0x21
    case 0xFF1F: 0x3F
    case 0xFF08: 0x28
    case 0xFF09: 0x29
    case 0x3010, 0xFF3B: 0x5B
    case 0x3011, 0xFF3D: 0x5D
    case 0xFF5C, 0x2022: 0x7C
    default: 0
    }
  }

  private func number(_ range: Range<Int>) -> Token { Token(kind: .number, range: range) }

  /// The longest phrase of the lexicon that begins with the word, or the word alone.
  private func phrase(_ first: Range<Int>) -> Token {
    let isCapitalized = bytes[first.lowerBound].isUppercase
    let word = folded(first)
    var token: Token
    if let (index, end) = longestEntry(word, from: first) {
      token = filled(first.lowerBound..<end, index)
      if token.isAll(of: [.editVerb, .third]), end == first.upperBound {
        token.subject = token.subject ?? self.index(of: word.dropLast()).flatMap(lexicon.kind(at:))
      }
    } else if let stem = stem(of: word) {
      token = filled(first, stem.index)
      token.isPossessive = stem.isPossessive
    } else {
      token = Token(kind: .word, range: first)
      // "Mia's": a name that no list holds.
      token.isPossessive = word.count > 3 && word.last == 0x73 && word.dropLast().last == 0x27
    }
    token.isCapitalized = isCapitalized
    // "The N on the cap", unlike "a hat n a cane", is a letter.
    if isCapitalized, token.range.count == 1 { token.classes.remove(.conjunction) }
    return token
  }

  private func filled(_ range: Range<Int>, _ index: Int) -> Token {
    var token = Token(kind: .word, range: range)
    token.classes = lexicon.classes(at: index)
    token.verb = lexicon.verb(at: index)
    token.subject = lexicon.kind(at: index)
    return token
  }

  /// "woman's" is looked up as "woman", "teapots" as "teapot" where that is a noun.
  private func stem(of word: ArraySlice<UInt8>) -> (index: Int, isPossessive: Bool)? {
    guard word.last == 0x73 else { return nil }
    if word.dropLast().last == 0x27, let index = index(of: word.dropLast(2)) {
      return (index, true)
    }
    guard let index = index(of: word.dropLast()), lexicon.kind(at: index) != nil,
      lexicon.verb(at: index) == nil
    else { return nil }
    return (index, false)
  }

  private func index(of word: ArraySlice<UInt8>) -> Int? {
    word.allSatisfy { $0 < 0x80 }
      ? lexicon.index(ofWord: word.span) : lexicon.index(of: String(decoding: word, as: UTF8.self))
  }

  private func longestEntry(
    _ word: ArraySlice<UInt8>, from first: Range<Int>
  ) -> (index: Int, end: Int)? {
    var best: (Int, Int)?
    let isPlain = word.allSatisfy { $0 < 0x80 }
    var index = lexicon.firstIndex(beginningWith: word, isPlain: isPlain)
    let phrases = lexicon.phrases.text
    let next = nextWord(behind: first.upperBound)
    while index < lexicon.count,
      let tail = lexicon.tail(of: index, behind: word, isPlain: isPlain)
    {
      guard tail.isEmpty || phrases[tail.lowerBound] == 0x20 else { break }
      let mayMatch = tail.count < 2 || next.map { $0 == phrases[tail.lowerBound + 1] } ?? true
      // Phrases are sorted, so that no later one goes on with an earlier letter.
      if !mayMatch, isPlain, let next, next < phrases[tail.lowerBound + 1] { break }
      if mayMatch, let end = end(of: tail, from: first.upperBound) {
        best = (index, end)
      }
      index += 1
    }
    return best
  }

  /// How the word behind white space begins, by which most phrases are told at once; `nil` where
  /// that is no ASCII.
  private func nextWord(behind end: Int) -> UInt8? {
    var offset = end
    while offset < bytes.count, bytes[offset].isSpace { offset += 1 }
    guard offset > end, offset < bytes.count else { return 0 }
    return bytes[offset] < 0x80 ? lowered[offset] : nil
  }

  /// Where the rest of a phrase ends in the text; white space is folded, a line break allowed.
  private func end(of tail: Range<Int>, from start: Int) -> Int? {
    let phrases = lexicon.phrases.text
    var offset = start
    for index in tail {
      let byte = phrases[index]
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
    return goesOn || isDenied(at: offset) ? nil : offset
  }

  /// "You can" does not stand in "you can't".
  private func isDenied(at offset: Int) -> Bool {
    offset < bytes.count && bytes[offset] != 0x2D
      && joiner(at: offset).map { bytes[$0].lowercased == 0x74 } ?? false
  }

  private func matched(_ byte: UInt8, at offset: Int) -> Int? {
    guard offset < bytes.count else { return nil }
    if bytes[offset].lowercased == byte { return offset + 1 }
    return byte == 0x27 && bytes.holdsApostrophe(at: offset) ? offset + 3 : nil
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
    let length = bytes.holdsApostrophe(at: offset) ? 3 : 1
    guard length == 3 || bytes[offset] == 0x27 || bytes[offset] == 0x2D else { return nil }
    let next = offset + length
    guard next < bytes.count, bytes[next].isASCIILetter || bytes[next].isDigit else { return nil }
    return next
  }

  /// In lower case, with typewriter apostrophes.
  private func folded(_ range: Range<Int>) -> ArraySlice<UInt8> {
    guard range.contains(where: { bytes[$0] == 0xE2 && bytes.holdsApostrophe(at: $0) }) else {
      return lowered[range]
    }
    var folded: [UInt8] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let isApostrophe = bytes.holdsApostrophe(at: offset)
      folded.append(isApostrophe ? 0x27 : lowered[offset])
      offset += isApostrophe ? 3 : 1
    }
    return folded[...]
  }
}
