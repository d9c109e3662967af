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
  /// Names, as the first of several parts, all that an edit of one thing leaves alone.
  package let rest: String
  /// Names all the rest beside what the user keeps.
  package let others: String
  /// Things that are named as persons are and have no more than a likeness of them, in lower case.
  package let impersonal: [String]
  /// Words by which a pass needs another one.
  package let leaning: LeaningWords
  /// Names what an earlier pass made, told without its article.
  package let earlier: Frame
  /// The words that give way to `earlier`, in lower case.
  package let articles: [String]
  /// Pronouns that give way to the name of the owner where they would stand before it.
  package let owners: [OwnerWord]
  /// Articles of what was named before, or is there to be seen.
  package let definite: [String]
  /// Makes an owner of a name.
  package let possessive: Frame
  /// Words by which an edit touches a side that no noun of it names.
  package let touching: TouchingWords
  /// Nouns that name a side of a thing, which it has whatever it is like ("the color of the door").
  package let sides: [String]
  /// Tried in order.
  package let rows: [KeepListRule]

  package init(
    sentence: Frame, addition: Frame, comma: String, conjunction: String, remainder: String,
    rest: String, others: String, impersonal: [String], leaning: LeaningWords, earlier: Frame,
    articles: [String], owners: [OwnerWord], definite: [String], possessive: Frame,
    touching: TouchingWords, sides: [String], rows: [KeepListRule]
  ) {
    self.sentence = sentence
    self.addition = addition
    self.comma = comma
    self.conjunction = conjunction
    self.remainder = remainder
    self.rest = rest
    self.others = others
    self.impersonal = impersonal
    self.leaning = leaning
    self.earlier = earlier
    self.articles = articles
    self.owners = owners
    self.definite = definite
    self.possessive = possessive
    self.touching = touching
    self.sides = sides
    self.rows = rows
  }

  /// "a", "a and b", "a, b and c".
  package func enumeration(of things: [String]) -> String {
    guard let last = things.last, things.count > 1 else { return things.first ?? remainder }
    return things.dropLast().joined(separator: comma) + conjunction + last
  }
}
