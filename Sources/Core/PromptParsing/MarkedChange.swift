/// An edit as a clause of a marked language states it.
struct MarkedChange {
  var operation: EditOperation
  var verb: Range<Int>
  var targets: [NounPhraseReader.Phrase] = []
  var value: Range<Int>?
  var scope: Range<Int>?
  /// Said of a thing instead of ordered: an obligation, or a subject before the verb. Inside the
  /// description of a new scene it is one of its details.
  var isStated = false
  /// A subject before the verb does it, or has it done.
  var hasAgent = false
  /// Opens with a thing that was not spoken of: "一枚水晶球摆放在桌上".
  var presentsThing = false
  /// Ends as a description would.
  var isPlain = false
  /// The lexicon knows the verb and not only its ending.
  var isKnown = true
  /// Marks its object, where "as for the title, place it below" only speaks of one.
  var marksObject = true
}
