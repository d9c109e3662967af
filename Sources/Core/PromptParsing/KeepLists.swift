/// How a language says what an edit leaves alone, and what that is for each kind of edit.
package struct KeepLists: Sendable, Equatable {
  /// What stands around the things kept, or around a thing that an earlier pass made.
  package struct Frame: Sendable, Equatable {
    package let opening: String
    package let closing: String

    package init(opening: String, closing: String) {
      self.opening = opening
      self.closing = closing
    }

    /// The text in its frame.
    package func around(_ text: String) -> String { opening + text + closing }
  }

  /// Makes a whole sentence of the things.
  package let sentence: Frame
  /// Makes the sentence that stands beside the user's own.
  package let addition: Frame
  /// Stands between two things, save the last two.
  package let comma: String
  /// Stands between the last two things.
  package let conjunction: String
  /// Names all that a prompt with unlike edits leaves alone.
  package let remainder: String
  /// Names what an earlier pass made, told without its article.
  package let earlier: Frame
  /// The words that give way to `earlier`, in lower case.
  package let articles: [String]
  /// Tried in order.
  package let rows: [KeepListRule]

  package init(
    sentence: Frame, addition: Frame, comma: String, conjunction: String, remainder: String,
    earlier: Frame,
    articles: [String], rows: [KeepListRule]
  ) {
    self.sentence = sentence
    self.addition = addition
    self.comma = comma
    self.conjunction = conjunction
    self.remainder = remainder
    self.earlier = earlier
    self.articles = articles
    self.rows = rows
  }

  /// "a", "a and b", "a, b and c".
  package func enumeration(of things: [String]) -> String {
    guard let last = things.last, things.count > 1 else { return things.first ?? remainder }
    return things.dropLast().joined(separator: comma) + conjunction + last
  }
}
