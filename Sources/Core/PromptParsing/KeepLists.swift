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
  /// Stands between two things, save the last two.
  package let comma: String
  /// Stands between the last two things.
  package let conjunction: String
  /// Names all that a prompt with unlike edits leaves alone.
  package let remainder: String
  /// Names what an earlier pass made, told without its article.
  package let earlier: Frame
  /// Tried in order.
  package let rows: [KeepListRule]

  package init(
    sentence: Frame, comma: String, conjunction: String, remainder: String, earlier: Frame,
    rows: [KeepListRule]
  ) {
    self.sentence = sentence
    self.comma = comma
    self.conjunction = conjunction
    self.remainder = remainder
    self.earlier = earlier
    self.rows = rows
  }

  /// The sentence that keeps the things; there is at least one.
  package func sentence(keeping things: [String]) -> String {
    guard let last = things.last, things.count > 1 else {
      return sentence.around(things.first ?? remainder)
    }
    return sentence.around(things.dropLast().joined(separator: comma) + conjunction + last)
  }
}
