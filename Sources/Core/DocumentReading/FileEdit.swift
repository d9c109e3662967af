/// Replaces a part of a file by a text.
package struct FileEdit: Sendable, Equatable {
  /// UTF-8 offsets into the file, half-open.
  package let range: Range<Int>
  package let text: String

  package init(range: Range<Int>, text: String) {
    self.range = range
    self.text = text
  }
}

extension [FileEdit] {
  /// The bytes of a file after edits that do not overlap; those at one place go in their order.
  package func applied(to bytes: [UInt8]) -> [UInt8] {
    var (result, done) = ([UInt8](), 0)
    for edit in inOrder {
      result += bytes[done..<edit.range.lowerBound] + edit.text.utf8
      done = edit.range.upperBound
    }
    return result + bytes[done...]
  }

  /// By place; insertions go before what begins there, and keep their order.
  package var inOrder: [FileEdit] {
    enumerated().sorted { left, right in
      let keys = [left, right].map {
        ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
      }
      return keys[0] < keys[1]
    }.map(\.element)
  }
}
