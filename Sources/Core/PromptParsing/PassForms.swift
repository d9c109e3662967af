/// What a language needs to send the orders of one prompt one after the other, where particles
/// and the place of the verb tell the parts of a clause.
package struct PassForms: Sendable, Equatable {
  /// Turns the ending by which an order joins the next into one that closes it.
  package struct Order: Sendable, Equatable {
    /// What the clause ends in.
    package let joined: [String]
    /// What stands in its place.
    package let order: String
    /// How the stem before the ending changes; none where it stays as it is.
    package let stems: [StemChange]
    /// Makes of the stem a form that the lexicon has to hold, so that nothing is made up.
    package let known: String?

    package init(
      joined: [String], order: String, stems: [StemChange] = [], known: String? = nil
    ) {
      self.joined = joined
      self.order = order
      self.stems = stems
      self.known = known
    }
  }

  /// The end of a stem before one ending and before another: "き", "い".
  package struct StemChange: Sendable, Equatable {
    package let from: String
    package let to: String

    package init(_ from: String, _ to: String) {
      self.from = from
      self.to = to
    }
  }

  /// Another spelling of what is written to the user.
  package struct Spelling: Sendable, Equatable {
    package let remainder: String
    /// Characters of which one tells that a prompt is spelled so.
    package let signs: String

    package init(remainder: String, signs: String) {
      self.remainder = remainder
      self.signs = signs
    }
  }

  /// What stays when an edit goes all over the picture, or sets a thing on another ground.
  package struct Whole: Sendable, Equatable {
    /// One of them tells such an edit: anywhere in it, or beside its target where it has `targets`.
    package let words: [String]
    /// Of such an edit; empty means any.
    package let operations: [EditOperation]
    /// What the edit is done to; empty where it names no thing but the picture.
    package let targets: [SubjectKind]
    package let remainder: String
    /// The same in the other spelling of the language.
    package let spelling: String?

    package init(
      words: [String], operations: [EditOperation], targets: [SubjectKind], remainder: String,
      spelling: String?
    ) {
      self.words = words
      self.operations = operations
      self.targets = targets
      self.remainder = remainder
      self.spelling = spelling
    }
  }

  /// Says that all that a prompt does not name stays as it is, without a mark at its end.
  package let remainder: String
  package let spelling: Spelling?
  /// Ends of a sentence that only tells, where no object stands in it.
  package let telling: [String]
  /// Words by which a clause needs the one before it, wherever they stand.
  package let leaning: [String]
  /// The same of words that open a clause ("beside it").
  package let opening: [String]
  /// Parts of a body, which the lists of nouns hold as persons.
  package let bodyParts: [String]
  /// Things that have such parts (雕像).
  package let figures: [String]
  /// Tried in order; empty where a clause needs no other ending.
  package let orders: [Order]
  /// Closes a clause that ends with a new value and leaves its verb to a later one.
  package let valued: String?
  /// Tried in order.
  package let wholes: [Whole]

  package init(
    remainder: String, spelling: Spelling?, telling: [String], leaning: [String],
    opening: [String], bodyParts: [String], figures: [String], orders: [Order],
    valued: String? = nil, wholes: [Whole] = []
  ) {
    self.remainder = remainder
    self.spelling = spelling
    self.telling = telling
    self.leaning = leaning
    self.opening = opening
    self.bodyParts = bodyParts
    self.figures = figures
    self.orders = orders
    self.valued = valued
    self.wholes = wholes
  }

  /// The sentence of the remainder as a prompt spells its words, which its copy may not.
  package func remainder(for prompt: Prompt) -> String {
    spelling.map { isSpelledSo(prompt) ? $0.remainder : remainder } ?? remainder
  }

  /// The sentence of a kind of edit, spelled in the same way.
  package func remainder(of whole: Whole, for prompt: Prompt) -> String {
    whole.spelling.map { isSpelledSo(prompt) ? $0 : whole.remainder } ?? whole.remainder
  }

  private func isSpelledSo(_ prompt: Prompt) -> Bool {
    guard let spelling else { return false }
    let signs = Set(spelling.signs.unicodeScalars)
    let words = String(decoding: prompt.masked, as: UTF8.self).unicodeScalars
    return words.contains(where: signs.contains)
  }
}
