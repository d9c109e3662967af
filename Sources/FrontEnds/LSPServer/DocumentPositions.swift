import JSONValues
import Reporting

/// Converts between UTF-8 offsets of a document and the lines and characters of the protocol.
struct DocumentPositions: Sendable {
  let index: TextIndex
  let encoding: PositionEncoding

  /// The position of a byte; one within the mark that ends a line stands before that mark.
  func position(of offset: Int) -> JSONValue {
    let line = index.lineIndex(of: min(max(offset, 0), index.bytes.count))
    let content = index.content(ofLine: line)
    let place = min(max(offset, content.lowerBound), content.upperBound)
    return .object([
      "line": .integer(line), "character": .integer(units(from: content.lowerBound, to: place)),
    ])
  }

  /// The range as the protocol writes it.
  func range(of offsets: Range<Int>) -> JSONValue {
    .object([
      "start": position(of: offsets.lowerBound), "end": position(of: offsets.upperBound),
    ])
  }

  /// The byte at a position. A character beyond the end of its line is that end, and a line beyond
  /// the last one the end of the document.
  func offset(of position: JSONValue?) -> Int? {
    guard let line = position?["line"]?.integer, let character = position?["character"]?.integer,
      line >= 0, character >= 0
    else { return nil }
    guard line < index.lineStarts.count else { return index.bytes.count }
    let content = index.content(ofLine: line)
    var (place, rest) = (content.lowerBound, character)
    while place < content.upperBound, rest > 0 {
      let length = Self.length(ofScalarBeginningWith: index.bytes[place])
      rest -= units(ofScalarOf: length)
      // A position within a character is the one before it.
      if rest < 0 { break }
      place += length
    }
    return min(place, content.upperBound)
  }

  /// The bytes of a range, which may be empty; `nil` for what is no range.
  func offsets(of range: JSONValue?) -> Range<Int>? {
    guard let start = offset(of: range?["start"]), let end = offset(of: range?["end"]) else {
      return nil
    }
    return min(start, end)..<max(start, end)
  }

  private func units(from start: Int, to end: Int) -> Int {
    switch encoding {
    case .utf8: return end - start
    case .utf16: return index.position(of: end).utf16 - index.position(of: start).utf16
    case .utf32: return index.position(of: end).column - index.position(of: start).column
    }
  }

  private func units(ofScalarOf length: Int) -> Int {
    switch encoding {
    case .utf8: length
    case .utf16: length == 4 ? 2 : 1
    case .utf32: 1
    }
  }

  /// Bytes of a scalar in UTF-8.
  private static func length(ofScalarBeginningWith byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }
}
