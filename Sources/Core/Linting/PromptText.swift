import PromptParsing

/// Where the text of clauses and sentences begins and ends, for patterns and repairs.
extension Prompt {
  /// The clause from its first letter, digit or quote on, behind emoji, bullets and courtesy: what
  /// a pattern sees of it.
  func words(of clause: Clause) -> Range<Int> {
    words(in: clause.content, behindTalk: clause.talkLength)
  }

  /// The same, for who has the clause at hand only where it lies.
  func words(in content: Range<Int>, behindTalk talkLength: Int) -> Range<Int> {
    let said = content.lowerBound + talkLength..<content.upperBound
    // Most clauses begin with their first word.
    if let first = bytes[said].first, first > 0x20, first < 0x7F { return said }
    let text = String(decoding: bytes[said], as: UTF8.self).unicodeScalars
    let lead = text.prefix { !$0.properties.isAlphabetic && !$0.isWordOpening }
    let start = said.lowerBound + lead.reduce(0) { $0 + UTF8.width($1) }
    return start..<max(start, said.upperBound)
  }

  /// The range without white space at either end.
  package func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isSpace { start += 1 }
    while end > start, bytes[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  /// Where the text ends, before white space and the switches of other tools, such as `--ar 1:1`,
  /// whose values no mark may follow.
  var endOfWords: Int {
    let whole = trimmed(0..<bytes.count)
    var (end, index, words) = (whole.upperBound, whole.upperBound, 0)
    while index > whole.lowerBound, words <= Self.longestList, !endsSentence(index - 1, in: whole),
      // The next line is no value, but may be a switch.
      words == 0 || masked[index - 1] != 0x0A
    {
      index -= 1
      guard index > whole.lowerBound, masked[index - 1].isSpace, !masked[index].isSpace else {
        continue
      }
      words += 1
      guard opensSwitch(index, in: whole) else { continue }
      let isValue = words - 1 <= Self.longestValue || masked[index..<end].contains(0x2C)
      (end, words) = (isValue ? index : end, isValue ? 0 : .max)
    }
    return trimmed(whole.lowerBound..<end).upperBound
  }

  /// In words, of a switch: behind "--really tall and bright" stands a sentence that goes on.
  private static let longestValue = 2
  /// The same of one that is a list: "--no people, cars or dogs".
  private static let longestList = 12

  private func opensSwitch(_ index: Int, in whole: Range<Int>) -> Bool {
    let name = masked[index..<whole.upperBound]
    return name.starts(with: "--".utf8) && name.dropFirst(2).first?.isSmallLetter == true
  }

  private static let sentenceMarks = Array(".!?".utf8)

  /// A point within a number ends none.
  private func endsSentence(_ index: Int, in whole: Range<Int>) -> Bool {
    Self.sentenceMarks.contains(masked[index])
      && (index + 1 == whole.upperBound || masked[index + 1].isSpace)
  }

  /// Where the words of a sentence begin, behind a list marker and an opening quote.
  func start(of sentence: Range<Int>) -> Int {
    var start = trimmed(sentence).lowerBound
    start += listMarkerLength(at: start, before: sentence.upperBound)
    while start < sentence.upperBound, bytes[start] == UInt8(ascii: "\"") { start += 1 }
    return start
  }

  /// Whether a text at that place would begin a sentence.
  func isSentenceStart(_ offset: Int) -> Bool {
    guard let sentence = sentence(at: offset) else { return offset == 0 }
    return offset <= start(of: sentence)
  }

  /// The sentence that holds a place.
  func sentence(at offset: Int) -> Range<Int>? {
    var (low, high) = (0, sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].contains(offset) ? sentences[low] : nil
  }

  /// Whether the sentence opens with a bullet or a number.
  func isListItem(_ sentence: Range<Int>) -> Bool {
    listMarkerLength(at: trimmed(sentence).lowerBound, before: sentence.upperBound) > 0
  }

  /// The bytes of "- ", "* ", "• ", "– ", "1. ", "2) " or "③" there; 0 where none stands.
  private func listMarkerLength(at start: Int, before end: Int) -> Int {
    var index = start + bytes.itemMarkLength(at: start)
    guard index > start, index <= end else { return 0 }
    let mark = index
    while index < end, bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t") {
      index += 1
    }
    return index > mark || bytes[start] >= 0x80 ? index - start : 0
  }

  /// Whether no other clause with words shares the sentence.
  func isAlone(_ index: Int) -> Bool {
    let own = clauses[index].sentence
    let before = clauses[..<index].last { $0.sentence != own || !$0.content.isEmpty }
    let behind = clauses[(index + 1)...].first { $0.sentence != own || !$0.content.isEmpty }
    return before?.sentence != own && behind?.sentence != own
  }

  /// Whether no clause before the one that begins there names or describes a thing.
  func opens(at start: Int) -> Bool { firstNaming > start }

  /// What templates may say of a clause: its parts as they were written.
  func facts(of clause: Clause) -> [String: String] {
    var facts = [String: String](minimumCapacity: ClauseSelector.facts.count)
    facts["clause"] = text(in: clause.content)
    for part in ClauseSelector.Part.allCases {
      let range = part.range(in: clause)
      facts["clause-\(part.rawValue)"] = if let range { text(in: range) } else { "" }
    }
    return facts
  }
}

extension Unicode.Scalar {
  /// A digit, a bracket or quote, or another mark that patterns look for at the start of a clause.
  fileprivate var isWordOpening: Bool {
    isASCII && value > 0x20 || "“‘«「『".unicodeScalars.contains(self)
  }
}

extension UInt8 {
  /// A space, tab or end of line.
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  /// An ASCII digit.
  var isDigit: Bool { (0x30...0x39).contains(self) }
}
