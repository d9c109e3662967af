import JSONValues
import Reporting
import Testing

@testable import LSPServer

@Suite("A position")
struct DocumentPositionsTests {
  private static let text = "a🐕b\r\ne\u{301}é\rx\n\n好"

  private func positions(_ encoding: PositionEncoding) -> DocumentPositions {
    DocumentPositions(index: TextIndex(Array(Self.text.utf8)), encoding: encoding)
  }

  @Test(
    "counts in the unit that was agreed on",
    arguments: [
      (PositionEncoding.utf8, [0, 1, 5, 6], [0, 3, 5]),
      (.utf16, [0, 1, 3, 4], [0, 2, 3]),
      (.utf32, [0, 1, 2, 3], [0, 2, 3]),
    ])
  func units(encoding: PositionEncoding, first: [Int], second: [Int]) {
    let positions = positions(encoding)
    // a, the dog, b, the end of the line; then e with its mark, é, the end of the line.
    for (offset, character) in zip([0, 1, 5, 6], first) {
      #expect(positions.position(of: offset) == EditorClient.position(0, character))
    }
    for (offset, character) in zip([8, 11, 13], second) {
      #expect(positions.position(of: offset) == EditorClient.position(1, character))
    }
    #expect(positions.position(of: 14) == EditorClient.position(2, 0))
    #expect(positions.position(of: 17) == EditorClient.position(4, 0))
  }

  @Test("comes back to its byte", arguments: [PositionEncoding.utf8, .utf16, .utf32])
  func roundTrip(encoding: PositionEncoding) {
    let positions = positions(encoding)
    var offset = 0
    for scalar in Self.text.unicodeScalars {
      if scalar != "\n" || offset != 7 {
        #expect(positions.offset(of: positions.position(of: offset)) == offset)
      }
      offset += UTF8.width(scalar)
    }
    #expect(positions.offset(of: positions.position(of: offset)) == offset)
  }

  @Test("within the mark that ends a line stands before it")
  func lineEnds() {
    let positions = positions(.utf16)
    #expect(positions.position(of: 7) == positions.position(of: 6))
  }

  @Test("beyond the end is the end, and within a character is before it")
  func outside() {
    let positions = positions(.utf16)
    #expect(positions.offset(of: EditorClient.position(0, 99)) == 6)
    #expect(positions.offset(of: EditorClient.position(99, 0)) == 20)
    #expect(positions.offset(of: EditorClient.position(0, 2)) == 1)
    #expect(positions.offset(of: EditorClient.position(-1, 0)) == nil)
    #expect(positions.offset(of: .object(["line": .integer(1)])) == nil)
  }
}
