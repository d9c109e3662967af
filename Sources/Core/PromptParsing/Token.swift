/// A word, phrase, number, mark or line break of a prompt.
struct Token: Sendable {
  enum Kind: Sendable {
    case word, number, punctuation, lineBreak, mask
    /// The marks of a JSON body between two of its texts.
    case border
  }

  let kind: Kind
  /// UTF-8 offsets, half-open.
  let range: Range<Int>
  var classes: WordClasses = []
  /// Index into the lexicon's verbs.
  var verb: Int?
  /// What a noun names.
  var subject: SubjectKind?
  var isCapitalized = false
  /// Ends in an apostrophe and s: owns what follows.
  var isPossessive = false
  /// The byte of a punctuation mark; 0 for one outside ASCII.
  var mark: UInt8 = 0
}

extension Token {
  func isAny(of other: WordClasses) -> Bool { !classes.isDisjoint(with: other) }
  func isAll(of other: WordClasses) -> Bool { classes.isSuperset(of: other) }
  /// A line break or a border of a JSON text.
  var isBreak: Bool { kind == .lineBreak || kind == .border }
  /// A comma, semicolon, colon or dash.
  var isSeparator: Bool {
    kind == .punctuation && [0x2C, 0x3B, 0x3A, 0x2D].contains(mark)
  }
}
