/// Words by which a sentence needs another one to be understood. An object, because each word of a
/// clause is held against them: a copy of a value would count up all the lists.
package final class LeaningWords: Sendable {
  /// Lean wherever they stand ("instead").
  package let alone: [String]
  /// Lean behind an article ("the other").
  package let determined: [String]
  /// Lean where no noun follows ("make that red", "the right one").
  package let bare: [String]
  /// Lean where they end what is said ("have the lipstick match").
  package let final: [String]
  /// Stand for things of a kind that another clause names ("the left one").
  package let counts: [String]
  /// Speak of a person or an animal ("him").
  package let persons: [String]
  /// Speak of any thing, beside the back references ("its").
  package let things: [String]
  /// What stands before these does not lean ("instead of").
  package let bound: [String]
  /// Join what an edit is for, or what it comes to ("so that").
  package let purposes: [String]
  /// Open what several things before share ("from the table").
  package let shared: [String]
  /// Parts of a body, which the lists of nouns hold as persons.
  package let bodyParts: [String]
  /// Things that have such parts ("statue").
  package let figures: [String]
  /// Open what says of the next edit where or for what it is, beside words of place ("for").
  package let leads: [String]
  /// Tell which of several things is meant, and lean where no noun follows ("the left").
  package let pointed: [String]
  /// Name what an earlier edit leaves where a thing was ("the hole").
  package let gaps: [String]
  /// Undo an earlier edit in part, told by a verb and its particle ("bring … back").
  package let returning: [String]
  /// Say what several do to each other ("face to face").
  package let mutual: [String]
  /// Say it of those who do it where a bare noun follows ("swap places").
  package let trading: [String]
  /// How many there are of one thing, and not of the next ("two").
  package let numbers: [String]
  /// Mean what the same words named before ("itself").
  package let reflexive: [String]
  /// Point at what was named before ("that view").
  package let demonstratives: [String]
  /// Speak of all beside what was named before ("else").
  package let rests: [String]
  /// Behind these verbs the rest may be named first ("keep everything else").
  package let keeping: [String]

  package init(
    alone: [String], determined: [String], bare: [String], final: [String], counts: [String],
    persons: [String],
    things: [String], bound: [String], purposes: [String], shared: [String], leads: [String],
    bodyParts: [String], figures: [String], pointed: [String], gaps: [String],
    returning: [String], mutual: [String], trading: [String], numbers: [String],
    reflexive: [String], demonstratives: [String], rests: [String], keeping: [String]
  ) {
    self.alone = alone
    self.determined = determined
    self.bare = bare
    self.final = final
    self.counts = counts
    self.persons = persons
    self.things = things
    self.bound = bound
    self.purposes = purposes
    self.shared = shared
    self.leads = leads
    self.bodyParts = bodyParts
    self.figures = figures
    self.pointed = pointed
    self.gaps = gaps
    self.returning = returning
    self.mutual = mutual
    self.trading = trading
    self.numbers = numbers
    self.reflexive = reflexive
    self.demonstratives = demonstratives
    self.rests = rests
    self.keeping = keeping
  }
}

extension LeaningWords: Equatable {
  package static func == (left: LeaningWords, right: LeaningWords) -> Bool {
    left.alone == right.alone && left.determined == right.determined && left.bare == right.bare
      && left.final == right.final && left.counts == right.counts
      && left.persons == right.persons && left.things == right.things
      && left.bound == right.bound && left.purposes == right.purposes
      && left.shared == right.shared && left.bodyParts == right.bodyParts
      && left.figures == right.figures && left.leads == right.leads
  }
}
