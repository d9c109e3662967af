/// What the readers of all languages ask of a run of tokens.
extension [Token] {
  /// "Maintain the chibi aesthetic" of something new keeps nothing.
  func nameOnlyStyle(_ words: Range<Int>) -> Bool {
    let kinds = words.compactMap { self[$0].subject }
    return !kinds.isEmpty && kinds.allSatisfy { $0 == .style }
      && !words.contains { self[$0].isAny(of: [.unchanged, .rest, .original]) }
  }

  /// `"task": "edit"`: one word of a JSON body names what is done, it does not ask for it.
  func areValueOfKey(_ words: Range<Int>) -> Bool {
    guard words.count == 1 else { return false }
    var index = words.lowerBound - 1
    while index >= 0, self[index].kind == .punctuation { index -= 1 }
    return index >= 0 && self[index].kind == .border
  }

  /// "The face is exactly that of the photo", where "the light fits the background" is none.
  func nameLikeness(_ words: Range<Int>) -> Bool {
    self[words].contains {
      $0.isAny(of: .original) || $0.subject.map(SubjectKind.identities.contains) ?? false
    }
  }

  /// The tokens that lie in a range of bytes.
  func indices(within bytes: Range<Int>) -> Range<Int> {
    let start = firstIndex(pastThose: { $0.range.lowerBound < bytes.lowerBound })
    let count = self[start...].prefix { $0.range.upperBound <= bytes.upperBound }.count
    return start..<start + count
  }

  /// Whether a range of bytes names a color.
  func namesColor(in bytes: Range<Int>) -> Bool {
    self[indices(within: bytes)].contains { $0.isAny(of: .color) }
  }

  /// Token ranges of the lines that hold anything.
  var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in indices where self[index].kind == .lineBreak {
      if start < index { lines.append(start..<index) }
      start = index + 1
    }
    if start < count { lines.append(start..<count) }
    return lines
  }

  /// Whether a line begins with a bullet or a number and says something behind it.
  func opensItem(_ line: Range<Int>, _ bytes: [UInt8]) -> Bool {
    line.count > 1 && bytes.itemMarkLength(at: self[line.lowerBound].range.lowerBound) > 0
  }

  /// The colon of "16:9", right behind its first number.
  func isRatio(at index: Int) -> Bool {
    self[index].mark == 0x3A && index > 0 && index + 1 < count
      && self[index - 1].kind == .number && self[index + 1].kind == .number
      && self[index - 1].range.upperBound == self[index].range.lowerBound
  }
}

extension SubjectKind {
  /// Kinds of thing by which a subject is known.
  static let identities: SubjectKinds = [
    .person, .face, .expression, .hair, .pose, .clothing, .animal, .product, .logo, .text,
  ]
}
