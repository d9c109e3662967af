/// What a clause says of its things: a verb with the endings that hang on it.
struct Predicate {
  /// Token indices.
  var words: Range<Int>
  /// The token of the verb; `nil` where the lexicon knows only its ending.
  var verb: Int?
  /// The classes of all its words.
  var classes: WordClasses

  func isAny(of other: WordClasses) -> Bool { !classes.isDisjoint(with: other) }

  /// Says that its things stay: a verb of keeping, "as it is", or a change denied.
  var spares: Bool {
    isAny(of: [.keepVerb, .unchanged]) && !isAny(of: .editVerb)
      || classes.isSuperset(of: [.negation, .changeWord])
  }
}
