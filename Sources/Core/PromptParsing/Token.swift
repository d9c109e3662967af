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
  /// How many pairs of brackets the token stands in, or opens or closes; told in marked languages.
  var depth: UInt8 = 0
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
  /// A slash, a plus, a bar or a bullet, as between the items of a list in one line.
  var joinsOrders: Bool { [0x2F, 0x2B, 0x7C].contains(mark) }
  /// Punctuation that opens no bracket.
  var isMark: Bool { kind == .punctuation && !opensBracket }
  var opensBracket: Bool { kind == .punctuation && [0x28, 0x5B, 0x7B, 0x3C].contains(mark) }
  var closesBracket: Bool { kind == .punctuation && [0x29, 0x5D, 0x7D, 0x3E].contains(mark) }
  /// A character of three bytes, too short to stand for a word among others without spaces.
  var isOneCharacter: Bool { kind == .word && range.count <= 3 }

  /// "Longer", "taller": a listed comparative, or a word that no list holds and that ends like one.
  func isComparative(in bytes: [UInt8]) -> Bool {
    if isAny(of: .comparative) { return true }
    guard classes.isEmpty, range.count > 4 else { return false }
    return bytes[range.upperBound - 2].lowercased == 0x65
      && bytes[range.upperBound - 1].lowercased == 0x72
  }
}
