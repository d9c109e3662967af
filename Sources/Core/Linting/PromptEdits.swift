import PromptParsing

/// Edits of a prompt that leave capitals, spaces and marks right.
extension Prompt {
  /// The text in place of the range, with a capital at the start of a sentence.
  func replacement(of range: Range<Int>, by text: String) -> TextEdit {
    guard text.isEmpty else {
      return TextEdit(
        range: range, text: isSentenceStart(range.lowerBound) ? text.withCapital : text)
    }
    return removal(of: range)
  }

  /// The range taken out, together with a space that would be left over; what then opens a
  /// sentence gets a capital.
  func removal(of range: Range<Int>) -> TextEdit {
    var (start, end) = (range.lowerBound, range.upperBound)
    let opens = isSentenceStart(start)
    if opens {
      while end < bytes.count, bytes[end] == UInt8(ascii: " ") || bytes[end] == UInt8(ascii: ",") {
        end += 1
      }
      // What was the last sentence leaves no space behind the one before it.
      if trimmed(end..<bytes.count).isEmpty { start = trimmed(0..<start).upperBound }
    } else if end == bytes.count || bytes[end].isSpace || bytes[end].clings {
      while start > 0, bytes[start - 1] == UInt8(ascii: " ") { start -= 1 }
      if end < bytes.count, bytes[end] == UInt8(ascii: ","), start > 0,
        bytes[start - 1].isClosingMark
      {
        end += 1
      }
    }
    let edit = TextEdit(range: start..<end, text: "")
    return opens ? capitalizing(edit) : edit
  }

  /// The sentence before all others: a line of its own before lines, with the full stop that a
  /// lone sentence behind it may lack.
  func insertion(atFront sentence: String) -> [TextEdit] {
    let whole = trimmed(0..<bytes.count)
    let front = whole.lowerBound..<whole.lowerBound
    if bytes[whole].contains(UInt8(ascii: "\n")) {
      return [TextEdit(range: front, text: sentence + lineEnd)]
    }
    let insertion = capitalizing(TextEdit(range: front, text: sentence + sentence.gap))
    // Masked, so that no address is taken for a word.
    guard masked[whole].last?.endsWord == true else { return [insertion] }
    let end = endOfWords
    guard masked[whole.lowerBound..<end].last?.endsWord == true, insertion.range.upperBound < end
    else { return [insertion] }
    return [insertion, TextEdit(range: end..<end, text: ".")]
  }

  /// The sentence after all others, with an end to the one before it; a list gets it as a line of
  /// its own.
  func insertion(atEnd sentence: String) -> TextEdit {
    let end = endOfWords
    let mark = end > 0 && bytes[end - 1].isClosingMark ? bytes[end - 1] : nil
    if sentences.last.map(isListItem) == true {
      return TextEdit(range: end..<end, text: lineEnd + sentence)
    }
    guard let mark else { return TextEdit(range: end..<end, text: ". " + sentence) }
    return mark.isTerminator
      ? TextEdit(range: end..<end, text: " " + sentence)
      : TextEdit(range: end - 1..<end, text: ". " + sentence)
  }

  /// The edit, with a capital for the small letter behind it, which now opens a sentence.
  func capitalizing(_ edit: TextEdit) -> TextEdit {
    let next = edit.range.upperBound
    guard next < bytes.count, bytes[next].isSmallLetter else { return edit }
    return TextEdit(
      range: edit.range.lowerBound..<next + 1,
      text: edit.text + text(in: next..<next + 1).uppercased())
  }

  /// The question mark that ends the sentence which holds, or ends at, the place.
  func endMark(after offset: Int) -> Range<Int>? {
    let place = max(0, offset - 1)
    guard let sentence = sentence(at: place) else { return nil }
    let end = trimmed(sentence).upperBound
    var rest = Substring(text(in: sentence.lowerBound..<end))
    while let last = rest.last, "?？".contains(last) { rest.removeLast() }
    let start = sentence.lowerBound + rest.utf8.count
    return start < end && start >= offset ? start..<end : nil
  }

  /// The end of line that the text uses.
  var lineEnd: String { bytes.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n" }
}

extension String {
  /// Whether the text ends in a mark of a sentence or clause, be it a wide one.
  package var endsInMark: Bool {
    unicodeScalars.last.map { ".,;:!?。，；：！？".unicodeScalars.contains($0) } ?? true
  }

  /// The mark that ends the text as a sentence: a wide one behind a wide character.
  var fullStop: String { unicodeScalars.last.map { $0.value >= 0x3000 } ?? false ? "。" : "." }

  /// What parts the text from a sentence behind it: nothing behind a wide mark.
  var gap: String { unicodeScalars.last.map { $0.value >= 0x3000 } ?? false ? "" : " " }
}

extension UInt8 {
  /// A mark that follows a word without a space.
  var isClosingMark: Bool { [0x2C, 0x2E, 0x21, 0x3F, 0x3B, 0x3A].contains(self) }
  /// A mark or bracket that follows a word without a space.
  fileprivate var clings: Bool { isClosingMark || self == 0x29 || self == 0x5D }
  /// A full stop, exclamation mark or question mark.
  fileprivate var isTerminator: Bool { [0x2E, 0x21, 0x3F].contains(self) }
  /// Whether a sentence that ends here lacks its mark.
  fileprivate var endsWord: Bool { isSmallLetter || isDigit }
  /// An ASCII letter in lower case.
  var isSmallLetter: Bool { (0x61...0x7A).contains(self) }
}
