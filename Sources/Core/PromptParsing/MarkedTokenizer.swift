import Matching

/// Cuts a text into tokens where spaces do not tell the words, or particles hang on them.
struct MarkedTokenizer {
  let bytes: [UInt8]
  private let masks: [Mask]
  let lexicon: Lexicon
  /// Line breaks inside the texts of a JSON body are written `\n`.
  private let holdsJSON: Bool
  private(set) var tokens: [Token] = []

  /// Longest ending looked for behind a word that no list holds, in bytes.
  private static let longestEnding = 30

  init(bytes: [UInt8], masks: [Mask], lexicon: Lexicon) {
    self.bytes = bytes
    self.masks = masks
    self.lexicon = lexicon
    holdsJSON = masks.contains { $0.kind == .key }
  }

  /// The tokens in order; white space other than line breaks has none.
  static func tokens(in bytes: [UInt8], masks: [Mask], lexicon: Lexicon) -> [Token] {
    var tokenizer = MarkedTokenizer(bytes: bytes, masks: masks, lexicon: lexicon)
    tokenizer.run()
    tokenizer.tellDepths()
    return tokenizer.tokens
  }

  private mutating func run() {
    tokens.reserveCapacity(bytes.count / 5 + 4)
    var (offset, nextMask) = (0, 0)
    while offset < bytes.count {
      if nextMask < masks.count, masks[nextMask].range.lowerBound == offset {
        let isKey = masks[nextMask].kind == .key
        tokens.append(Token(kind: isKey ? .border : .mask, range: masks[nextMask].range))
        offset = masks[nextMask].range.upperBound
        nextMask += 1
      } else {
        offset = append(at: offset, before: limit(nextMask))
      }
    }
  }

  /// A bracket that nothing closes, or opens, counts for none.
  private mutating func tellDepths() {
    guard tokens.contains(where: { $0.closesBracket }) else { return }
    var open: [Int] = []
    var steps = [Int](repeating: 0, count: tokens.count + 1)
    for index in tokens.indices {
      if tokens[index].opensBracket { open.append(index) }
      guard tokens[index].closesBracket, let start = open.popLast() else { continue }
      steps[start] += 1
      steps[index + 1] -= 1
    }
    var depth = 0
    for index in tokens.indices {
      depth += steps[index]
      tokens[index].depth = UInt8(clamping: depth)
    }
  }

  private func limit(_ nextMask: Int) -> Int {
    nextMask < masks.count ? masks[nextMask].range.lowerBound : bytes.count
  }

  /// Appends the tokens of what stands at an offset, and returns where that ends.
  private mutating func append(at offset: Int, before limit: Int) -> Int {
    let byte = bytes[offset]
    if byte.isBlank { return offset + 1 }
    let isWritten = byte == 0x5C && holdsJSON && bytes.holds("\\n", at: offset)
    if byte == 0x0A || isWritten {
      tokens.append(Token(kind: .lineBreak, range: offset..<offset + (isWritten ? 2 : 1)))
      return offset + (isWritten ? 2 : 1)
    }
    if byte.isASCIILetter || byte.isDigit { return appendLatin(at: offset, before: limit) }
    if let end = itemNumberEnd(from: offset) {
      tokens.append(Token(kind: .punctuation, range: offset..<end))
      return end
    }
    guard byte.isWordByte, !bytes.isMark(at: offset), !opensItem(offset) else {
      return appendMark(at: offset)
    }
    var end = offset
    while end < limit, bytes[end] >= 0x80, !bytes.isMark(at: end),
      isLetter(end) == isLetter(offset)
    { end += bytes.scalar(at: end).length }
    if lexicon.grammar.writing == .suffixed { return appendWord(offset..<end) }
    return appendRun(offset..<end, before: limit)
  }

  /// "ㅋㅋ", "ㅠㅠ" are no part of the word before them.
  private func isLetter(_ offset: Int) -> Bool {
    Self.letters.contains(bytes.scalar(at: offset).value)
  }

  /// Letters of which no syllable is built.
  private static let letters: ClosedRange<UInt32> = 0x3131...0x318E

  private mutating func appendMark(at offset: Int) -> Int {
    let scalar = bytes.scalar(at: offset)
    var token = Token(kind: .punctuation, range: offset..<offset + scalar.length)
    token.mark = bytes[offset] < 0x80 ? bytes[offset] : Tokenizer.asciiMark(scalar.value)
    let match = lexicon.matches(in: bytes, at: offset).first { $0.end == token.range.upperBound }
    if let match { token.classes = lexicon.classes(at: match.index) }
    tokens.append(token)
    return offset + scalar.length
  }

  /// A word or number in ASCII; a phrase of the lexicon may begin with one ("q版").
  private mutating func appendLatin(at offset: Int, before limit: Int) -> Int {
    let matches = lexicon.matches(in: bytes, at: offset)
    if let verb = compound(of: matches, at: offset, before: limit) { return append(verb) }
    if let match = matches.last, match.end <= limit {
      append(match, from: offset)
      return match.end
    }
    var end = offset
    while end < limit, bytes[end].isASCIILetter || bytes[end].isDigit { end += 1 }
    let isNumber = bytes[offset..<end].allSatisfy(\.isDigit)
    var token = Token(kind: isNumber ? .number : .word, range: offset..<end)
    token.isCapitalized = bytes[offset].isUppercase
    tokens.append(token)
    return end
  }

  /// A run of characters without spaces: the longest phrase at each place, the rest unknown.
  private mutating func appendRun(_ run: Range<Int>, before limit: Int) -> Int {
    var (offset, unknown) = (run.lowerBound, run.lowerBound)
    while offset < run.upperBound {
      let matches = lexicon.matches(in: bytes, at: offset)
      let found = matches.last {
        fits($0, offset, unknown, run.upperBound)
          && !WordClasses.boundParts.isSuperset(of: lexicon.classes(at: $0.index))
          && !isCut($0, unknown..<offset)
      }
      if let end = appendJoined(
        matches, unknown..<offset, listed: found, before: limit)
      {
        (offset, unknown) = (end, end)
        continue
      }
      guard let match = found else {
        offset += bytes.scalar(at: offset).length
        continue
      }
      appendUnknown(unknown..<offset)
      append(match, from: offset)
      (offset, unknown) = (match.end, match.end)
    }
    appendUnknown(unknown..<offset)
    return offset
  }

  /// Appends the verb or the place that characters at the end of an unknown word make together,
  /// where no listed word of that length stands there, and returns where that ends.
  private mutating func appendJoined(
    _ matches: [Lexicon.Match], _ unknown: Range<Int>, listed: Lexicon.Match?, before limit: Int
  ) -> Int? {
    guard lexicon.grammar.verb == .first else { return nil }
    let known = tokens.count
    appendUnknown(unknown)
    let start = unknown.upperBound
    if let place = localizer(of: matches, at: start, before: limit) {
      tokens.append(place)
      return place.range.upperBound
    }
    if let found = compound(of: matches, at: start, before: limit),
      found.proof > listed?.end ?? start
        || listed.map({ $0.end == found.verb.range.upperBound && isVerb($0) }) ?? false
    {
      return append(found)
    }
    tokens.removeSubrange(known...)
    return nil
  }

  private mutating func append(_ compound: Compound) -> Int {
    tokens.append(compound.verb)
    if let count = compound.count { tokens.append(count) }
    return compound.count?.range.upperBound ?? compound.verb.range.upperBound
  }

  /// A particle of one character behind an unknown word in the same script is a part of that word,
  /// unless it can only mark an object or an ending follows it ("感じ|に|して").
  private func fits(_ match: Lexicon.Match, _ offset: Int, _ unknown: Int, _ end: Int) -> Bool {
    guard match.end <= end else { return false }
    guard unknown < offset, !lexicon.grammar.sharedScripts.isEmpty,
      match.end - offset == bytes.scalar(at: offset).length,
      lexicon.classes(at: match.index).contains(anyOf: .hanging),
      !isCertain(match)
    else { return true }
    return endsScript(offset)
  }

  /// Whether what follows is written in another script than what stands before.
  private func endsScript(_ offset: Int) -> Bool {
    guard !endsWord(offset) else { return true }
    var before = offset - 1
    while !bytes[before].beginsScalar { before -= 1 }
    let script = lexicon.grammar.script(of: Int(bytes.scalar(at: before).value))
    return script != lexicon.grammar.script(of: Int(bytes.scalar(at: offset).value))
  }

  private func isCertain(_ match: Lexicon.Match) -> Bool {
    let classes = lexicon.classes(at: match.index)
    if classes.contains(.objectMark) { return true }
    // "拭いて、": closes what it hangs on, where another script or a mark follows.
    if classes.isSuperset(of: [.joiningEnding, .plainEnding]), !classes.contains(.place) {
      return endsScript(match.end)
    }
    if classes.contains(.value), endsWord(match.end) { return true }
    guard classes.contains(.value), let next = lexicon.matches(in: bytes, at: match.end).last,
      next.end > match.end + 3
    else { return false }
    return lexicon.classes(at: next.index).contains(anyOf: [
      .editVerb, .joiningEnding, .commandEnding,
    ])
  }

  /// A word between spaces: a stem of the lexicon and the endings that hang on it.
  private mutating func appendWord(_ word: Range<Int>) -> Int {
    let hangs = word.lowerBound > 0 && !bytes[word.lowerBound - 1].isSpace
    if hangs, let endings = endings(from: word.lowerBound, word) {
      return append(endings, from: word.lowerBound)
    }
    for stem in lexicon.matches(in: bytes, at: word.lowerBound).reversed() {
      if stem.end >= word.upperBound {
        let behind = behindStem(stem, word)
        guard behind != nil || stem.end == word.upperBound || endsWord(stem.end) else { continue }
        append(stem, from: word.lowerBound)
        return behind.map { append($0, from: stem.end) } ?? stem.end
      }
      guard let endings = endings(from: stem.end, word) else { continue }
      append(stem, from: word.lowerBound)
      return append(endings, from: stem.end)
    }
    if let parts = gluedOrder(word) { return append(parts, from: word.lowerBound) }
    return appendUnknownWord(word)
  }

  /// A word that no list holds, without the longest ending that one does.
  private mutating func appendUnknownWord(_ word: Range<Int>) -> Int {
    let first = word.lowerBound + bytes.scalar(at: word.lowerBound).length
    var cut = max(first, word.upperBound - Self.longestEnding)
    while cut < word.upperBound, !bytes[cut].beginsScalar { cut += 1 }
    while cut < word.upperBound {
      let match = lexicon.matches(in: bytes, at: cut).last {
        ($0.end == word.upperBound || $0.end > word.upperBound && endsWord($0.end))
          && lexicon.classes(at: $0.index).contains(anyOf: .hanging)
      }
      if let match {
        appendUnknown(word.lowerBound..<cut)
        return append([match], from: cut)
      }
      cut += bytes.scalar(at: cut).length
    }
    appendUnknown(word)
    return word.upperBound
  }

  private mutating func append(_ matches: [Lexicon.Match], from start: Int) -> Int {
    var offset = start
    for match in matches {
      append(match, from: offset)
      offset = match.end
    }
    return offset
  }

  private mutating func append(_ match: Lexicon.Match, from start: Int) {
    var token = Token(kind: .word, range: start..<match.end)
    token.classes = lexicon.classes(at: match.index)
    token.verb = lexicon.verb(at: match.index)
    token.subject = lexicon.kind(at: match.index)
    tokens.append(token)
  }

  private mutating func appendUnknown(_ range: Range<Int>) {
    if !range.isEmpty { tokens.append(Token(kind: .word, range: range)) }
  }
}

extension Grammar {
  /// Which of the language's own ranges of characters a code point lies in.
  fileprivate func script(of scalar: Int) -> Int? {
    scripts.firstIndex { $0.contains(scalar) }
  }
}
