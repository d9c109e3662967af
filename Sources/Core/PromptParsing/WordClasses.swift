/// The lists a word stands in; one bit each, because a word is often in several ("light").
package struct WordClasses: OptionSet, Sendable, Hashable {
  package let rawValue: UInt64

  package init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Other modules would call what sets have of it with two thousand instructions for each list.
  package init(arrayLiteral elements: WordClasses...) {
    rawValue = elements.reduce(0) { $0 | $1.rawValue }
  }

  package static let editVerb = WordClasses(bit: 0)
  package static let keepVerb = WordClasses(bit: 1)
  /// Forms of either kind of verb.
  package static let base = WordClasses(bit: 2)
  package static let third = WordClasses(bit: 3)
  package static let past = WordClasses(bit: 4)
  package static let participle = WordClasses(bit: 5)
  package static let gerund = WordClasses(bit: 6)
  /// A verb that is as often a noun.
  package static let ambiguous = WordClasses(bit: 7)

  package static let unchanged = WordClasses(bit: 8)
  package static let rest = WordClasses(bit: 9)
  package static let exclusive = WordClasses(bit: 10)
  package static let sure = WordClasses(bit: 11)
  package static let stay = WordClasses(bit: 12)
  package static let courtesy = WordClasses(bit: 13)
  package static let requestOpener = WordClasses(bit: 14)
  package static let question = WordClasses(bit: 15)
  package static let obligation = WordClasses(bit: 16)
  package static let sequence = WordClasses(bit: 17)
  package static let conjunction = WordClasses(bit: 18)
  package static let determiner = WordClasses(bit: 19)
  package static let pronoun = WordClasses(bit: 20)
  package static let backReference = WordClasses(bit: 21)
  package static let value = WordClasses(bit: 22)
  package static let place = WordClasses(bit: 23)
  package static let position = WordClasses(bit: 24)
  package static let negation = WordClasses(bit: 25)
  package static let changeWord = WordClasses(bit: 26)
  package static let vague = WordClasses(bit: 27)
  package static let color = WordClasses(bit: 28)
  package static let style = WordClasses(bit: 29)
  package static let quality = WordClasses(bit: 30)
  package static let function = WordClasses(bit: 31)
  package static let noun = WordClasses(bit: 32)
  package static let filler = WordClasses(bit: 33)
  package static let fidelity = WordClasses(bit: 34)
  package static let manner = WordClasses(bit: 35)
  package static let auxiliary = WordClasses(bit: 36)
  package static let plainPassive = WordClasses(bit: 37)
  package static let degree = WordClasses(bit: 38)
  /// A state that says by itself that a thing stays ("untouched").
  package static let bareState = WordClasses(bit: 39)
  /// Opens a thing that was not spoken of before ("a", 一只).
  package static let indefinite = WordClasses(bit: 40)
  /// Says that what a verb names has been done or is going on (了), or by itself that a thing is
  /// done with ("gone").
  package static let aspect = WordClasses(bit: 41)
  /// A verb that says as an adjective how a thing is ("wet").
  package static let stateAdjective = WordClasses(bit: 43)

  // Bits 44 to 48 and 60 mean one thing where words are written together or take endings, and
  // another where they stand apart: a lexicon is of one kind, and sixty-four bits do not suffice.

  /// A character that makes verbs with a result, a count or itself behind it (抹平).
  package static let verbStem = WordClasses(bit: 44)
  /// What comes of an action, behind the stem of a verb (掉).
  package static let verbResult = WordClasses(bit: 45)
  /// Counts things or strokes (盏).
  package static let measure = WordClasses(bit: 46)
  /// Makes a place of the thing before it (上).
  package static let localizer = WordClasses(bit: 47)
  /// Speaks of oneself, of the one spoken to or of how the photo came about, as no scene does.
  package static let talk = WordClasses(bit: 60)

  /// Names a side of a thing, which it has whatever it is like ("the color of the door").
  package static let side = WordClasses(bit: 42)
  /// Stands before a thing without being a verb, where a verb could stand ("despite the rain").
  package static let opening = WordClasses(bit: 44)
  /// Goes with a verb and stands before or behind its object ("hang up a sign").
  package static let particle = WordClasses(bit: 45)
  /// How a thing is, said behind it and by itself ("the bin gone").
  package static let result = WordClasses(bit: 46)
  /// More or less of a quality than before ("wider").
  package static let comparative = WordClasses(bit: 47)
  /// Stands before a command and changes nothing of it ("just").
  package static let adverb = WordClasses(bit: 60)
  /// Sets a thing against the one in whose place it comes ("instead of").
  package static let contrast = WordClasses(bit: 61)
  /// Says of a thing that it is to be seen ("visible").
  package static let presence = WordClasses(bit: 62)
  /// Tells what a thing becomes or lacks ("gets", "needs").
  package static let becoming = WordClasses(bit: 63)

  /// A mark that is said aloud ("full stop"), where words stand apart.
  package static let spokenMark = WordClasses(bit: 48)
  /// Marks of the part of a clause that a phrase is, where a language has them (を, 을, 把).
  package static let objectMark = WordClasses(bit: 48)
  package static let topicMark = WordClasses(bit: 49)
  /// Marks what does or undergoes what the verb says (が, 이), and is a topic mark as well.
  package static let subjectMark = WordClasses(bit: 59)
  /// Makes what stands before it describe what follows (の, 的, した, 하는).
  package static let attributeMark = WordClasses(bit: 50)
  /// Endings by which a verb closes a command, joins the next clause or hangs on it.
  package static let commandEnding = WordClasses(bit: 51)
  /// Closes a command and a description alike, so that it commands only behind a known verb.
  package static let plainEnding = WordClasses(bit: 56)
  package static let joiningEnding = WordClasses(bit: 52)
  package static let attachedEnding = WordClasses(bit: 53)
  /// Says that a thing is the one that a change brought.
  package static let newThing = WordClasses(bit: 57)
  /// Speaks for two things at once ("both of").
  package static let pair = WordClasses(bit: 58)
  /// Names every thing of its kind ("outfit" for clothing).
  package static let cover = WordClasses(bit: 54)
  /// Names the picture that the edit starts from ("the original").
  package static let original = WordClasses(bit: 55)

  /// The class of each list that the analysis knows, by the list's name.
  package static let named: [(list: String, classes: WordClasses)] = [
    ("edit-verbs", .editVerb), ("keep-verbs", .keepVerb), ("unchanged-words", .unchanged),
    ("rest-words", .rest), ("exclusive-words", .exclusive), ("sure-phrases", .sure),
    ("stay-verbs", .stay), ("courtesy-words", .courtesy), ("request-openers", .requestOpener),
    ("question-words", .question), ("obligation-words", .obligation),
    ("sequence-words", .sequence), ("conjunctions", .conjunction), ("determiners", .determiner),
    ("pronouns", .pronoun), ("back-references", .backReference), ("value-words", .value),
    ("place-words", .place), ("position-words", .position), ("negation-words", .negation),
    ("change-nouns", .changeWord), ("vague-words", .vague), ("color-words", .color),
    ("style-words", .style), ("quality-words", .quality), ("function-words", .function),
    ("nouns", .noun), ("filler-words", .filler), ("fidelity-words", .fidelity),
    ("manner-words", .manner), ("passive-auxiliaries", .auxiliary),
    ("plain-passives", .plainPassive), ("degree-words", .degree),
    ("object-marks", .objectMark),
    ("topic-marks", .topicMark), ("subject-marks", .subjectMark),
    ("attribute-marks", .attributeMark),
    ("command-endings", .commandEnding), ("plain-endings", .plainEnding),
    ("joining-endings", .joiningEnding), ("attached-endings", .attachedEnding),
    ("cover-nouns", .cover), ("bare-states", .bareState), ("indefinite-words", .indefinite),
    ("aspect-words", .aspect), ("verb-stems", .verbStem), ("verb-results", .verbResult),
    ("measure-words", .measure), ("talk-words", .talk),
    ("localizers", .localizer),
    ("opening-words", .opening), ("neglect-verbs", .opening), ("verb-particles", .particle),
    ("result-words", .result), ("absence-states", [.result, .aspect]),
    ("comparative-words", .comparative), ("plain-adverbs", .adverb),
    ("contrast-words", .contrast), ("presence-words", .presence), ("becoming-verbs", .becoming),
    ("original-words", .original), ("new-words", .newThing), ("pair-words", .pair),
    ("side-nouns", .side), ("appearance-nouns", [.side, .cover]),
    ("state-adjectives", .stateAdjective), ("spoken-marks", .spokenMark),
  ]

  func contains(anyOf other: WordClasses) -> Bool { !isDisjoint(with: other) }

  private init(bit: UInt64) { self.init(rawValue: 1 << bit) }
}
