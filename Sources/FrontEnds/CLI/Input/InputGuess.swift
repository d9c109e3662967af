import JSONValues

/// Tells JSON, JSON Lines and plain prompts apart by how the input begins.
///
/// A stream of JSON Lines is recognised by its first line, so that a filter answers it before more
/// comes. What begins with a brace is JSON, so that broken JSON is reported and not reviewed as a
/// prompt; only a placeholder such as `{product}` or `[logo]` makes it a prompt.
enum InputGuess {
  /// The format, or `nil` where more has to be read to tell.
  static func format(of bytes: [UInt8], isComplete: Bool) -> InputFormat? {
    guard let start = bytes.firstIndex(where: { !isSpace($0) }) else {
      return isComplete ? .text : nil
    }
    let lineEnd = bytes[start...].firstIndex(of: lineFeed)
    guard isComplete || lineEnd != nil else { return nil }
    let first = bytes[start..<(lineEnd ?? bytes.count)]
    switch bytes[start] {
    case UInt8(ascii: "{") where !isPlaceholder(first):
      return objectFormat(first, of: bytes, isComplete: isComplete)
    case UInt8(ascii: "[") where isArray(bytes[start...].dropFirst()):
      return .json
    default:
      return isComplete ? (holdsRecordLine(bytes) ? .jsonLines : .text) : nil
    }
  }

  private static let lineFeed = UInt8(ascii: "\n")

  private static func objectFormat(
    _ first: ArraySlice<UInt8>, of bytes: [UInt8], isComplete: Bool
  ) -> InputFormat? {
    let last = first.last { !isSpace($0) }
    // A whole object on its line, or something broken that was meant as one.
    if last == UInt8(ascii: "}") { return .jsonLines }
    guard isComplete else { return nil }
    let isDocument = (try? JSONValue(parsing: bytes)) != nil
    return !isDocument && holdsRecordLine(bytes) ? .jsonLines : .json
  }

  /// `{product} on a table`: braces around bare words, as templates have them.
  private static func isPlaceholder(_ line: ArraySlice<UInt8>) -> Bool {
    guard let close = line.firstIndex(of: UInt8(ascii: "}")) else { return false }
    let inside = line[(line.startIndex + 1)..<close]
    return inside.contains { !isSpace($0) }
      && !inside.contains { "\":,[{".utf8.contains($0) }
  }

  /// Whether what follows a bracket is what JSON can have there.
  static func isArray(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let next = rest.first(where: { !isSpace($0) }) else { return true }
    return "{[]\"-0123456789".utf8.contains(next)
  }

  /// Whether some line is by itself a JSON object with a prompt.
  private static func holdsRecordLine(_ bytes: [UInt8]) -> Bool {
    let lines = bytes.split(separator: lineFeed)
    guard lines.count > 1 else { return false }
    return lines.contains { line in
      guard line.first(where: { !isSpace($0) }) == UInt8(ascii: "{") else { return false }
      return (try? JSONValue(parsing: Array(line)))?["prompt"] != nil
    }
  }

  /// Whether a record's `"prompt"` stands in the text. A prompt may itself be JSON without one.
  static func namesPrompt(_ text: String.UTF8View) -> Bool {
    let name = Array("\"prompt\"".utf8)
    return text.indices.contains { text[$0] == name[0] && text[$0...].starts(with: name) }
  }

  /// How many lines a text has that could be prompts of their own: each begins like one and ends
  /// there. 0 where they are few, or parts of one: items of a list, paragraphs, lines that wrap.
  static func promptLines(in bytes: [UInt8]) -> Int {
    let lines = bytes.split(omittingEmptySubsequences: false) { $0 == lineFeed }
      .map { line in line.filter { $0 != 0x0D } }
    let ended = lines.reversed().drop { $0.allSatisfy(isSpace) }
    // Two lines are as likely what stays and what changes.
    guard ended.count > 2, ended.allSatisfy({ isPromptLine($0) }),
      // A line that goes on with the one before begins in small letters.
      Set(ended.map { $0[0] < 0x80 && $0[0] & 0x20 == 0 }).count == 1
    else { return 0 }
    return ended.count
  }

  /// Begins with a letter or a sign outside ASCII, and leaves nothing open at its end.
  private static func isPromptLine(_ line: [UInt8]) -> Bool {
    guard let first = line.first, let last = line.last(where: { !isSpace($0) }) else {
      return false
    }
    let isLetter = first >= 0x80 || (0x61...0x7A).contains(first | 0x20)
    let count = line.split(whereSeparator: isSpace).count
    return isLetter && !",;:-(&+/".utf8.contains(last) && (count > 1 || first >= 0x80)
  }

  /// White space as JSON knows it.
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
