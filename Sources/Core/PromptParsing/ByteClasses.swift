import Matching

/// What single bytes of UTF-8 text are to the analysis.
extension UInt8 {
  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isUppercase: Bool { (0x41...0x5A).contains(self) }
  /// Space, tab or carriage return; a line feed is a boundary of its own.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
  var isSpace: Bool { isBlank || self == 0x0A }
  /// A letter, a digit, or part of a character outside ASCII.
  var isWordByte: Bool { isASCIILetter || isDigit || self >= 0x80 }
  /// Ends a sentence when white space follows.
  var isTerminator: Bool { self == 0x2E || self == 0x21 || self == 0x3F }
  package var lowercased: UInt8 { isUppercase ? self | 0x20 : self }
  /// Whether the byte begins a character.
  var beginsScalar: Bool { self & 0xC0 != 0x80 }
}

extension [UInt8] {
  /// Whether the bytes at an offset are those of a text.
  package func holds(_ text: PackedBytes, at offset: Int) -> Bool {
    guard offset >= 0, offset + text.count <= count else { return false }
    for index in 0..<text.count where self[offset + index] != text[index] { return false }
    return true
  }

  /// Whether the typographic apostrophe stands at an offset.
  @inline(__always)
  func holdsApostrophe(at offset: Int) -> Bool {
    offset + 2 < count && self[offset] == 0xE2 && self[offset + 1] == 0x80
      && self[offset + 2] == 0x99
  }

  /// The range without white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  /// The text of a range in lower case; most words are, and are not asked what that is in Unicode.
  func lowered(_ range: Range<Int>) -> String {
    let text = String(decoding: self[range], as: UTF8.self)
    var isLowered = true
    for index in range where self[index] >= 0x80 || self[index].isUppercase { isLowered = false }
    return isLowered ? text : text.lowercased()
  }

  /// The word in a range in lower case, with typewriter apostrophes.
  func word(in range: Range<Int>) -> String {
    let text = lowered(range)
    guard range.contains(where: { self[$0] == 0xE2 && holdsApostrophe(at: $0) }) else {
      return text
    }
    return text.split(separator: "’", omittingEmptySubsequences: false).joined(separator: "'")
  }

  /// The word that a range ends in, in lower case.
  func lastWord(of range: Range<Int>) -> String {
    var start = range.upperBound
    while start > range.lowerBound, self[start - 1].isWordByte { start -= 1 }
    return lowered(start..<range.upperBound)
  }

  /// Whether a character outside ASCII is no part of a word: general and CJK punctuation, wide
  /// marks, the guillemets, symbols and emoji with their joiners and selectors.
  func isMark(at offset: Int) -> Bool {
    guard self[offset] >= 0xC2 else { return false }
    let scalar = scalar(at: offset).value
    return (0x200B...0x205E).contains(scalar) || (0x3000...0x3020).contains(scalar)
      || (0xFF01...0xFF0F).contains(scalar) || (0xFF1A...0xFF20).contains(scalar)
      || scalar == 0xAB || scalar == 0xBB || scalar == 0xA0 || scalar == 0xFF5C
      || (0x2190...0x2BFF).contains(scalar) || (0xFE00...0xFE0F).contains(scalar)
      || (0x1F000...0x1FAFF).contains(scalar) || (0xE0020...0xE007F).contains(scalar)
  }

  /// The length of the bullet or number that opens an item of a list at an offset: "-", "•", "2)",
  /// "②", "三、"; 0 where none stands. "-5" and "**bold**" open none.
  package func itemMarkLength(at offset: Int) -> Int {
    guard offset < count else { return 0 }
    // No bullet is of ASCII, which most lines begin with.
    if self[offset] >= 0x80, let bullet = Self.bullets.first(where: { holds($0, at: offset) }) {
      return bullet.count
    }
    let next = offset + 1 < count ? self[offset + 1] : 0x20
    switch self[offset] {
    case 0x2A: return next == 0x2A ? 0 : 1
    case 0x2D, 0x2B: return next.isDigit || next == self[offset] || next == 0x3E ? 0 : 1
    default: return numberLength(at: offset)
    }
  }

  private static let bullets: [PackedBytes] =
    ["•", "–", "—", "・", "·", "●", "○", "▪", "◦", "‣"]
    + ["①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩"]
    + ["一、", "二、", "三、", "四、", "五、", "六、", "七、", "八、", "九、", "十、"]

  /// "2." and "12)", unlike "16:9" and "2.5".
  private func numberLength(at offset: Int) -> Int {
    var end = offset
    while end < count, end < offset + 3, self[end].isDigit { end += 1 }
    guard end > offset, end < count else { return 0 }
    if holds("、", at: end) || holds("：", at: end) { return end + 3 - offset }
    if self[end] == 0x20, countsOn(from: offset, to: end) { return end - offset }
    let isMark = [0x2E, 0x29, 0x3A].contains(self[end])
    let goesOn = end + 1 < count && self[end + 1].isDigit
    return isMark && !goesOn ? end + 1 - offset : 0
  }

  /// "2" in "1 bigger moon\n2 no wires": lines that count up, each behind its number.
  private func countsOn(from start: Int, to end: Int) -> Bool {
    guard start == 0 || self[start - 1] == 0x0A, self[start..<end].allSatisfy(\.isDigit)
    else { return false }
    let number = number(at: start)
    let rest = self[end...].prefix(Self.longestLine)
    if let next = rest.firstIndex(of: 0x0A), number == self.number(at: next + 1) - 1 { return true }
    guard start > 1 else { return false }
    let line = self[..<(start - 1)].suffix(Self.longestLine)
    guard let before = line.lastIndex(of: 0x0A).map({ $0 + 1 }) ?? (line.startIndex == 0 ? 0 : nil)
    else { return false }
    return number == self.number(at: before) + 1
  }

  /// In bytes, of a line of such a list: each clause of a longer one would look for its end anew.
  private static var longestLine: Int { 500 }

  /// The number of a line that begins with one and a space; far from all others where none does.
  private func number(at start: Int) -> Int {
    let digits = self[Swift.min(start, count)...].prefix(3).prefix { $0.isDigit }
    guard digits.endIndex < count, self[digits.endIndex] == 0x20 else { return .min / 2 }
    return digits.isEmpty ? .min / 2 : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// The code point at an offset and the number of bytes it takes; the bytes are valid UTF-8.
  func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let first = self[offset]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for index in offset + 1..<Swift.min(offset + length, count) {
      value = value << 6 | UInt32(self[index] & 0x3F)
    }
    return (value, length)
  }
}

extension ArraySlice<UInt8> {
  /// A colon, also one as wide as a Chinese character.
  var endsInColon: Bool { last == 0x3A || suffix(3).elementsEqual("：".utf8) }
}
