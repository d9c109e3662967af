/// Why a file, or a line of a JSON Lines file, could not be read.
package struct DocumentProblem: Sendable, Equatable {
  /// What is wrong with it.
  package enum Kind: Sendable, CaseIterable {
    /// Bytes that are not UTF-8, or that no text has.
    case invalidText
    case invalidJSON
    /// JSON that is no object, where a record should stand.
    case notARecord
    /// JSON that is longer than what is read at a time.
    case tooLong
  }

  /// A line that is known already, so that nobody has to count.
  struct Line {
    /// From 1.
    let number: Int
    /// UTF-8 bytes of the file before it.
    let start: Int
  }

  package let kind: Kind
  /// UTF-8 bytes of the file before the place.
  package let offset: Int
  /// From 1.
  package let line: Int
  /// From 1, in Unicode scalars; bytes that are no text count as one each.
  package let column: Int
  /// What is wrong, without the place.
  package let message: String
}
